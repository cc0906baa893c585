/** The best package that nobody would have to refuse, by a standard of one's own. */
import { EPSILON } from "../lib/number.ts";

/** Judges the surpluses of all; must never fall when one of them rises, or the search leaves out what it seeks. */
export type Standard = (surpluses: readonly number[]) => number;

/** Steps after which the best found so far is taken; the largest scenario that is meant has 12,500 packages. */
const MOST_STEPS = 2_000_000;

/**
 * Highest standard among the packages that give everybody the floor; null where there is none. `points[issue][option][seat]`.
 * Leaves out branches in which somebody cannot reach the floor any more, or in which even the best of everything is no better.
 */
export function bestPackage(
  points: readonly (readonly (readonly number[])[])[],
  floors: readonly number[],
  standard: Standard,
): { value: number; options: number[] } | null {
  const ahead: number[][] = [floors.map(() => 0)];
  for (const options of points.toReversed()) {
    const rest = ahead[0] ?? [];
    ahead.unshift(floors.map((_, s) => (rest[s] ?? 0) + Math.max(...options.map((option) => option[s] ?? 0))));
  }
  let best: { value: number; options: number[] } | null = null;
  let steps = 0;
  const chosen: number[] = [];
  const descend = (issue: number, surpluses: readonly number[]): void => {
    const rest = ahead[issue] ?? [];
    const most = surpluses.map((surplus, s) => surplus + (rest[s] ?? 0));
    if (most.some((surplus) => surplus < -EPSILON)) return;
    const value = standard(most);
    if (best !== null && value <= best.value) return;
    if (issue === points.length) {
      best = { value, options: [...chosen] };
      return;
    }
    for (const [o, option] of (points[issue] ?? []).entries()) {
      if (++steps > MOST_STEPS) return;
      chosen.push(o);
      descend(
        issue + 1,
        surpluses.map((surplus, s) => surplus + (option[s] ?? 0)),
      );
      chosen.pop();
    }
  };
  if (floors.length > 0)
    descend(
      0,
      floors.map((floor) => -floor),
    );
  return best;
}
