/** For tests: a sight as it would be, had somebody made the offer by which a bot says it could be won. */
import type { Move } from "../bots/define-bot.ts";
import { coveringDeal, type Offer } from "../bots/why/offer.ts";
import type { Sight } from "../rules/sight.ts";
import type { Clause, Deal, PublicState } from "../rules/state.ts";

const clone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Another text stands, as after a call or a shift: its bracket is gone, and objections to the old one count for nothing. */
function rewrite(clause: Clause | undefined, option: number): void {
  if (!clause) return;
  clause.text = option;
  clause.sponsors = [];
  clause.brackets = clause.brackets.filter((b) => b.option !== option);
}

function changeText(pub: PublicState, move: Move, offer: Offer): void {
  const { call } = pub;
  for (const { issue, option, by } of offer.changes) {
    if (by !== null) continue;
    if (move.do === "answer-call" && call && (call.kind === "whole" || call.issue === issue)) call.package[issue] = option;
    else rewrite(pub.draft[issue], option);
  }
}

/** The sight of the bot that refused by `move`, with its offer taken up. */
export function sightWith(sight: Sight, move: Move, offer: Offer): Sight {
  const { open, n, t, seat, desk, talk, questions } = sight;
  const pub = clone(sight.pub);
  const deals = clone(sight.deals) as Deal[];
  const requests = clone(sight.requests).map((r) =>
    offer.joint && r.id === move.with["request"] ? { ...r, joint: true, status: "asked" as const } : r,
  );
  changeText(pub, move, offer);
  if (offer.cover) deals.push(coveringDeal({ seat: seat ?? "", pub }, offer.cover.issue, offer.cover.seats[0] ?? ""));
  if (offer.terms) for (const deal of deals) if (deal.id === move.with["deal"]) deal.terms = clone(offer.terms);
  if (offer.task >= 0) {
    const asked = pub.draft.find((c) => c.carrier !== null && c.carrier.consent === "asked")?.carrier;
    const from = pub.draft[open.issues.findIndex((k) => k.id === move.with["issue"])];
    const to = pub.draft[offer.task];
    if (from && to) {
      to.carrier = clone(from.carrier ?? asked ?? null);
      from.carrier = null;
    }
  }
  return { open, n, t, pub, seat, desk, deals, requests, questions, talk };
}
