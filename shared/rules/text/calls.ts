/** Silence procedures and votes while they run. */
import { newId, type Match } from "../match.ts";
import { recall } from "../phases/recall.ts";
import { closeCall } from "./close-call.ts";
import type { Call } from "../state.ts";
import type { Proposal } from "./proposals.ts";

export { closeCall } from "./close-call.ts";

/** Has the call's time run out, though the clock has not struck yet? Nobody can break silence any more. */
export function isOver(call: Call, t: number): boolean {
  return call.deadline !== null && t >= call.deadline;
}

/**
 * Opens a call; every minister is asked, and whoever brings it has accepted. Timed: it runs its full time and the bell waits for
 * it, for silence that nobody has had the time to break would mean nothing.
 */
export function openCall(match: Match, by: string, proposal: Proposal): void {
  const { open } = match.setup;
  const { pub, t } = match.state;
  const runsTo = pub.deadline === null ? null : t + open.tuning.silenceSeconds * 1000;
  if (runsTo !== null && pub.deadline !== null && pub.deadline < runsTo) pub.deadline = runsTo;
  pub.call = {
    id: newId(match, "s"),
    kind: proposal.kind,
    issue: proposal.issue,
    package: [...proposal.package],
    by,
    openedAt: t,
    deadline: runsTo,
    answers: { [by]: { ok: true, issue: -1, wording: -1 } },
    footnotes: [],
  };
  recall(match, open.ministers);
  settleCall(match);
}

/** Closes the open call if every minister has answered or is done, or its time has run out. */
export function settleCall(match: Match): void {
  const { pub, t } = match.state;
  const { call } = pub;
  if (!call) return;
  const { answers } = call;
  if (!isOver(call, t) && !match.setup.open.ministers.every((id) => answers[id] !== undefined || pub.done.includes(id))) return;
  closeCall(match);
}
