import type { AnyAction } from "../../define-action.ts";

export const TEXT_ACTIONS: readonly AnyAction[] = [];
