/** All actions, by id. A new action is one file and one line in its group's list. */
import type { AnyAction } from "../define-action.ts";
import { MEETING_ACTIONS } from "./meeting/index.ts";
import { NETWORK_ACTIONS } from "./network/index.ts";
import { TEXT_ACTIONS } from "./text/index.ts";
import { ORGANISATION_ACTIONS } from "./organisations/index.ts";
import { DELIVERY_ACTIONS } from "./delivery/index.ts";
import { FACILITATOR_ACTIONS } from "./facilitator/index.ts";

export const ACTION_LIST: readonly AnyAction[] = [
  ...MEETING_ACTIONS,
  ...NETWORK_ACTIONS,
  ...TEXT_ACTIONS,
  ...ORGANISATION_ACTIONS,
  ...DELIVERY_ACTIONS,
  ...FACILITATOR_ACTIONS,
];

export const ACTIONS: Readonly<Record<string, AnyAction | undefined>> = Object.assign(
  Object.create(null) as Record<string, AnyAction>,
  Object.fromEntries(ACTION_LIST.map((def) => [def.id, def])),
);
