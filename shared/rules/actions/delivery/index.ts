import type { AnyAction } from "../../define-action.ts";
import { answerPress } from "./answer-press.ts";
import { challenge } from "./challenge.ts";
import { deliver } from "./deliver.ts";

export const DELIVERY_ACTIONS: readonly AnyAction[] = [deliver, challenge, answerPress];
