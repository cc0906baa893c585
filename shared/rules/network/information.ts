/** Information between seats: what is told, and what the rules verify (rule book section 5). */
import type { Match } from "../match.ts";
import type { IssueSetup, OpenSetup } from "../setup.ts";
import type { Desk, Message, PublicState } from "../state.ts";
import { isAvailable } from "../text/legality.ts";
import { nearestLevel } from "../value.ts";

export type Statement = NonNullable<Message["statement"]>;

/** What an issue can give the seat, in points: its weight, or the range of its table. */
function stake(desk: Desk, issue: number): number {
  if (!desk.table) return desk.weights?.[issue] ?? 0;
  const row = desk.table[issue] ?? [0];
  return Math.max(...row) - Math.min(...row);
}

/** True rank of an issue for a seat: 1 = heaviest; equal weights share the better rank. */
export function rankOf(desk: Desk, issues: readonly IssueSetup[], issue: number): number {
  const own = stake(desk, issue);
  return 1 + issues.filter((k) => stake(desk, k.index) > own).length;
}

/** A seat's true position on an issue: the existing level nearest its ideal now, and the issue's rank. */
export function truePosition(open: OpenSetup, pub: PublicState, desk: Desk, issue: IssueSetup): Statement {
  const option = nearestLevel(desk, issue, (o) => isAvailable(pub, issue, o, null));
  return { issue: issue.index, option, rank: rankOf(desk, open.issues, issue.index), verified: true };
}

const sameKind = (a: Statement, b: Statement): boolean => a.issue === b.issue && a.verified === b.verified;

/** Puts an item at the end of a list in place of an earlier one like it. */
function keepLatest<T>(list: T[], item: T, isLike: (past: T) => boolean): void {
  const at = list.findIndex(isLike);
  if (at >= 0) list.splice(at, 1);
  list.push(item);
}

/** Has the seat told just this in the channel already? */
export function isRepeated(desk: Desk | null, channel: string, statement: Statement): boolean {
  const before = desk?.told[channel]?.find((past) => sameKind(past, statement));
  return before?.option === statement.option && before.rank === statement.rank;
}

/** States a position to all other members of a channel: it stands in the talk and on their desks, the latest of its kind only. */
export function tell(match: Match, channel: { id: string; members: string[] }, by: string, statement: Statement): void {
  const { desks, pub, talk } = match.state;
  (talk[channel.id] ??= []).push({ by, text: null, digest: null, statement, meeting: pub.meeting });
  const told = desks[by]?.told;
  if (told) keepLatest((told[channel.id] ??= []), { ...statement }, (past) => sameKind(past, statement));
  for (const member of channel.members) if (member !== by) hear(match, member, by, statement);
}

/** One seat hears another's position: it stands on its desk, the latest of its kind only. */
export function hear(match: Match, seat: string, from: string, statement: Statement): void {
  const { desks, pub } = match.state;
  const desk = desks[seat];
  if (desk) keepLatest(desk.heard, { from, ...statement, meeting: pub.meeting }, (past) => past.from === from && sameKind(past, statement));
}
