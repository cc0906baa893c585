import type { AnyAction } from "../../define-action.ts";
import { done } from "./done.ts";
import { end } from "./end.ts";
import { ready } from "./ready.ts";
import { tick } from "./tick.ts";

export const MEETING_ACTIONS: readonly AnyAction[] = [ready, done, tick, end];
