// The statistics of an experiment: means, exact-share and bootstrap intervals. Seeded, so that the same records give the same numbers.
import { int, rngFrom, uniform, type Rng } from "../../shared/lib/rng.ts";

export interface Interval {
  low: number;
  high: number;
}

/** z of a two-sided 95 % interval. */
const Z95 = 1.959963984540054;

/** Mean of the values that are defined; null when none is. */
export function meanOf(values: readonly (number | null)[]): number | null {
  let sum = 0;
  let n = 0;
  for (const value of values) {
    if (value === null) continue;
    sum += value;
    n++;
  }
  return n === 0 ? null : sum / n;
}

/** Wilson's score interval for a share of `n` matches (Wilson 1927): it has a width even at 0 and at n. */
export function wilson(hits: number, n: number, z = Z95): Interval {
  if (n === 0) return { low: 0, high: 1 };
  const p = hits / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Value of an arm in each match, by unit of resampling: `units[u]` are the matches that are drawn together. */
export type Units = readonly (readonly (number | null)[])[];

/** A table's arms: `arms[a]` has the same units in the same order, because all arms share their seeds. */
export interface Stratum {
  arms: readonly Units[];
  /** Values are 0 or 1. */
  share: boolean;
}

/** An effect of the means of the arms; null where it is not defined (a change from nothing). */
export type Effect = (means: readonly (number | null)[]) => number | null;

export const DRAWS = 2000;

/** Chance that a draw from n units is one of the four imagined matches (see `bootstrap`). */
const imagined = (n: number): number => 2 / (n + 2);

function drawMeans(rng: Rng, { arms, share }: Stratum): (number | null)[] {
  const n = arms[0]?.length ?? 0;
  const sums = arms.map(() => 0);
  const counts = arms.map(() => 0);
  // An imagined table has as many matches as a real one, all with the same end: tables, not matches, are the witnesses.
  const size = (arms[0]?.reduce((sum, unit) => sum + unit.length, 0) ?? 0) / Math.max(1, n);
  for (let i = 0; i < n; i++) {
    if (share && uniform(rng) < imagined(n)) {
      for (let a = 0; a < arms.length; a++) {
        sums[a] = (sums[a] as number) + size * int(rng, 2);
        counts[a] = (counts[a] as number) + size;
      }
      continue;
    }
    const unit = int(rng, n);
    for (let a = 0; a < arms.length; a++) {
      for (const value of arms[a]?.[unit] ?? []) {
        if (value === null) continue;
        sums[a] = (sums[a] as number) + value;
        counts[a] = (counts[a] as number) + 1;
      }
    }
  }
  return sums.map((sum, a) => (counts[a] === 0 ? null : sum / (counts[a] as number)));
}

/** The q quantile of sorted numbers, between neighbours in proportion. */
export function quantile(sorted: readonly number[], q: number): number {
  const at = q * (sorted.length - 1);
  const low = Math.floor(at);
  const below = sorted[low] ?? 0;
  return below + (at - low) * ((sorted[Math.min(sorted.length - 1, low + 1)] ?? below) - below);
}

/** The mean over the strata of what the effect is in each; null when it is defined in none. */
export function pooled(strata: readonly Stratum[], effect: Effect): number | null {
  return meanOf(strata.map(({ arms }) => effect(arms.map((units) => meanOf(units.flat())))));
}

/**
 * Percentile bootstrap of an effect (Efron and Tibshirani 1993, chapter 13). Whole units are drawn with replacement within each stratum,
 * the same ones for all arms, so that what the seed decides cancels out; strata weigh the same. For shares a draw takes, with chance
 * 2 / (n + 2), an imagined match in which each arm succeeds by the flip of a coin: half a match in each cell of a paired table, as
 * Agresti and Min (2005) add for differences of proportions, so that shares of 0 and 100 % do not come out as certain.
 * Gives the sorted effects of `draws` samples, those in which the effect is not defined left out.
 */
export function bootstrap(strata: readonly Stratum[], effect: Effect, seed: string, draws = DRAWS): number[] {
  const rng = rngFrom(`${seed}/bootstrap`);
  const effects: number[] = [];
  for (let d = 0; d < draws; d++) {
    const value = meanOf(strata.map((stratum) => effect(drawMeans(rng, stratum))));
    if (value !== null && Number.isFinite(value)) effects.push(value);
  }
  return effects.toSorted((a, b) => a - b);
}

/** The interval that leaves out the same share at both ends; null where the samples do not show one. */
export function intervalOf(sorted: readonly number[], level = 0.95): Interval | null {
  if (sorted.length < DRAWS / 4) return null;
  return { low: quantile(sorted, (1 - level) / 2), high: quantile(sorted, (1 + level) / 2) };
}
