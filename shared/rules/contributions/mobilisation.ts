import { refuse } from "../define-action.ts";
import { willingPartners } from "../organisations/partners.ts";
import { defineContribution } from "./define-contribution.ts";
import { clauseOf, needsAdopted, perText } from "./subject-matter.ts";

/** Brings partners in: all whose ask the adopted level meets endorse the clause; at half strength the first of them. */
export const mobilisation = defineContribution({
  id: "mobilisation",
  stage: "follow-through",
  resources: ["forum"],
  issue: "named",
  subject: "none",
  refusals: ["not-adopted", "no-partner"],
  check(sight, act) {
    const refusal = needsAdopted(sight, act);
    return refusal ?? (willingPartners(sight.open, sight.pub, act.issue).length > 0 ? null : refuse("no-partner"));
  },
  effect(match, act) {
    const willing = willingPartners(match.setup.open, match.state.pub, act.issue);
    const brought = act.strength === 1 ? willing : willing.slice(0, 1);
    clauseOf(match, act)?.partners.push(...brought.map((p) => p.id));
  },
  examples: perText,
});
