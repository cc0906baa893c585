import type { AnyAction } from "../../define-action.ts";
import { broadcast } from "./broadcast.ts";
import { extend, next, pause, resume } from "./clock.ts";
import { debrief } from "./debrief.ts";
import { injectEvent } from "./inject-event.ts";
import { rewind } from "./rewind.ts";
import { seatPlayer } from "./seat-player.ts";
import { start } from "./start.ts";

export const FACILITATOR_ACTIONS: readonly AnyAction[] = [
  start,
  pause,
  resume,
  extend,
  next,
  debrief,
  rewind,
  broadcast,
  seatPlayer,
  injectEvent,
];
