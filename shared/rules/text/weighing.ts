/** Positions weighed against each other: the compromise model in plain numbers. The zero draft and forecasts share it. */
import { round6 } from "../../lib/number.ts";

/** A level as the weighing sees it. */
export interface Rung {
  x: number;
  noText: boolean;
}

/** Mean of the positions by weight; all alike if the weights are nought; 0 without positions. */
export function meanPosition(positions: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  let total = 0;
  let plain = 0;
  positions.forEach((x, i) => {
    const weight = weights[i] ?? 0;
    sum += weight * x;
    total += weight;
    plain += x;
  });
  return total > 0 ? sum / total : plain / Math.max(1, positions.length);
}

/** The level nearest to x among those that `exists` lets through, -1 if there is none. */
export function nearestRung(levels: readonly Rung[], x: number, exists: (option: number) => boolean): number {
  let best = -1;
  let least = Infinity;
  levels.forEach((level, o) => {
    if (!exists(o)) return;
    const distance = round6(Math.abs(level.x - x));
    const tie = distance === least;
    const held = levels[best];
    // Ties go to the lower level; "no text" comes up only if nothing else is as near.
    const wins = tie && held !== undefined && (held.noText || (!level.noText && level.x < held.x));
    if (distance < least || wins) {
      best = o;
      least = distance;
    }
  });
  return best;
}

/** The option with the greatest weight behind it among those that `exists` lets through; `choices[i]` is what i wants. */
export function heaviestRung(
  levels: readonly Rung[],
  choices: readonly number[],
  weights: readonly number[],
  exists: (option: number) => boolean,
): number {
  const sums = levels.map(() => 0);
  choices.forEach((option, i) => {
    sums[option] = (sums[option] ?? 0) + (weights[i] ?? 0);
  });
  let best = -1;
  levels.forEach((_, o) => {
    if (!exists(o)) return;
    const ahead = round6((sums[o] ?? 0) - (sums[best] ?? -1));
    if (ahead > 0 || (ahead === 0 && (levels[best]?.noText ?? true))) best = o;
  });
  return best;
}
