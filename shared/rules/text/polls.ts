/** Straw polls: which levels of a clause could ministers live with, by name? (An organisation's poll has counts instead.) */
import { refuse, type Refusal } from "../define-action.ts";
import { newId, type Match } from "../match.ts";
import { recall } from "../phases/recall.ts";
import type { Poll, PublicState } from "../state.ts";

/** The chair's poll on this issue in this meeting, if there is one. */
export function pollOn(pub: PublicState, issue: number): Poll | undefined {
  return pub.polls.find((p) => p.meeting === pub.meeting && p.issue === issue && p.counts === null);
}

/** One poll per clause and meeting. */
export function pollRefusal(pub: PublicState, issue: number): Refusal | null {
  return pollOn(pub, issue) ? refuse("poll-open") : null;
}

/** Asks all ministers. */
export function openPoll(match: Match, by: string, issue: number): void {
  const { pub } = match.state;
  pub.polls.push({ id: newId(match, "q"), issue, by, meeting: pub.meeting, answers: {}, counts: null });
  recall(match, match.setup.open.ministers);
}
