/** Answering silence or a vote: accept what reaches the threshold, else name the clause and the wording that would change it. */
import type { Move } from "../define-bot.ts";
import { issueId, optionId, standing } from "../mind/draft.ts";
import { lossOf, smallestChange, threshold, troubles } from "../mind/goal.ts";
import { gain, levels, valueOf } from "../mind/gains.ts";
import type { Mind } from "../mind/mind.ts";
import { crossedBy, crosses } from "../mind/red-line.ts";
import { hasPromised } from "../mind/promised.ts";
import { move } from "../rule.ts";
import { footnoteInstead } from "./footnote.ts";
import { isTolerable } from "./tolerable.ts";

interface Verdict {
  rule: "call-below-floor" | "call-below-margin" | "red-line";
  value: number;
  need: number;
}

const points = (value: number): number => Math.round(value * 100) / 100;

function refuseWith(mind: Mind, issue: number, option: number, { rule, value, need }: Verdict): Move {
  const named = { issue: issueId(mind, issue), wording: optionId(mind, issue, option) };
  return move("answer-call", { ok: false, ...named }, rule, { ...named, value: points(value), need: points(need) });
}

/** What to name where no single change is found: the clause that costs most and was not promised away, at its best level. */
function sorest(mind: Mind, chosen: readonly number[]): { issue: number; option: number } {
  let worst = 0;
  let most = -Infinity;
  chosen.forEach((option, k) => {
    const loss = lossOf(mind, k, option) - (hasPromised(mind, k, option) ? 1000 : 0);
    if (loss > most) {
      worst = k;
      most = loss;
    }
  });
  return { issue: worst, option: bestLevel(mind, worst, chosen[worst] ?? -1) };
}

export function bestLevel(mind: Mind, issue: number, not = -1): number {
  let best = -1;
  for (const o of levels(mind, issue)) if (o !== not && (best < 0 || gain(mind, issue, o) > gain(mind, issue, best))) best = o;
  return best;
}

/** Does the seat let this text pass as a whole, at this hour? */
export function acceptsWhole(mind: Mind, chosen: readonly number[]): boolean {
  return crossedBy(mind, chosen) < 0 && valueOf(mind, chosen) >= threshold(mind);
}

/** Does it let this level pass on one clause, with the others as in `text`? */
export function acceptsClause(mind: Mind, text: readonly number[], issue: number, option: number): boolean {
  const improves =
    gain(mind, issue, option) >= gain(mind, issue, text[issue] ?? -1) &&
    !troubles(mind, text.with(issue, option), threshold(mind)).includes(issue);
  // A word is kept also by a bot that inherited it and would not have given it.
  return (improves && !crosses(mind, issue, option)) || isTolerable(mind, issue, option) || hasPromised(mind, issue, option);
}

function answerWhole(mind: Mind, chosen: readonly number[]): Move[] {
  const need = threshold(mind);
  const value = valueOf(mind, chosen);
  const crossed = crossedBy(mind, chosen);
  if (crossed >= 0) return [refuseWith(mind, crossed, bestLevel(mind, crossed, chosen[crossed]), { rule: "red-line", value, need })];
  if (acceptsWhole(mind, chosen)) return [move("answer-call", { ok: true }, "call-accepted", { value: points(value), need: points(need) })];
  const footnote = footnoteInstead(mind, chosen);
  const verdict: Verdict = { rule: value < mind.desk.floor ? "call-below-floor" : "call-below-margin", value, need };
  const sore = sorest(mind, chosen);
  const change = smallestChange(mind, chosen, need) ?? sore;
  return [...footnote, refuseWith(mind, change.issue, change.option, verdict), refuseWith(mind, sore.issue, sore.option, verdict)];
}

function answerClause(mind: Mind, issue: number, option: number): Move[] {
  const text = standing(mind);
  const called = text.with(issue, option);
  const params = { issue: issueId(mind, issue), option: optionId(mind, issue, option) };
  if (acceptsClause(mind, text, issue, option)) return [move("answer-call", { ok: true }, "clause-accepted", params)];
  const wording = smallestChange(mind, called, threshold(mind), issue)?.option ?? bestLevel(mind, issue, option);
  const named = { issue: issueId(mind, issue), wording: optionId(mind, issue, wording) };
  return [move("answer-call", { ok: false, ...named }, "clause-refused", named)];
}

export function answerCall(mind: Mind): Move[] {
  const { call } = mind.pub;
  if (!call || mind.me.role !== "minister" || call.answers[mind.seat] !== undefined) return [];
  if (call.kind === "whole") return answerWhole(mind, call.package);
  return answerClause(mind, call.issue, call.package[call.issue] ?? -1);
}
