/** Deals worth offering: what each side could give by moving toward the other's public line (rule book section 5). */
import type { IssueSetup } from "../setup.ts";
import type { Sight } from "../sight.ts";
import type { Channel } from "../state.ts";
import { liveChannels } from "./channels.ts";
import type { TermInput } from "./deals.ts";
import { lineX } from "./lines.ts";
import { tieOf } from "./ties.ts";

const PER_PAIR = 3;
const MOST = 12;

/** Options from a seat's line to the other's, both included; on an unordered issue both lines only. */
export function optionsToward(sight: Sight, seat: string, other: string, issue: IssueSetup): string[] {
  const from = lineX(sight.pub, seat, issue);
  const to = lineX(sight.pub, other, issue);
  if (from === null || to === null) return [];
  const ends = [sight.pub.lines[seat]?.[issue.index], sight.pub.lines[other]?.[issue.index]];
  return issue.options.flatMap((option, o) => {
    const between = (option.x - from) * (option.x - to) <= 0;
    return ends.includes(o) || (issue.ordered && between) ? [option.id] : [];
  });
}

/** The seat moves on p if the other moves on q, for the pairs of issues on which their lines differ. */
function swaps(sight: Sight, seat: string, other: string): TermInput[][] {
  const apart = sight.open.issues.filter((k) => sight.pub.lines[seat]?.[k.index] !== sight.pub.lines[other]?.[k.index]);
  const accept = (by: string, to: string, k: IssueSetup): TermInput => ({
    kind: "accept",
    by,
    issue: k.id,
    options: optionsToward(sight, by, to, k),
  });
  return apart.flatMap((p) => apart.filter((q) => q !== p).map((q) => [accept(seat, other, p), accept(other, seat, q)])).slice(0, PER_PAIR);
}

/** A minister and a head stand up for the same clause: she speaks for the task, it carries it. */
function supports(sight: Sight, seat: string, head: string): TermInput[][] {
  const organisation = sight.open.seats.find((s) => s.id === head)?.organisation ?? null;
  const clause = sight.pub.agenda.find((k) => sight.pub.draft[k]?.carrier?.organisation === organisation);
  const issue = clause === undefined ? undefined : sight.open.issues[clause];
  return issue
    ? [
        [
          { kind: "support", by: seat, issue: issue.id },
          { kind: "support", by: head, issue: issue.id },
        ],
      ]
    : [];
}

/** Some dozens of proposals at most, for every channel in which the seat could make one; the rules drop those not allowed. */
export function exchanges(sight: Sight): { channel: string; terms: TermInput[] }[] {
  const { open, pub, seat } = sight;
  if (seat === null || !open.ministers.includes(seat)) return [];
  const fits = (channel: Channel, other: string): boolean => other !== seat && (channel.host !== null || tieOf(pub, seat, other) > 0);
  return liveChannels(sight)
    .flatMap((channel) =>
      channel.members
        .filter((other) => fits(channel, other))
        .flatMap((other) => (open.heads.includes(other) ? supports(sight, seat, other) : swaps(sight, seat, other)))
        .map((terms) => ({ channel: channel.id, terms })),
    )
    .slice(0, MOST);
}
