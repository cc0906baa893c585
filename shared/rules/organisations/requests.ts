/** Asking an organisation: in which channel, with whom, and who stands behind it (rule book section 7). */
import { refuse, type Refusal } from "../define-action.ts";
import type { Match } from "../match.ts";
import { channelsNow, isWorkingGroup, usableChannel } from "../network/channels.ts";
import { tieOf } from "../network/ties.ts";
import type { OpenSetup } from "../setup.ts";
import { seatOf, type Sight } from "../sight.ts";
import type { Channel, Request } from "../state.ts";

/** Tie that two ministers need at the meeting's start to ask together. */
export const JOINT_TIE = 2;

export const PARTNER_REFUSALS = ["unknown-seat", "no-channel-between", "weak-tie", "same-group"] as const;

/** The working group on this issue in which minister and head both sit, or null. */
export function workingGroupOn(sight: Sight, minister: string, head: string, issue: number): Channel | null {
  if (issue < 0) return null;
  const sits = (c: Channel): boolean => c.open && c.issue === issue && c.members.includes(minister) && c.members.includes(head);
  return channelsNow(sight.pub).find((c) => sits(c) && isWorkingGroup(sight.open, c)) ?? null;
}

/** Where the minister may ask the head about this issue: a working group on it first, else any open channel or caucus. */
export function channelFor(sight: Sight, minister: string, head: string, issue: number): Channel | null {
  return workingGroupOn(sight, minister, head, issue) ?? usableChannel(sight, minister, head);
}

/** One advanced, one emerging; or one of them the chair. */
export function bridgesGroups(open: OpenSetup, a: string, b: string): boolean {
  if (a === open.chair || b === open.chair) return true;
  const groups = [seatOf(open, a)?.group ?? null, seatOf(open, b)?.group ?? null];
  return groups.includes("advanced") && groups.includes("emerging");
}

/** Why these two ministers cannot ask together outside a working group, or null. */
export function partnerRefusal(sight: Sight, asker: string, partner: string): Refusal | null {
  const { open, pub } = sight;
  if (partner === asker || seatOf(open, partner)?.role !== "minister") return refuse("unknown-seat", { seat: partner });
  if (!bridgesGroups(open, asker, partner)) return refuse("same-group", { seat: partner });
  const tie = tieOf(pub, asker, partner);
  if (tie < JOINT_TIE) return refuse("weak-tie", { seat: partner, tie, needed: JOINT_TIE });
  return usableChannel(sight, asker, partner) ? null : refuse("no-channel-between", { seat: partner });
}

/** Is the request still to be answered in this meeting? */
export function isOpenRequest(request: Request): boolean {
  return request.status === "asked" || request.status === "waiting";
}

/** Ministers have asked an organisation for something (A6: their votes count for control); `joint`: two or more of them together. */
export function noteAsked(match: Match, organisation: string, ministers: readonly string[], joint: boolean): void {
  const now = match.state.pub.organisations[organisation];
  if (!now) return;
  for (const seat of ministers) if (!now.asked.includes(seat)) now.asked.push(seat);
  if (joint) now.jointAsked = true;
}
