import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { committed, coversOf, DEALS_MOST } from "../../network/deals.ts";
import { recall } from "../../phases/recall.ts";

/** A party takes a proposed deal or declines it; the last to take it makes it stand. */
export const answerDeal = defineAction<{ deal: string; accept: boolean }>({
  id: "answer-deal",
  group: "network",
  who: ["minister", "head"],
  phases: ["meeting"],
  module: "deals",
  payload: z.strictObject({ deal: z.string().max(40), accept: z.boolean() }),
  fields: { deal: "deal", accept: "flag" },
  refusals: ["unknown-deal", "not-proposed", "already-accepted", "too-many-deals"],
  check({ deals, seat }, { deal: id, accept }) {
    const deal = deals.find((d) => d.id === id);
    if (!deal || seat === null) return refuse("unknown-deal");
    if (deal.status !== "proposed") return refuse("not-proposed");
    if (deal.accepted.includes(seat)) return refuse("already-accepted");
    return accept && committed(deals, seat) >= DEALS_MOST ? refuse("too-many-deals", { most: DEALS_MOST }) : null;
  },
  effect(match, seat, { deal: id, accept }) {
    const deal = match.state.deals.find((d) => d.id === id);
    if (!deal || seat === null) return;
    if (!accept) {
      deal.status = "declined";
      return recall(match, [deal.by]);
    }
    deal.accepted.push(seat);
    if (deal.accepted.length < deal.parties.length) return;
    deal.status = "standing";
    deal.since = match.state.pub.calls.length;
    deal.covers = coversOf(deal.terms);
    // What the deal covers may change what its parties want to do next.
    recall(
      match,
      deal.parties.filter((other) => other !== seat),
    );
  },
  examples: ({ deals, seat }) =>
    deals
      .filter((d) => d.status === "proposed" && seat !== null && !d.accepted.includes(seat))
      .flatMap((d) => [
        { deal: d.id, accept: true },
        { deal: d.id, accept: false },
      ]),
});
