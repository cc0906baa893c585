import { refuse } from "../define-action.ts";
import { defineContribution } from "./define-contribution.ts";
import { clauseOf, perIssue } from "./subject-matter.ts";

/** The head sits in on drafting the clause: carrying it is easier later (A6: understanding is 0 or 1, whatever the strength). */
export const understanding = defineContribution({
  id: "understanding",
  stage: "summit",
  resources: ["expertise"],
  issue: "named",
  subject: "none",
  refusals: ["already-given"],
  check: ({ pub }, act) => (pub.draft[act.issue]?.understanding.includes(act.organisation) ? refuse("already-given") : null),
  effect(match, act) {
    clauseOf(match, act)?.understanding.push(act.organisation);
  },
  examples: (sight) => perIssue(sight),
});
