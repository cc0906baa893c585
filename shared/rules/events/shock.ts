/** Shocks: what a seat wants or how much it cares changes at home (rules appendix A10). */
import { clip, round6 } from "../../lib/number.ts";
import type { Desk } from "../state.ts";

/**
 * Weights with one of them moved by `by` points and held within 0..100; the others keep their proportions, so that the sum
 * stays what it was. Unchanged when no other weight could give way.
 */
export function shiftWeight(weights: readonly number[], at: number, by: number): number[] {
  const now = weights[at] ?? 0;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const others = sum - now;
  if (others <= 0) return [...weights];
  const moved = clip(now + by, 0, sum);
  const factor = (sum - moved) / others;
  return weights.map((weight, k) => round6(k === at ? moved : weight * factor));
}

/** Moves weight and ideal of one issue on a desk. A table of points has neither and stays; spans stay as briefed. */
export function shock(desk: Desk, issue: number, weight: number, ideal: number): void {
  if (desk.weights && weight !== 0) desk.weights = shiftWeight(desk.weights, issue, weight);
  if (desk.ideals) desk.ideals[issue] = round6(clip((desk.ideals[issue] ?? 0) + ideal, 0, 100));
}
