/** The delivery period nears its end with clauses on which nothing has been chosen: that counts as doing nothing. */
import { deliveryOptions } from "../../rules/delivery/points.ts";
import { issueIdOf } from "../clauses.ts";
import { isNearEnd } from "../timing.ts";
import { clauseAt, defineWarning, type Found } from "../warning.ts";

export const deliveryUnchosen = defineWarning({
  key: "delivery-unchosen",
  tone: "time",
  who: "minister",
  find(eyes) {
    const { open, sight, meeting } = eyes;
    if (meeting.period !== true || !isNearEnd(eyes)) return [];
    const left = open.issues.flatMap(({ index }) => {
      const offer = deliveryOptions(sight, index);
      return offer && offer.chosen === null ? [{ index, offer }] : [];
    });
    return left.map(({ index, offer }): Found => {
      const best = offer.options
        .filter((o) => o.closed === null && o.choice !== "define")
        .toSorted((a, b) => b.points.total - a.points.total)[0];
      const payload = { issue: issueIdOf(eyes, index), choice: best?.choice ?? "full" };
      const mend = eyes.may("deliver", payload) ? { do: "deliver", with: payload } : null;
      return { params: { issue: index, count: left.length }, place: clauseAt(payload.issue), mend };
    });
  },
});
