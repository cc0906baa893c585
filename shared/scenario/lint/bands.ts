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

/** One figure and the band it should lie in; an open side is infinite. */
export interface Reading {
  band: keyof Bands;
  what: string;
  value: number;
  low: number;
  high: number;
}

export interface Miss {
  band: keyof Bands;
  message: string;
  /** How far outside, in units of the band's own size: 0 = at its edge. */
  distance: number;
}

const EDGE = 1e-9;
/** Two thirds are often written as .667, which six ministers of nine must meet. */
const THIRDS = 5e-4;
const show = (value: number): string => String(Math.round(value * 1e6) / 1e6);

type Shares = Pick<Count, "total" | "all" | "rule" | "uncovered" | "accepts" | "alone">;

/** The figures that the stated bands are about; a band that is not stated is not read. */
export function readBands(bands: Bands, voters: readonly string[], before: Shares, after: Pick<Count, "total" | "all">): Reading[] {
  const total = Math.max(1, before.total);
  const share = before.all / total;
  const readings: Reading[] = [];
  const read = (band: keyof Bands, what: string, value: number, low: number, high: number): void => {
    readings.push({ band, what, value, low, high });
  };
  if (bands.allShare) read("allShare", "the share of packages acceptable to all", share, ...bands.allShare);
  if (bands.ruleShare) read("ruleShare", "the share of packages that pass the rule", before.rule / total, ...bands.ruleShare);
  if (bands.uncoveredShare && before.uncovered !== null)
    read("uncoveredShare", "the share acceptable with nothing covered", before.uncovered / total, ...bands.uncoveredShare);
  if (bands.afterRatio && share > 0)
    read(
      "afterRatio",
      "the share after findings and papers, divided by before,",
      after.all / Math.max(1, after.total) / share,
      ...bands.afterRatio,
    );
  const pivots = voters.map((_, voter) => pivotOf(before, voter));
  for (const [voter, id] of voters.entries()) {
    if (bands.pivotMax !== undefined) read("pivotMax", `the pivot of ${id}`, pivots[voter] ?? 0, -Infinity, bands.pivotMax);
    const ruledOut = 1 - (before.accepts[voter] ?? 0) / total;
    if (bands.ruledOut) read("ruledOut", `the share that the floor of ${id} alone rules out`, ruledOut, ...bands.ruledOut);
  }
  if (!bands.pivotMin) return readings;
  const [least, wanted] = bands.pivotMin;
  const reached = pivots.filter((pivot) => pivot >= least - EDGE).length / Math.max(1, voters.length);
  read("pivotMin", `the share of ministers with a pivot of ${show(least)} or more`, reached, wanted - THIRDS, Infinity);
  return readings;
}

/** The readings outside their bands. */
export function missed(readings: readonly Reading[]): Miss[] {
  return readings.flatMap(({ band, what, value, low, high }) => {
    if (value >= low - EDGE && value <= high + EDGE) return [];
    const edge = value < low ? low : high;
    const message = `${what} is ${show(value)}, ${value < low ? `below ${show(low)}` : `above ${show(high)}`}`;
    return [{ band, message, distance: Math.abs(value - edge) / Math.max(Math.abs(edge), 1e-6) }];
  });
}

/** How far inside the bands the readings lie: 0..1 for each band, by its tightest reading, summed. Of use when none is missed. */
export function slack(readings: readonly Reading[]): number {
  const tightest = new Map<string, number>();
  for (const { band, value, low, high } of readings) {
    const open = low === -Infinity ? high : high === Infinity ? 1 - low : (high - low) / 2;
    const room = Math.min(value - low, high - value) / Math.max(open, 1e-6);
    tightest.set(band, Math.min(tightest.get(band) ?? 1, room));
  }
  return [...tightest.values()].reduce((sum, room) => sum + room, 0);
}
