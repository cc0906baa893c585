/** How near stances on an ordered scale lie to each other: counts per category, lowest first. */
import { sumOf } from "./fairness.ts";

/**
 * Consensus, 0 (half at either end) to 1 (all at one place): 1 + sum p_i log2(1 - |x_i - mean| / width). Categories stand at 1, 2,
 * 3 and so on unless `at` says where. 1 where nobody has a stance or the scale has no width. Tastle, W. J. and Wierman, M. J. (2007),
 * "Consensus and dissention: a measure of ordinal dispersion", International Journal of Approximate Reasoning 45(3).
 */
export function consensus(counts: readonly number[], at: readonly number[] = counts.map((_, i) => i + 1)): number {
  const total = sumOf(counts);
  const width = Math.max(...at) - Math.min(...at);
  if (total === 0 || width <= 0) return 1;
  const mean = sumOf(counts.map((count, i) => (count * (at[i] ?? 0)) / total));
  let sum = 1;
  counts.forEach((count, i) => {
    if (count > 0) sum += (count / total) * Math.log2(1 - Math.abs((at[i] ?? 0) - mean) / width);
  });
  return sum;
}

/** Agreement of one layer: a pattern of categories that are there (true) or not. */
function layerAgreement(pattern: readonly boolean[]): number {
  const count = pattern.length;
  const there = pattern.filter(Boolean).length;
  if (there === count) return 0;
  // Triples of categories that speak for one peak (there, there, not) and for two (there, not, there).
  let one = 0;
  let two = 0;
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      for (let c = b + 1; c < count; c++) {
        const [left, middle, right] = [pattern[a], pattern[b], pattern[c]];
        if (middle && left !== right) one++;
        if (!middle && left && right) two++;
      }
    }
  }
  const unimodality = one + two === 0 ? 1 : ((count - 2) * one - (count - 1) * two) / ((count - 2) * (one + two));
  return unimodality * (1 - (there - 1) / (count - 1));
}

/**
 * Agreement A, -1 (half at either end) over 0 (the same everywhere) to 1 (all at one place): the counts are cut into layers, and
 * each is judged by whether it has one peak or two. Null for fewer than three categories or no stances, for which it is not made.
 * Van der Eijk, C. (2001), "Measuring agreement in ordered rating scales", Quality and Quantity 35(3).
 */
export function agreement(counts: readonly number[]): number | null {
  const total = sumOf(counts);
  if (counts.length < 3 || total === 0) return null;
  let left = [...counts];
  let sum = 0;
  while (left.some((count) => count > 0)) {
    const pattern = left.map((count) => count > 0);
    const least = Math.min(...left.filter((count) => count > 0));
    const weight = (least * pattern.filter(Boolean).length) / total;
    sum += weight * layerAgreement(pattern);
    left = left.map((count) => (count > 0 ? count - least : 0));
  }
  return sum;
}

/** Polarisation, 0 (all at one place) over 1/2 (the same everywhere) to 1 (half at either end): (1 - A) / 2, van der Eijk's A. */
export function polarisation(counts: readonly number[]): number | null {
  const agreed = agreement(counts);
  return agreed === null ? null : (1 - agreed) / 2;
}
