/** Is one level of one clause bearable, seen alone? */
import { bestOf, bests, gain } from "../mind/gains.ts";
import { bellMargin, threshold, thresholdAt } from "../mind/goal.ts";
import { crosses } from "../mind/red-line.ts";
import type { Mind } from "../mind/mind.ts";

/** How much more than its fair share of the whole concession one clause may cost: clauses are traded against each other. */
const SLACK = 1.5;
/** The same for a promise, which is given for something. */
const PROMISE_SLACK = 2;

/** Loss that one clause may bring: its share, by what it can bring at most, of what the seat gives up in all, with some slack. */
function shareOfLoss(mind: Mind, issue: number, need: number, slack: number): number {
  const best = bestOf(mind);
  return best > 0 ? (slack * (best - need) * (bests(mind)[issue] ?? 0)) / best : 0;
}

export function bearableLoss(mind: Mind, issue: number): number {
  return shareOfLoss(mind, issue, threshold(mind), SLACK);
}

/** What it could bear of one clause when the bell rings: the measure of a promise. */
export function bearableAtBell(mind: Mind, issue: number): number {
  return shareOfLoss(mind, issue, thresholdAt(mind, bellMargin(mind)), PROMISE_SLACK);
}

export function isTolerable(mind: Mind, issue: number, option: number): boolean {
  return !crosses(mind, issue, option) && (bests(mind)[issue] ?? 0) - gain(mind, issue, option) <= bearableLoss(mind, issue) + 1e-9;
}
