/** A deal that the seat has offered or is offered would bring the text from above its floor to below it. */
import { dealOutlook } from "../outlook.ts";
import { defineWarning, talkWith, type Found } from "../warning.ts";

export const dealBelowFloor = defineWarning({
  key: "deal-below-floor",
  tone: "loss",
  who: "minister",
  find(eyes) {
    const { sight, seat, desk, pub } = eyes;
    if (pub.outcome) return [];
    return sight.deals.flatMap((deal): Found[] => {
      if (deal.status !== "proposed" || !deal.terms.some((t) => t.kind === "accept")) return [];
      const outlook = dealOutlook(sight, deal.terms, deal.parties);
      if (!outlook || outlook.after >= desk.floor || outlook.after >= outlook.before) return [];
      const own = deal.by === seat;
      const other = deal.parties.find((id) => id !== seat) ?? "";
      const act = own ? "withdraw-deal" : "answer-deal";
      const payload = own ? { deal: deal.id } : { deal: deal.id, accept: false };
      const mend = eyes.may(act, payload) ? { do: act, with: payload } : null;
      const params = { own, seat: own ? other : deal.by, after: outlook.after, floor: desk.floor };
      return [{ params, place: talkWith(params.seat), mend }];
    });
  },
});
