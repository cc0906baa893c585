/** What the seats want: drawn so that `conflict` moves everybody from one common wish to two opposed camps. */
import { clip } from "../../lib/number.ts";
import { uniform, type Rng } from "../../lib/rng.ts";
import type { DrawnIssue } from "./issues.ts";
import type { Wish } from "./wish.ts";

export interface SeatWish {
  weights: number[];
  values: { weights: Record<string, number>; ideals: Record<string, number> } | { table: Record<string, number[]> };
}

/** Seats sit in two camps in turn, so that both are of a size (within one) at every number of seats. */
export const campOf = (seat: number): 0 | 1 => (seat % 2 === 0 ? 0 : 1);

/** Whole weights that sum to 100, none below 1: parts in proportion to uniform draws between 1 and 3, by largest remainder. */
function drawWeights(count: number, rng: Rng): number[] {
  const raw = Array.from({ length: count }, () => 1 + 2 * uniform(rng));
  const total = raw.reduce((sum, value) => sum + value, 0);
  const exact = raw.map((value) => (100 * value) / total);
  const weights = exact.map(Math.floor);
  const left = 100 - weights.reduce((sum, value) => sum + value, 0);
  const byRest = exact.map((value, k) => ({ k, rest: value - Math.floor(value) })).toSorted((a, b) => b.rest - a.rest || a.k - b.k);
  for (const { k } of byRest.slice(0, left)) weights[k] = (weights[k] ?? 0) + 1;
  return weights;
}

/** What is common to an issue: where an aligned table would meet, and at which end each camp stands when opposed. */
interface Axis {
  centre: number;
  poles: [number, number];
}

const NOISE = 12;

const cents = (value: number): number => Math.round(value * 100) / 100;

/** Share of the full value on a single peak: 1 - (distance / span)^1.5, as for weights and ideals (rules appendix A1). */
function single(x: number, ideal: number): number {
  const z = Math.abs(x - ideal) / Math.max(ideal, 100 - ideal);
  return 1 - z * Math.sqrt(z);
}

/** Share of the full value on two peaks at `low` and `high`: it falls from each to nothing at the valley, and gently towards its end. */
function humped(x: number, valley: number, low: number, high: number, heights: readonly [number, number]): number {
  if (x === valley) return 0;
  const [peak, height] = x < valley ? [low, heights[0]] : [high, heights[1]];
  const inward = (x - peak) * (valley - peak) > 0;
  return height * (1 - Math.abs(x - peak) / (inward ? Math.abs(valley - peak) : 100));
}

/**
 * A row of points for one issue and seat with two humps; its best level is worth the weight. The camp's own hump is 1 high. The
 * other one is `second` high for everybody when the table is aligned on one side; conflict turns the camps' likings apart.
 */
function humpedRow(drawn: DrawnIssue, weight: number, ideal: number, liking: number, rng: Rng): number[] {
  const { xs, middle, issue } = drawn;
  if (issue.followUp) return xs.map((x) => cents(weight * single(x, ideal)));
  const valley = xs[middle] ?? 50;
  const low = valley * 0.6 * uniform(rng);
  const high = 100 - (100 - valley) * 0.6 * uniform(rng);
  const second = 0.4 + 0.3 * uniform(rng);
  // liking 1: the upper hump is the full one; -1: the lower.
  const heights = [1 - (1 - second) * Math.max(0, liking), 1 - (1 - second) * Math.max(0, -liking)] as const;
  const shares = xs.map((x) => humped(x, valley, low, high, heights));
  const best = Math.max(...shares);
  return shares.map((share) => cents((weight * share) / best));
}

/** Values of every seat. Ideals lie at the common centre of an issue when conflict is 0, at the camp's end when it is 1, with some noise. */
export function drawPreferences(wish: Wish, issues: readonly DrawnIssue[], rng: Rng): SeatWish[] {
  const axes = issues.map((): Axis => {
    const up = uniform(rng) < 0.5;
    return { centre: 25 + 50 * uniform(rng), poles: up ? [95, 5] : [5, 95] };
  });
  return Array.from({ length: wish.seats }, (_, seat): SeatWish => {
    const camp = campOf(seat);
    const weights = drawWeights(issues.length, rng);
    const ideals = axes.map(({ centre, poles }) => {
      const noise = NOISE * (uniform(rng) + uniform(rng) - 1);
      return Math.round(clip(centre * (1 - wish.conflict) + poles[camp] * wish.conflict + noise, 0, 100));
    });
    const by = <T>(list: readonly T[]): Record<string, T> => Object.fromEntries(issues.map(({ issue }, k) => [issue.id, list[k] as T]));
    if (wish.shape === "single-peaked") return { weights, values: { weights: by(weights), ideals: by(ideals) } };
    const rows = issues.map((drawn, k) => {
      const { centre, poles } = axes[k] as Axis;
      const common = centre >= 50 ? 1 : -1;
      const own = poles[camp] > 50 ? 1 : -1;
      return humpedRow(drawn, weights[k] ?? 0, ideals[k] ?? 50, common * (1 - wish.conflict) + own * wish.conflict, rng);
    });
    return { weights, values: { table: by(rows) } };
  });
}
