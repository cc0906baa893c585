/** After the last call has failed: saving what can stand in a chair's summary (rules appendix A3). */
import { isLastToAdopt, wholeCallsIn } from "../../rules/text/adopting.ts";
import { isObjected } from "../../rules/text/clean.ts";
import type { Move } from "../define-bot.ts";
import { issueId, optionId } from "../mind/draft.ts";
import { gain } from "../mind/gains.ts";
import { callsMade } from "../mind/goal.ts";
import type { Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";

/** Has the last chance to adopt the whole text gone by? */
export function isOver(mind: Mind): boolean {
  const { open, pub } = mind;
  return isLastToAdopt(open, pub.meeting) && callsMade(mind) >= wholeCallsIn(open, pub.meeting);
}

/** Is a clean clause at its standing level worth more to the seat than its share of the floor? */
export function worthSaving(mind: Mind, issue: number): boolean {
  const { desk, open, pub } = mind;
  const text = pub.draft[issue]?.text ?? -1;
  if (text < 0 || text === open.issues[issue]?.none) return false;
  const row = desk.worth[issue] ?? [];
  const share = desk.weights ? ((desk.weights[issue] ?? 0) * desk.floor) / 100 : Math.max(...row) / 2;
  return gain(mind, issue, text) > share;
}

/** Withdraws its own brackets and objections from clauses that are better clean than left out. */
export function salvage(mind: Mind): Move[] | null {
  if (!isOver(mind)) return null;
  const moves: Move[] = [];
  mind.pub.draft.forEach((clause, k) => {
    if (!worthSaving(mind, k)) return;
    const bracket = clause.brackets.find((b) => b.sponsors.includes(mind.seat));
    const issue = issueId(mind, k);
    if (bracket)
      moves.push(move("withdraw-sponsorship", { issue, option: optionId(mind, k, bracket.option) }, "save-the-clause", { issue }));
    const objects =
      isObjected(clause, mind.pub.meeting) && clause.objections.some((o) => o.seat === mind.seat && o.meeting === mind.pub.meeting);
    if (objects) moves.push(move("lift", { issue }, "save-the-clause", { issue }));
  });
  return moves;
}
