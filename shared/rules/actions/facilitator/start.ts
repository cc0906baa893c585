import { z } from "zod";
import { defineAction } from "../../define-action.ts";
import { startMeeting } from "../../phases/meeting.ts";

/** From the lobby to the briefing; from the briefing to the first meeting, whoever is ready. */
export const start = defineAction<Record<string, never>>({
  id: "start",
  group: "facilitator",
  who: ["facilitator", "system"],
  phases: ["lobby", "briefing"],
  payload: z.strictObject({}),
  fields: {},
  refusals: [],
  check: () => null,
  effect(match) {
    const { pub } = match.state;
    if (pub.phase === "lobby") pub.phase = "briefing";
    else startMeeting(match, 0);
  },
  examples: () => [{}],
});
