import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";

/** Closes the log with the fingerprint of the final state, which replay checks. */
export const end = defineAction<{ state: string }>({
  id: "end",
  group: "meeting",
  who: ["system"],
  phases: ["debriefing"],
  payload: z.strictObject({ state: z.string().regex(/^[0-9a-f]{64}$/) }),
  fields: { state: "digest" },
  refusals: ["not-over"],
  check: ({ pub }) => (pub.phase === "debriefing" ? null : refuse("not-over")),
  effect: () => undefined,
  examples: () => [],
});
