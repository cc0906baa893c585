import { refuse } from "../define-action.ts";
import { defineContribution } from "./define-contribution.ts";
import { clauseOf, needsText, perText } from "./subject-matter.ts";

/** The organisation stands behind a clause: legitimacy, more the wider its membership (A7), and an easier board (A6). */
export const endorsement = defineContribution({
  id: "endorsement",
  stage: "summit",
  resources: ["legitimacy"],
  issue: "named",
  subject: "none",
  refusals: ["clause-without-text", "already-given"],
  check(sight, act) {
    const already = (sight.pub.draft[act.issue]?.endorserStrength[act.organisation] ?? 0) >= act.strength;
    return needsText(sight, act) ?? (already ? refuse("already-given") : null);
  },
  effect(match, act) {
    const clause = clauseOf(match, act);
    if (!clause) return;
    if (!clause.endorsers.includes(act.organisation)) clause.endorsers.push(act.organisation);
    clause.endorserStrength[act.organisation] = Math.max(clause.endorserStrength[act.organisation] ?? 0, act.strength);
  },
  examples: perText,
});
