/** How much an outcome makes of what there was, and how evenly it deals it out. Surplus: points above one's floor. */
import { round6 } from "../lib/number.ts";

/** Product of the surpluses; 0 as soon as somebody has none. Nash, J. F. (1950), "The bargaining problem", Econometrica 18(2). */
export function nashProduct(surpluses: readonly number[]): number {
  if (surpluses.length === 0) return 0;
  let product = 1;
  for (const surplus of surpluses) {
    if (surplus <= 0) return 0;
    product *= surplus;
  }
  return product;
}

/** Least surplus. Rawls, J. (1971), A Theory of Justice; Kalai, E. (1977), "Proportional solutions", Econometrica 45(7). 0 for nobody. */
export function leastSurplus(surpluses: readonly number[]): number {
  return surpluses.length === 0 ? 0 : Math.min(...surpluses);
}

export function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** A value over the best that could be had; null where there was nothing to be had. */
export function ratio(value: number, best: number | null): number | null {
  return best === null || best <= 0 ? null : round6(value / best);
}

/**
 * Gini coefficient, 0 (all have the same) to (n - 1)/n (one has all): half the mean difference of all pairs over the mean. A seat
 * below its floor counts as one that gained nothing. 0 where nobody gained. Gini, C. (1912), Variabilità e mutabilità; the sum over
 * pairs as in Sen, A. (1973), On Economic Inequality.
 */
export function gini(values: readonly number[]): number {
  const gains = values.map((value) => Math.max(0, value));
  const sum = sumOf(gains);
  if (sum <= 0) return 0;
  let apart = 0;
  for (const a of gains) for (const b of gains) apart += Math.abs(a - b);
  return round6(apart / (2 * gains.length * sum));
}

/**
 * Integrative index: the joint gain over the compromise as a part of what could have been gained over it,
 * (S - S_compromise) / (S_best - S_compromise). 0: no better than meeting in the middle; 1: nothing left on the table; below 0:
 * worse than the middle. Null where the compromise leaves nothing to gain. Joint gain over the obvious compromise as the mark of
 * integrative bargaining: Pruitt, D. G. and Lewis, S. A. (1975), "Development of integrative solutions in bilateral negotiation",
 * Journal of Personality and Social Psychology 31(4); the best as the yardstick: Raiffa, H. (1982), The Art and Science of Negotiation.
 */
export function integrativeIndex(joint: number, compromise: number, best: number | null): number | null {
  return best === null ? null : ratio(joint - compromise, best - compromise);
}
