import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { startMeeting } from "../../phases/meeting.ts";

/** A seat has read its brief; when all have, the first meeting opens. */
export const ready = defineAction<Record<string, never>>({
  id: "ready",
  group: "meeting",
  who: ["minister", "head"],
  phases: ["briefing"],
  payload: z.strictObject({}),
  fields: {},
  refusals: ["already-ready"],
  silent: true,
  check: ({ pub, seat }) => (seat !== null && pub.ready.includes(seat) ? refuse("already-ready") : null),
  effect(match, seat) {
    const { pub } = match.state;
    if (seat !== null) pub.ready.push(seat);
    if (match.setup.open.seats.every((s) => pub.ready.includes(s.id))) startMeeting(match, 0);
  },
  examples: () => [{}],
});
