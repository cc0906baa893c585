/** A package or a wording of the seat's own would put the text below its floor. */
import { draftValue } from "../../rules/text/draft-value.ts";
import { issueIdOf, soresOf, valueWith } from "../clauses.ts";
import { clauseAt, defineWarning, type Found } from "../warning.ts";

/** The package that the chair has tabled in this meeting, taken as it stands. */
export const packageBelowFloor = defineWarning({
  key: "package-below-floor",
  tone: "loss",
  who: "minister",
  find(eyes) {
    const { pub, me, desk, sight } = eyes;
    if (!me.chair || !pub.tabledPackage || pub.outcome) return [];
    const value = draftValue(sight, pub.tabledPackage).total;
    if (value >= desk.floor) return [];
    const issue = soresOf(eyes, pub.tabledPackage)[0]?.issue ?? 0;
    return [{ params: { value, floor: desk.floor, issue }, place: clauseAt(issueIdOf(eyes, issue)) }];
  },
});

/** A level in brackets that has the seat's name, while the text without it would do. */
export const wordingBelowFloor = defineWarning({
  key: "wording-below-floor",
  tone: "loss",
  who: "minister",
  find(eyes) {
    const { pub, seat, desk, value } = eyes;
    if (pub.outcome || value < desk.floor) return [];
    return pub.draft.flatMap((clause, k): Found[] => {
      const own = clause.brackets.find((b) => b.sponsors.includes(seat));
      if (!own) return [];
      const after = valueWith(eyes, k, own.option);
      if (after >= desk.floor) return [];
      const payload = { issue: issueIdOf(eyes, k), option: eyes.open.issues[k]?.options[own.option]?.id ?? "" };
      const mend = eyes.may("withdraw-sponsorship", payload) ? { do: "withdraw-sponsorship", with: payload } : null;
      return [{ params: { issue: k, option: own.option, after, floor: desk.floor }, place: clauseAt(payload.issue), mend }];
    });
  },
});
