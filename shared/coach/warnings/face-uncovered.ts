/** The standing text makes the seat leave its public line, and a deal with somebody it has a tie with would cover that. */
import { faceCosts } from "../../rules/network/face.ts";
import { tieOf } from "../../rules/network/ties.ts";
import { committed, coversOf, DEALS_MOST } from "../../rules/network/deals.ts";
import { defineWarning, pointsOf, talkWith, type Found } from "../warning.ts";

const WORTH_COVER = 1;

export const faceUncovered = defineWarning({
  key: "face-uncovered",
  tone: "chance",
  who: "minister",
  find(eyes) {
    const { open, pub, seat, text, sight, stage } = eyes;
    if (!open.modules.deals || pub.outcome || stage === "follow-through" || committed(sight.deals, seat) >= DEALS_MOST) return [];
    const costs = faceCosts(sight);
    const rows = text.flatMap((option, k): Found[] => {
      const face = costs[k]?.[option];
      const points = face?.cost ?? 0;
      const other = face?.partners.find((id) => tieOf(pub, seat, id) > 0);
      if (points < WORTH_COVER || other === undefined) return [];
      // An offer that waits for an answer may cover it.
      if (sight.deals.some((d) => d.status === "proposed" && coversOf(d.terms)[seat] === k)) return [];
      const mend = eyes.may("open-channel", { to: other }) ? { do: "open-channel", with: { to: other } } : null;
      return [{ params: { issue: k, points, seat: other }, place: talkWith(other), mend }];
    });
    return rows.toSorted((a, b) => pointsOf(b) - pointsOf(a));
  },
});
