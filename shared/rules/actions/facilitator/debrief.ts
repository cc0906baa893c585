import { z } from "zod";
import { defineAction } from "../../define-action.ts";
import { startDebriefing } from "../../phases/meeting.ts";

/** Ends the match where it stands and opens the debriefing. */
export const debrief = defineAction<Record<string, never>>({
  id: "debrief",
  group: "facilitator",
  who: ["facilitator"],
  phases: ["lobby", "briefing", "meeting"],
  payload: z.strictObject({}),
  fields: {},
  refusals: [],
  irreversible: true,
  whilePaused: true,
  check: () => null,
  effect: (match) => startDebriefing(match),
  examples: () => [{}],
});
