import { newId } from "../match.ts";
import { couldLiveCounts } from "../organisations/counts.ts";
import { defineContribution } from "./define-contribution.ts";
import { perIssue } from "./subject-matter.ts";

/**
 * Anonymous straw poll of all ministers, published: how many could live with each level. At half strength only the standing level
 * and its neighbours are asked about (-1 elsewhere).
 */
export const responsiveness = defineContribution({
  id: "responsiveness",
  stage: "summit",
  resources: ["information"],
  issue: "named",
  subject: "none",
  refusals: [],
  check: () => null,
  effect(match, act) {
    const { pub } = match.state;
    const text = pub.draft[act.issue]?.text ?? -1;
    const near = match.setup.open.issues[act.issue]?.ordered ? 1 : 0;
    const counts = couldLiveCounts(match, act.issue).map((count, o) => (act.strength === 1 || Math.abs(o - text) <= near ? count : -1));
    pub.polls.push({ id: newId(match, "p"), issue: act.issue, by: act.head, meeting: pub.meeting, answers: {}, counts });
  },
  examples: (sight) => perIssue(sight),
});
