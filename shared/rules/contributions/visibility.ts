import { refuse } from "../define-action.ts";
import { defineContribution } from "./define-contribution.ts";
import { clauseOf, needsText, perText } from "./subject-matter.ts";

/** A clause's reputation stakes grow, both ways (A8: x1.5 at full strength, half of the rise otherwise). */
export const visibility = defineContribution({
  id: "visibility",
  stage: "summit",
  resources: ["information"],
  issue: "named",
  subject: "none",
  refusals: ["clause-without-text", "already-given"],
  check(sight, act) {
    const already = (sight.pub.draft[act.issue]?.visibility ?? 0) >= act.strength;
    return needsText(sight, act) ?? (already ? refuse("already-given") : null);
  },
  effect(match, act) {
    const clause = clauseOf(match, act);
    if (clause) clause.visibility = Math.max(clause.visibility, act.strength);
  },
  examples: perText,
});
