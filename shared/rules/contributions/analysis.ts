import { couldLiveCounts } from "../organisations/counts.ts";
import { defineContribution } from "./define-contribution.ts";
import { needsServed, perIssue, servedBy, withServed } from "./subject-matter.ts";

/** Tells those who asked how many ministers could live with each level of an issue, without names. */
export const analysis = defineContribution({
  id: "analysis",
  stage: "preparation",
  resources: ["information"],
  issue: "named",
  subject: "none",
  refusals: ["needs-seat"],
  check: (_sight, act) => needsServed(act),
  effect(match, act) {
    const counts = couldLiveCounts(match, act.issue);
    for (const seat of servedBy(act)) {
      match.state.desks[seat]?.analyses.push({ issue: act.issue, counts, meeting: match.state.pub.meeting });
    }
  },
  examples: (sight) => withServed(sight, perIssue(sight)),
});
