/** Answering silence or a vote: accept what reaches the threshold, else name the clause and the wording that would change it. */
import type { Move } from "../define-bot.ts";
import { issueId, optionId, standing } from "../mind/draft.ts";
import { lossOf, smallestChange, threshold, troubles } from "../mind/goal.ts";
import { gain, levels, valueOf } from "../mind/gains.ts";
import type { Mind } from "../mind/mind.ts";
import { hasPromised } from "../mind/promised.ts";
import { move } from "../rule.ts";
import { footnoteInstead } from "./footnote.ts";
import { isTolerable } from "./tolerable.ts";

function refuseWith(mind: Mind, issue: number, wording: number, rule: string): Move {
  const named = { issue: issueId(mind, issue), wording: optionId(mind, issue, wording) };
  return move("answer-call", { ok: false, ...named }, rule, named);
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

function answerWhole(mind: Mind, chosen: readonly number[]): Move | Move[] {
  const need = threshold(mind);
  const value = valueOf(mind, chosen);
  if (value >= need) return move("answer-call", { ok: true }, "call-accepted", { value, need });
  const footnote = footnoteInstead(mind, chosen);
  if (footnote) return footnote;
  const change = smallestChange(mind, chosen, need) ?? sorest(mind, chosen);
  const other = sorest(mind, chosen);
  return [
    refuseWith(mind, change.issue, change.option, value < mind.desk.floor ? "call-below-floor" : "call-below-margin"),
    refuseWith(mind, other.issue, other.option, "call-below-margin"),
    move("answer-call", { ok: false }, "call-below-margin"),
  ];
}

function answerClause(mind: Mind, issue: number, option: number): Move | Move[] {
  const text = standing(mind);
  const now = text[issue] ?? -1;
  const called = text.map((o, k) => (k === issue ? option : o));
  const improves = gain(mind, issue, option) >= gain(mind, issue, now) && !troubles(mind, called, threshold(mind)).includes(issue);
  if (improves || isTolerable(mind, issue, option))
    return move("answer-call", { ok: true }, "clause-accepted", { issue: issueId(mind, issue) });
  const change = smallestChange(mind, called, threshold(mind), issue);
  return [
    refuseWith(mind, issue, change?.option ?? bestLevel(mind, issue, option), "clause-refused"),
    move("answer-call", { ok: false }, "clause-refused"),
  ];
}

export function answerCall(mind: Mind): Move | Move[] | null {
  const { call } = mind.pub;
  if (!call || mind.me.role !== "minister" || call.answers[mind.seat] !== undefined) return null;
  if (call.kind === "whole") return answerWhole(mind, call.package);
  return answerClause(mind, call.issue, call.package[call.issue] ?? -1);
}
