import { refuse } from "../define-action.ts";
import { defineContribution } from "./define-contribution.ts";
import { needsAdopted, perText } from "./subject-matter.ts";

/** Keeps the table going between summits: ties do not fall and reviews are scheduled. May name the clause that it is for. */
export const secretariat = defineContribution({
  id: "secretariat",
  stage: "follow-through",
  resources: ["implementation"],
  issue: "optional",
  subject: "none",
  refusals: ["already-given", "not-adopted"],
  check: (sight, act) => (sight.pub.secretariat ? refuse("already-given") : act.issue < 0 ? null : needsAdopted(sight, act)),
  effect(match) {
    match.state.pub.secretariat = true;
  },
  examples: (sight) => [{}, ...perText(sight)],
});
