/** Nash and egalitarian points: the fairest package by the product, and by the least, of the surpluses over the floors. */

export interface Point {
  choice: Int32Array;
  values: Float64Array;
  /** The product (Nash) or the least surplus (egalitarian). */
  score: number;
}

/** Sums of the same points may differ in their last bits: within this relative distance two scores are equal. */
const SAME = 1e-12;

export interface Best {
  /** Offers a package; the first of equals is kept. */
  offer: (score: number, values: Float64Array, choice: Int32Array) => void;
  point: () => Point | null;
}

/** Keeps the best package offered. */
export function keepBest(): Best {
  let best: Point | null = null;
  return {
    offer(score, values, choice) {
      if (best !== null && score <= best.score + SAME * Math.max(1, Math.abs(best.score))) return;
      best = { choice: choice.slice(), values: values.slice(), score };
    },
    point: () => best,
  };
}
