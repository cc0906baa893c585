import type { AnyAction } from "../../define-action.ts";

export const NETWORK_ACTIONS: readonly AnyAction[] = [];
