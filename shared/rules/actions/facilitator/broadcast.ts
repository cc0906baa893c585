import { z } from "zod";
import { defineAction } from "../../define-action.ts";

/** A word of the facilitator to all. The text lies beside the log; the entry holds its reference and digest. */
export const broadcast = defineAction<{ text: string; digest: string }>({
  id: "broadcast",
  group: "facilitator",
  who: ["facilitator"],
  phases: ["lobby", "briefing", "meeting", "debriefing"],
  payload: z.strictObject({ text: z.string().regex(/^#m\d{1,9}$/), digest: z.string().regex(/^[0-9a-f]{16,64}$/) }),
  fields: { text: "text", digest: "digest" },
  refusals: [],
  whilePaused: true,
  check: () => null,
  effect(match, _seat, payload) {
    match.state.pub.broadcasts.push({ ...payload, meeting: match.state.pub.meeting });
  },
  examples: () => [{ text: "#m1", digest: "0123456789abcdef" }],
});
