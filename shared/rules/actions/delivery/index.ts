import type { AnyAction } from "../../define-action.ts";

export const DELIVERY_ACTIONS: readonly AnyAction[] = [];
