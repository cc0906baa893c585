/** A call on the whole text runs, the seat has not objected, and the package is worth less than its floor. */
import { draftValue } from "../../rules/text/draft-value.ts";
import { issueIdOf, optionIdOf, soresOf } from "../clauses.ts";
import type { Eyes } from "../eyes.ts";
import { clauseAt, defineWarning, type Mend } from "../warning.ts";

/** The objection that names the clause which costs most, at the seat's own best level. */
function objection(eyes: Eyes, chosen: readonly number[]): Mend | null {
  for (const { issue, best } of soresOf(eyes, chosen)) {
    const payload = { ok: false, issue: issueIdOf(eyes, issue), wording: optionIdOf(eyes, issue, best) };
    if (eyes.may("answer-call", payload)) return { do: "answer-call", with: payload };
  }
  return null;
}

export const callBelowFloor = defineWarning({
  key: "call-below-floor",
  tone: "loss",
  who: "minister",
  find(eyes) {
    const { pub, seat, sight, desk, open } = eyes;
    const { call } = pub;
    if (call?.kind !== "whole" || call.answers[seat]?.ok === false || call.footnotes.some((f) => f.seat === seat)) return [];
    const value = draftValue(sight, call.package).total;
    if (value >= desk.floor) return [];
    const answered = call.answers[seat] !== undefined;
    const vote = open.decision.procedure === "vote";
    // In a vote, silence refuses by itself.
    if (vote && !answered) return [];
    const worst = soresOf(eyes, call.package)[0]?.issue ?? 0;
    const params = { answered, value, floor: desk.floor, backlash: open.tuning.backlash, issue: worst };
    return [{ params, place: clauseAt(issueIdOf(eyes, worst)), mend: objection(eyes, call.package) }];
  },
});
