import { refuse } from "../define-action.ts";
import { defineContribution } from "./define-contribution.ts";
import { clauseOf, needsAdopted, perText } from "./subject-matter.ts";

/** Watches over an adopted clause: results are made public, and nothing can be defined away (A8). */
export const monitoring = defineContribution({
  id: "monitoring",
  stage: "follow-through",
  resources: ["implementation"],
  issue: "named",
  subject: "none",
  refusals: ["not-adopted", "already-given"],
  check: (sight, act) => needsAdopted(sight, act) ?? (sight.pub.draft[act.issue]?.monitored ? refuse("already-given") : null),
  effect(match, act) {
    const clause = clauseOf(match, act);
    if (clause) clause.monitored = true;
  },
  examples: perText,
});
