import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";

/** Goes back to the state after an earlier entry. Nothing is lost: the undone entries stay in the log, and this is one more, which can be undone too. */
export const rewind = defineAction<{ to: number }>({
  id: "rewind",
  group: "facilitator",
  who: ["facilitator"],
  phases: ["briefing", "meeting", "debriefing"],
  payload: z.strictObject({ to: z.number().int().min(0) }),
  fields: { to: "number" },
  refusals: ["not-past"],
  irreversible: true,
  whilePaused: true,
  check: ({ n }, { to }) => (to < n ? null : refuse("not-past", { to, n })),
  // Only `apply` can play entries again; it sees the wish and does so.
  effect(match, _seat, { to }) {
    match.rewindTo = to;
  },
  // One entry, to the start of this meeting, to that of the one before.
  examples({ n, pub }) {
    const starts = pub.began.filter((to) => to > 0 && to < n - 1).slice(-2);
    return [...(n > 0 ? [n - 1] : []), ...starts.toReversed()].map((to) => ({ to }));
  },
});
