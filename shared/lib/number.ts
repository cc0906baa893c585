/** Exact helpers for the numbers of the rules. */

/** Rounded to six decimals, the precision of every stored value; never -0. */
export function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}

/** Held within bounds, 0..1 unless said. */
export function clip(value: number, low = 0, high = 1): number {
  return value < low ? low : value > high ? high : value;
}

/** Mean of a list; the fallback for an empty one. */
export function mean(values: readonly number[], empty = 0): number {
  if (values.length === 0) return empty;
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Tolerance when comparing stored values with a floor. */
export const EPSILON = 1e-9;
