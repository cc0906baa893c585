/** Proposing exchanges: I live with a set on p if you live with a set on q (rule book section 5). */
import { committed, DEALS_MOST } from "../../rules/network/deals.ts";
import { coverPartners } from "../../rules/network/face.ts";
import { faceCost } from "../../rules/value.ts";
import { uniform } from "../../lib/rng.ts";
import type { Channel } from "../../rules/state.ts";
import type { IssueSetup } from "../../rules/setup.ts";
import type { Move } from "../define-bot.ts";
import { targetPackage } from "../chair/package.ts";
import { beliefOf, type Belief } from "../mind/beliefs.ts";
import { bests, gain, levels } from "../mind/gains.ts";
import { live, tieTo, type Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";
import { bearableAtBell } from "../text/tolerable.ts";

interface Offer {
  issue: IssueSetup;
  options: number[];
  worth: number;
}

const xAt = (mind: Mind, seat: string, issue: IssueSetup): number => issue.options[mind.pub.lines[seat]?.[issue.index] ?? 0]?.x ?? 0;

/** Levels on the way from one seat's line to the other's, the former's own line included. */
function between(mind: Mind, from: string, to: string, issue: IssueSetup): number[] {
  const a = xAt(mind, from, issue);
  const b = xAt(mind, to, issue);
  if (!issue.ordered) return [mind.pub.lines[to]?.[issue.index] ?? 0];
  return levels(mind, issue.index).filter(
    (o) => ((issue.options[o]?.x ?? 0) - a) * ((issue.options[o]?.x ?? 0) - b) <= 0 && o !== issue.none,
  );
}

/** Face that a deal between the two would save one of them at the level the text is likely to end with; 0 where the other's line covers nothing. */
function faceSaved(mind: Mind, by: string, other: string, issue: IssueSetup): number {
  const { open, pub } = mind;
  const option = targetPackage(mind)[issue.index] ?? -1;
  const line = pub.lines[by]?.[issue.index];
  if (option < 0 || line === undefined || !coverPartners(open, pub, by, issue.index, option).includes(other)) return 0;
  const covered = by === mind.seat && (mind.desk.worth[issue.index]?.[option] ?? 0) - gain(mind, issue.index, option) <= 0;
  return covered ? 0 : faceCost(open, issue, line, option);
}

/** What the seat could give: levels toward the other that it can bear once the deal covers its face. */
function gifts(mind: Mind, other: string): Offer[] {
  return mind.open.issues.flatMap((issue): Offer[] => {
    const k = issue.index;
    const most = bests(mind)[k] ?? 0;
    const options = between(mind, mind.seat, other, issue).filter((o) => most - (mind.desk.worth[k]?.[o] ?? 0) <= bearableAtBell(mind, k));
    // Whoever works toward a package seeks cover for where that leads; others for any way they might have to go.
    const saved = mind.persona.bridges
      ? faceSaved(mind, mind.seat, other, issue)
      : options.reduce((sum, o) => Math.max(sum, (mind.desk.worth[k]?.[o] ?? 0) - gain(mind, k, o)), 0);
    return options.length > 1 || saved > 0 ? [{ issue, options, worth: saved + 0.1 }] : [];
  });
}

/** What it would like of the other: levels toward itself that the other is believed to bear. */
function wishes(mind: Mind, belief: Belief): Offer[] {
  return mind.open.issues.flatMap((issue): Offer[] => {
    const k = issue.index;
    const row = belief.worth[k] ?? [];
    const top = Math.max(...row);
    const options = between(mind, belief.seat, mind.seat, issue).filter((o) => (row[o] ?? 0) >= top * 0.5);
    const now = gain(mind, k, mind.pub.draft[k]?.text ?? -1);
    const won = options.reduce((best, o) => Math.max(best, (mind.desk.worth[k]?.[o] ?? 0) - now), 0);
    // What covers the other as well makes the text easier for both.
    const worth = mind.persona.bridges ? won / 2 + 2 * faceSaved(mind, belief.seat, mind.seat, issue) : won;
    return options.length > 0 && xAt(mind, belief.seat, issue) !== xAt(mind, mind.seat, issue) ? [{ issue, options, worth }] : [];
  });
}

const ids = (offer: Offer): string[] => offer.options.map((o) => offer.issue.options[o]?.id ?? "");

function exchange(mind: Mind, channel: Channel, belief: Belief): Move | null {
  const give = gifts(mind, belief.seat).toSorted((a, b) => b.worth - a.worth || a.issue.index - b.issue.index)[0];
  if (!give) return null;
  const take = wishes(mind, belief)
    .filter((w) => w.issue !== give.issue)
    .toSorted((a, b) => b.worth - a.worth || a.issue.index - b.issue.index)[0];
  if (!take) return null;
  const terms: Record<string, unknown>[] = [
    { kind: "accept", by: mind.seat, issue: give.issue.id, options: ids(give) },
    { kind: "accept", by: belief.seat, issue: take.issue.id, options: ids(take) },
  ];
  return move("propose-deal", { channel: channel.id, terms }, "exchange-that-covers-both", {
    with: belief.seat,
    give: give.issue.id,
    take: take.issue.id,
  });
}

/** Promises to each other to deliver what both gain from, where it hurts neither much. */
function deliverTogether(mind: Mind, channel: Channel, other: string): Move | null {
  const { open, desk, persona } = mind;
  if (!open.modules.delivery || (mind.meeting.stage !== "summit" && mind.pub.outcome === null)) return null;
  const easy = open.issues
    .filter(
      (k) => !k.followUp && (desk.exposure[k.index] ?? 0) * 14 <= persona.keepsPromisesUpTo && mind.pub.draft[k.index]?.text !== k.none,
    )
    .toSorted((a, b) => (desk.exposure[a.index] ?? 0) - (desk.exposure[b.index] ?? 0) || a.index - b.index)[0];
  if (!easy) return null;
  const terms = [mind.seat, other].map((by) => ({ kind: "deliver", by, issue: easy.id }));
  return move("propose-deal", { channel: channel.id, terms }, "deliver-together", { with: other, issue: easy.id });
}

/** A minister and a head who both stand up for a clause that the organisation is to carry. */
function standUpFor(mind: Mind, channel: Channel, head: string): Move | null {
  const organisation = mind.atlas.seat[head]?.organisation;
  const issue = mind.open.issues.find((k) => mind.pub.draft[k.index]?.carrier?.organisation === organisation);
  if (!issue || !organisation) return null;
  const terms = [mind.seat, head].map((by) => ({ kind: "support", by, issue: issue.id }));
  return move("propose-deal", { channel: channel.id, terms }, "stand-up-for-the-task", { with: head, issue: issue.id });
}

/** Offers what its channels allow, at most as many deals a meeting as its persona cares for. */
export function proposeDeals(mind: Mind): Move[] {
  const { sight, pub, seat, persona, rng } = mind;
  if (!mind.open.modules.deals || mind.me.role !== "minister") return [];
  const { stage, tier } = mind.meeting;
  if (live(mind).length === 0 || (stage === "preparation" && tier === "sherpas")) return [];
  const made = sight.deals.filter((d) => d.by === seat && d.meeting === pub.meeting);
  if (made.length >= persona.deals || committed(sight.deals, seat) >= DEALS_MOST) return [];
  return live(mind).flatMap((channel): Move[] =>
    channel.members.flatMap((other): Move[] => {
      if (other === seat || (channel.host === null && tieTo(mind, other) < 1)) return [];
      if (made.some((d) => d.parties.includes(other))) return [];
      if (mind.atlas.seat[other]?.role === "head") return [standUpFor(mind, channel, other)].filter((m) => m !== null);
      const belief = beliefOf(mind, other);
      const options = [belief && pub.outcome === null ? exchange(mind, channel, belief) : null, deliverTogether(mind, channel, other)];
      if (uniform(rng) < 0.2) options.reverse();
      return options.filter((m) => m !== null);
    }),
  );
}
