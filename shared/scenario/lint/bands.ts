/** The bands that a tuned preset keeps (rules section 13, lines 1 and 2), as far as counting shows them. */
import { pivotOf, type Count } from "../count/count.ts";
import type { Targets } from "../schema.ts";

export type Bands = Omit<Targets, "strict">;

/** What the G20 scenarios aim at; a scenario's `targets` overrule them one by one. */
export const DEFAULT_BANDS: Required<Omit<Bands, "ruleShare">> = {
  allShare: [0.005, 0.03],
  uncoveredShare: [0, 0.003],
  afterRatio: [2, 6],
  pivotMax: 0.5,
  pivotMin: [0.01, 2 / 3],
  ruledOut: [0.3, 0.85],
};

export interface Miss {
  band: keyof Bands;
  message: string;
  /** How far outside, in units of the band's own size: 0 = at its edge. */
  distance: number;
}

const EDGE = 1e-9;
const show = (value: number): string => String(Math.round(value * 1e6) / 1e6);

function outside(band: keyof Bands, what: string, value: number, [low, high]: readonly [number, number]): Miss[] {
  if (value >= low - EDGE && value <= high + EDGE) return [];
  const distance = (value < low ? low - value : value - high) / Math.max(Math.abs(high), 1e-6);
  return [{ band, message: `${what} is ${show(value)}, outside ${show(low)} to ${show(high)}`, distance }];
}

type Shares = Pick<Count, "total" | "all" | "rule" | "uncovered" | "accepts" | "alone">;

/** The bands that these counts miss; a band that is not stated is not judged. */
export function missedBands(bands: Bands, voters: readonly string[], before: Shares, after: Pick<Count, "total" | "all">): Miss[] {
  const total = Math.max(1, before.total);
  const share = before.all / total;
  const misses: Miss[] = [];
  if (bands.allShare) misses.push(...outside("allShare", "the share of packages acceptable to all", share, bands.allShare));
  if (bands.ruleShare)
    misses.push(...outside("ruleShare", "the share of packages that pass the rule", before.rule / total, bands.ruleShare));
  if (bands.uncoveredShare && before.uncovered !== null)
    misses.push(...outside("uncoveredShare", "the share acceptable with nothing covered", before.uncovered / total, bands.uncoveredShare));
  if (bands.afterRatio && share > 0)
    misses.push(
      ...outside(
        "afterRatio",
        "the share after findings and papers, divided by before,",
        after.all / Math.max(1, after.total) / share,
        bands.afterRatio,
      ),
    );
  const pivots = voters.map((_, voter) => pivotOf(before, voter));
  if (bands.pivotMax !== undefined)
    for (const [voter, pivot] of pivots.entries())
      misses.push(...outside("pivotMax", `the pivot of ${voters[voter]}`, pivot, [0, bands.pivotMax]));
  if (bands.pivotMin) {
    const [least, wanted] = bands.pivotMin;
    const reached = pivots.filter((pivot) => pivot >= least - EDGE).length / Math.max(1, voters.length);
    misses.push(...outside("pivotMin", `the share of ministers with a pivot of ${show(least)} or more`, reached, [wanted, 1]));
  }
  if (bands.ruledOut)
    for (const [voter, id] of voters.entries())
      misses.push(
        ...outside(
          "ruledOut",
          `the share that the floor of ${id} alone rules out`,
          1 - (before.accepts[voter] ?? 0) / total,
          bands.ruledOut,
        ),
      );
  return misses;
}
