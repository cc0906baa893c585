/** Silence procedures and votes while they run. */
import { newId, type Match } from "../match.ts";
import { recall } from "../phases/recall.ts";
import { closeCall } from "./close-call.ts";
import type { Proposal } from "./proposals.ts";

export { closeCall } from "./close-call.ts";

/** Opens a call; every minister is asked, and whoever brings it has accepted. Timed: it runs no longer than the meeting. */
export function openCall(match: Match, by: string, proposal: Proposal): void {
  const { open } = match.setup;
  const { pub, t } = match.state;
  const runsTo = t + open.tuning.silenceSeconds * 1000;
  pub.call = {
    id: newId(match, "s"),
    kind: proposal.kind,
    issue: proposal.issue,
    package: [...proposal.package],
    by,
    openedAt: t,
    deadline: pub.timed && pub.deadline !== null ? Math.min(runsTo, pub.deadline) : null,
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
  const isDue = call.deadline !== null && t >= call.deadline;
  const { answers } = call;
  if (!isDue && !match.setup.open.ministers.every((id) => answers[id] !== undefined || pub.done.includes(id))) return;
  closeCall(match);
}
