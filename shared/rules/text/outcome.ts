/** How a summit ends without an adopted text (rule book section 6, appendix A3). */
import type { Match } from "../match.ts";
import { isClean } from "./clean.ts";

/** At the end of the last summit meeting: a chair's summary of the clean clauses, or no outcome if there is none. */
export function concludeSummit(match: Match): void {
  const { open } = match.setup;
  const { pub } = match.state;
  const adopted = open.issues.map((issue) => {
    const clause = pub.draft[issue.index];
    return clause && isClean(issue, clause, pub.meeting) ? clause.text : -1;
  });
  const anything = adopted.some((option) => option >= 0);
  pub.outcome = { kind: anything ? "summary" : "none", package: adopted, footnotes: [], unanimous: false, meeting: pub.meeting };
}
