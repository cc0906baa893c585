/** Objecting to the standing text, and taking an objection back. */
import { clauseState } from "../../rules/text/clean.ts";
import type { Move } from "../define-bot.ts";
import { issueId, optionId, standing } from "../mind/draft.ts";
import { smallestChange, soreClauses, threshold, troubles } from "../mind/goal.ts";
import type { Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";
import { bestLevel } from "./answer-call.ts";
import { isTolerable } from "./tolerable.ts";

/** The reason that a minister would give in public. */
export function reasonFor(mind: Mind, issue: number): string {
  const setup = mind.open.issues[issue];
  if ((mind.desk.exposure[issue] ?? 0) >= 0.35) return "cost";
  if (setup?.followUp || setup?.scope) return "sovereignty";
  if (mind.me.group === "emerging") return "fairness";
  if (setup?.options.some((o) => o.intents.length > 0)) return "mandate";
  return issue % 2 === 0 ? "evidence" : "timing";
}

/** Does the seat object, in this meeting, to the level that stands? */
export const objects = (mind: Mind, issue: number): boolean =>
  mind.pub.draft[issue]?.objections.some(
    (o) => o.seat === mind.seat && o.meeting === mind.pub.meeting && o.against === mind.pub.draft[issue]?.text,
  ) ?? false;

/** Would this level of the clause, in this text, be reason enough to object? */
export function isSore(mind: Mind, text: readonly number[], issue: number): boolean {
  return troubles(mind, text, threshold(mind)).includes(issue) && !isTolerable(mind, issue, text[issue] ?? -1);
}

/** Objects to the clauses that keep the draft below its threshold, the sorest first. */
export function objectToText(mind: Mind): Move[] {
  const text = standing(mind);
  const sore = soreClauses(mind).slice(0, mind.persona.objections);
  const made = text.filter((_, k) => objects(mind, k)).length;
  if (made >= mind.persona.objections) return [];
  return sore
    .filter((k) => !objects(mind, k) && (mind.pub.draft[k]?.text ?? -1) >= 0 && !isTolerable(mind, k, text[k] ?? -1))
    .map((k) => {
      const wording = smallestChange(mind, text, threshold(mind), k)?.option ?? bestLevel(mind, k, text[k]);
      const reason = reasonFor(mind, k);
      return move("object", { issue: issueId(mind, k), wording: optionId(mind, k, wording), reason }, "text-too-costly", {
        issue: issueId(mind, k),
        wording: optionId(mind, k, wording),
      });
    });
}

/** Takes back an objection that the text no longer deserves. */
export function liftObjection(mind: Mind): Move[] {
  const text = standing(mind);
  const lifted = text.map((o, k) => ({ o, k })).filter(({ o, k }) => objects(mind, k) && isTolerable(mind, k, o));
  return lifted.map(({ k }) => move("lift", { issue: issueId(mind, k) }, "text-now-bearable", { issue: issueId(mind, k) }));
}

/** A clause that nobody contests. */
export function isUncontested(mind: Mind, issue: number): boolean {
  const setup = mind.open.issues[issue];
  const clause = mind.pub.draft[issue];
  if (!setup || !clause) return false;
  const state = clauseState(setup, clause, mind.pub.meeting);
  return state === "clean" || state === "settled";
}
