import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { settleCall } from "../../text/calls.ts";

/** A seat has nothing more to do in this meeting; anything new that concerns it takes the mark away. */
export const done = defineAction<Record<string, never>>({
  id: "done",
  group: "meeting",
  who: ["minister", "head"],
  phases: ["meeting"],
  payload: z.strictObject({}),
  fields: {},
  refusals: ["already-done"],
  silent: true,
  check: ({ pub, seat }) => (seat !== null && pub.done.includes(seat) ? refuse("already-done") : null),
  effect(match, seat) {
    if (seat !== null) match.state.pub.done.push(seat);
    settleCall(match);
  },
  examples: () => [{}],
});
