/** The end of a silence procedure or a vote: adopted unless the decision rule says no (rule book section 6). */
import type { Match } from "../match.ts";
import { changeTrustOfAll } from "../network/trust.ts";
import type { Call } from "../state.ts";
import { hasText } from "./clean.ts";
import { settleClause } from "./clauses.ts";
import { passes } from "./decision.ts";
import { stateObjection } from "./objections.ts";

/** Closes the open call, if any. An adopted text ends the summit when the entry has been applied (`advance`). */
export function closeCall(match: Match): void {
  const { open } = match.setup;
  const { pub } = match.state;
  const { call } = pub;
  if (!call) return;
  pub.call = null;
  // Under silence, to say nothing is to accept; in a vote it is to refuse.
  const silent = open.decision.procedure !== "vote";
  const objectors = open.ministers.filter((id) => !(call.answers[id]?.ok ?? silent));
  const passed = passes(open, new Set(open.ministers.filter((id) => !objectors.includes(id))));
  const named: Record<string, number> = {};
  for (const id of objectors) {
    const at = call.answers[id]?.issue ?? -1;
    if (at >= 0) named[id] = at;
  }
  const { kind, issue, by } = call;
  pub.calls.push({ kind, issue, package: call.package, meeting: pub.meeting, passed, objectors, named, by });
  if (!passed) fail(match, call, objectors);
  else if (kind === "whole") adopt(match, call, objectors.length === 0);
  else {
    const clause = pub.draft[issue];
    const option = call.package[issue] ?? -1;
    if (clause && option >= 0) settleClause(clause, option, pub.meeting);
  }
}

function fail(match: Match, call: Call, objectors: readonly string[]): void {
  const { pub } = match.state;
  for (const seat of objectors) {
    const { issue, wording } = call.answers[seat] ?? { issue: -1, wording: -1 };
    const clause = pub.draft[issue];
    const against = call.package[issue] ?? -1;
    if (clause && wording >= 0 && against >= 0) stateObjection(clause, { seat, against, wording, reason: "other" }, pub.meeting);
  }
  const [only, ...others] = objectors;
  if (only !== undefined && others.length === 0) pub.soleObjections[only] = (pub.soleObjections[only] ?? 0) + 1;
}

function adopt(match: Match, call: Call, unanimous: boolean): void {
  const { open } = match.setup;
  const { pub } = match.state;
  const { footnotes } = call;
  for (const issue of open.issues) {
    const clause = pub.draft[issue.index];
    const option = call.package[issue.index] ?? -1;
    if (clause && hasText(issue, option)) settleClause(clause, option, pub.meeting);
  }
  for (const { seat } of footnotes) changeTrustOfAll(match, seat, -open.tuning.footnoteTrust);
  const plain = footnotes.length === 0;
  pub.outcome = {
    kind: plain ? "communique" : "footnotes",
    package: [...call.package],
    footnotes: footnotes.map(({ seat, issues }) => ({ seat, issues: [...issues] })),
    unanimous: unanimous && plain,
    meeting: pub.meeting,
  };
}
