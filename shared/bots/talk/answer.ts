/** Answering those who come: invitations and proposed deals. */
import { channelsNow } from "../../rules/network/channels.ts";
import { coversOf } from "../../rules/network/deals.ts";
import { coverPartners } from "../../rules/network/face.ts";
import { faceCost } from "../../rules/value.ts";
import type { Deal } from "../../rules/state.ts";
import type { Move } from "../define-bot.ts";
import { bearableAtBell } from "../text/tolerable.ts";
import { bests, gain } from "../mind/gains.ts";
import { trustIn, type Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";

/** Comes to every talk, but not to one called by somebody it has ceased to trust. */
export function answerInvitations(mind: Mind): Move[] {
  return channelsNow(mind.pub)
    .filter((c) => c.open && c.invited.includes(mind.seat))
    .map((c) => {
      const comes = trustIn(mind, c.convener) >= mind.open.tuning.lowTrust;
      return move("answer-invitation", { channel: c.id, accept: comes }, comes ? "talk-costs-nothing" : "trust-too-low", {
        with: c.convener,
      });
    });
}

/** Points that the deal's cover would save the seat at the level that stands now. */
function coverWorth(mind: Mind, deal: Deal): number {
  const issue = coversOf(deal.terms)[mind.seat];
  const setup = issue === undefined ? undefined : mind.open.issues[issue];
  const line = setup && mind.pub.lines[mind.seat]?.[setup.index];
  if (!setup || line === undefined) return 0;
  const text = mind.pub.draft[setup.index]?.text ?? -1;
  if (text < 0) return 0;
  const partners = coverPartners(mind.open, mind.pub, mind.seat, setup.index, text);
  return deal.parties.some((p) => partners.includes(p)) ? faceCost(mind.open, setup, line, text) : 0.3;
}

/** What the promises of the others are worth: how far the worst level they promise to take is above what the text gives now. */
function broughtBy(mind: Mind, deal: Deal): number {
  let sum = 0;
  for (const term of deal.terms) {
    if (term.by === mind.seat) continue;
    if (term.kind !== "accept") {
      sum += 1;
      continue;
    }
    const now = gain(mind, term.issue, mind.pub.draft[term.issue]?.text ?? -1);
    for (const option of term.options) sum += Math.max(0, gain(mind, term.issue, option) - now) / Math.max(1, term.options.length);
  }
  return sum;
}

/** Could the seat keep every promise that the deal asks of it? */
function canKeep(mind: Mind, deal: Deal): boolean {
  const covered = coversOf(deal.terms)[mind.seat];
  return deal.terms.every((term) => {
    if (term.by !== mind.seat) return true;
    if (term.kind === "deliver") return (mind.desk.exposure[term.issue] ?? 0) * 14 <= mind.persona.keepsPromisesUpTo;
    if (term.kind !== "accept") return true;
    return term.options.every((option) => {
      // The deal itself covers the face of one issue: there the bare worth counts.
      const worth = term.issue === covered ? (mind.desk.worth[term.issue]?.[option] ?? 0) : gain(mind, term.issue, option);
      return (bests(mind)[term.issue] ?? 0) - worth <= bearableAtBell(mind, term.issue);
    });
  });
}

/** Takes a deal whose promises it can keep and that brings it something; declines any other. */
export function answerDeals(mind: Mind): Move[] {
  return mind.sight.deals
    .filter((d) => d.status === "proposed" && !d.accepted.includes(mind.seat))
    .flatMap((deal) => {
      const decline = move("answer-deal", { deal: deal.id, accept: false }, "deal-costs-too-much");
      if (mind.me.role === "head") return [move("answer-deal", { deal: deal.id, accept: true }, "deal-for-a-task"), decline];
      const worth = coverWorth(mind, deal) + broughtBy(mind, deal);
      if (canKeep(mind, deal) && worth > 0.2)
        return [move("answer-deal", { deal: deal.id, accept: true }, "deal-worth-it", { worth }), decline];
      return [decline];
    });
}
