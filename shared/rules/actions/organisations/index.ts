import type { AnyAction } from "../../define-action.ts";

export const ORGANISATION_ACTIONS: readonly AnyAction[] = [];
