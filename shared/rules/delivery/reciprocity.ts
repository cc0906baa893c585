/** What others did last time, as one's ties make it felt (rules appendix A8). */
import { round6 } from "../../lib/number.ts";
import { tieOf } from "../network/ties.ts";
import type { OpenSetup } from "../setup.ts";
import type { PublicState } from "../state.ts";

/** Mean reported score per seat in one period, -1..1; seats without a report are absent. */
export function meanReports(pub: PublicState, period: number): Record<string, number> {
  const sums: Record<string, { sum: number; count: number }> = {};
  for (const report of pub.reports) {
    if (report.period !== period) continue;
    const so = (sums[report.seat] ??= { sum: 0, count: 0 });
    so.sum += report.score;
    so.count++;
  }
  return Object.fromEntries(Object.entries(sums).map(([seat, { sum, count }]) => [seat, sum / count]));
}

/**
 * Reciprocity in points: 2 x mean score of the seat's ties in the period before, weighted by tie strength, not below 0;
 * 0 in the first period (A8). `before` is `meanReports` of that period.
 */
export function reciprocityOf(open: OpenSetup, pub: PublicState, seat: string, before: Readonly<Record<string, number>>): number {
  let sum = 0;
  let weight = 0;
  for (const other of open.ministers) {
    const score = before[other];
    if (other === seat || score === undefined) continue;
    const tie = tieOf(pub, seat, other);
    sum += tie * score;
    weight += tie;
  }
  return weight === 0 ? 0 : round6(open.tuning.reciprocity * Math.max(0, sum / weight));
}
