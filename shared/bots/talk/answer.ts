/** Answering those who come: invitations and proposed deals. */
import { coversOf } from "../../rules/network/deals.ts";
import { coverPartners } from "../../rules/network/face.ts";
import { faceCost } from "../../rules/value.ts";
import type { Deal } from "../../rules/state.ts";
import type { Move } from "../define-bot.ts";
import { bearableAtBell } from "../text/tolerable.ts";
import { bests, gain } from "../mind/gains.ts";
import { atBell, live, nowOpen, trustIn, type Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";

/** Comes to every talk, but not to one called by somebody it has ceased to trust. */
export function answerInvitations(mind: Mind): Move[] {
  return nowOpen(mind)
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

/** Most that the promised levels cost against the best of their issue, over what the seat could bear of it at the bell. */
export function strain(mind: Mind, deal: Deal): number {
  const covered = coversOf(deal.terms)[mind.seat];
  let most = 0;
  for (const term of deal.terms) {
    if (term.by !== mind.seat) continue;
    const bearable = Math.max(0.01, bearableAtBell(mind, term.issue));
    if (term.kind === "deliver" && (mind.desk.exposure[term.issue] ?? 0) * 14 > mind.persona.keepsPromisesUpTo) return Infinity;
    if (term.kind !== "accept") continue;
    for (const option of term.options) {
      // The deal itself covers the face of one issue: there the bare worth counts.
      const worth = term.issue === covered ? (mind.desk.worth[term.issue]?.[option] ?? 0) : gain(mind, term.issue, option);
      most = Math.max(most, ((bests(mind)[term.issue] ?? 0) - worth) / bearable);
    }
  }
  return most;
}

/** Are the deal's promises such as it can keep, and do they bring it something? */
export function isWorthIt(mind: Mind, deal: Deal): boolean {
  return strain(mind, deal) <= 1 && coverWorth(mind, deal) + broughtBy(mind, deal) > 0.2;
}

/** Takes a deal whose promises it can keep and that brings it something; declines any other. */
export function answerDeals(mind: Mind): Move[] {
  // A proposal comes through a channel and falls with the meeting.
  if (live(mind).length === 0) return [];
  return mind.sight.deals
    .filter((d) => d.status === "proposed" && !d.accepted.includes(mind.seat))
    .flatMap((deal) => {
      const answer = (accept: boolean, rule: "deal-worth-it" | "deal-for-a-task" | "deal-costs-too-much"): Move =>
        move("answer-deal", { deal: deal.id, accept }, rule, { with: deal.by });
      const decline = answer(false, "deal-costs-too-much");
      if (mind.me.role === "head") return [answer(true, "deal-for-a-task"), decline];
      return isWorthIt(mind, deal) ? [answer(true, "deal-worth-it"), decline] : [decline];
    });
}

/** How far beyond the bearable a promise must have moved, by findings or shocks, before the seat goes back on it in time. */
const UNBEARABLE = 1.05;

/** Before the last call: takes back a promise that it could no longer keep, rather than break it. */
export function withdrawDeal(mind: Mind): Move[] {
  if (!atBell(mind) || mind.persona.heir || mind.pub.acted.includes(mind.seat)) return [];
  return mind.sight.deals
    .filter(
      (d) => d.status === "standing" && d.terms.some((t) => t.kind === "accept" && t.by === mind.seat) && strain(mind, d) > UNBEARABLE,
    )
    .map((d) => move("withdraw-deal", { deal: d.id }, "promise-beyond-me", { with: d.parties.find((p) => p !== mind.seat) ?? "" }));
}
