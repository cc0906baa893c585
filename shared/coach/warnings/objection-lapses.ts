/** Objections last a meeting: one of the seat's own is gone since the last one, or goes with the end of this one. */
import { isObjected } from "../../rules/text/clean.ts";
import { renewalCost } from "../../rules/text/objections.ts";
import { gainOf, issueIdOf, optionIdOf } from "../clauses.ts";
import { isNearEnd, meetingsToBell } from "../timing.ts";
import { clauseAt, defineWarning, type Found } from "../warning.ts";

/** It stood in the meeting before, the text is still the same, and nobody has stated it again. */
export const objectionLapsed = defineWarning({
  key: "objection-lapsed",
  tone: "loss",
  who: "minister",
  find(eyes) {
    const { pub, seat, desk, value } = eyes;
    if (pub.outcome) return [];
    return pub.draft.flatMap((clause, k): Found[] => {
      const said = clause.objections.find((o) => o.seat === seat && o.meeting === pub.meeting - 1 && o.against === clause.text);
      const again = clause.objections.some((o) => o.seat === seat && o.meeting === pub.meeting);
      // The text as a whole may have become good enough meanwhile.
      const sore = said !== undefined && gainOf(eyes, k, said.wording) > gainOf(eyes, k, clause.text) && value < desk.floor;
      if (!said || again || !sore || clause.settled >= 0) return [];
      const reason = said.reason === "other" ? "cost" : said.reason;
      const payload = { issue: issueIdOf(eyes, k), wording: optionIdOf(eyes, k, said.wording), reason };
      const mend = eyes.may("object", payload) ? { do: "object", with: payload } : null;
      const contacts = renewalCost(clause, seat, pub.meeting);
      return [{ params: { issue: k, wording: said.wording, contacts }, place: clauseAt(payload.issue), mend }];
    });
  },
});

/** It stands, and the meeting nears its end with another before the bell. */
export const objectionLapses = defineWarning({
  key: "objection-lapses",
  tone: "time",
  who: "minister",
  find(eyes) {
    const { pub, seat } = eyes;
    if (pub.outcome || !isNearEnd(eyes) || meetingsToBell(eyes) < 1) return [];
    return pub.draft.flatMap((clause, k): Found[] => {
      const said = clause.objections.find((o) => o.seat === seat && o.meeting === pub.meeting && o.against === clause.text);
      if (!said || !isObjected(clause, pub.meeting)) return [];
      // The next time it is stated it will have been renewed once more.
      const contacts = said.renewals + 1 >= 2 ? 1 : 0;
      return [{ params: { issue: k, contacts }, place: clauseAt(issueIdOf(eyes, k)) }];
    });
  },
});
