import { refuse } from "../define-action.ts";
import { defineContribution } from "./define-contribution.ts";
import { clauseOf, needsAdopted, perText } from "./subject-matter.ts";

/** Watches over an adopted clause: reputation weighs as under monitoring (half strength: half of the rise), and nothing can be defined away (A8). */
export const monitoring = defineContribution({
  id: "monitoring",
  stage: "follow-through",
  resources: ["implementation"],
  issue: "named",
  subject: "none",
  refusals: ["not-adopted", "already-given"],
  check(sight, act) {
    const already = (sight.pub.draft[act.issue]?.monitored ?? 0) >= act.strength;
    return needsAdopted(sight, act) ?? (already ? refuse("already-given") : null);
  },
  effect(match, act) {
    const clause = clauseOf(match, act);
    if (clause) clause.monitored = Math.max(clause.monitored, act.strength);
  },
  examples: perText,
});
