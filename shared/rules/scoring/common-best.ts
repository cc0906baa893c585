/** B_s: the most a seat can get from a package that everybody can accept (rules appendix A9). */
import { clip, EPSILON, round6 } from "../../lib/number.ts";
import type { Setup } from "../setup.ts";
import { bestWorth, valuerOf, worthTable } from "../value.ts";

export interface CommonBest {
  /** Per minister, in points, before the rule "at least F + 1". */
  best: Record<string, number>;
  /** Is there any package that all ministers accept? Without one `best` is each seat's own best package. */
  common: boolean;
}

/** Steps after which the search settles for the best found so far; the largest scenario that is meant has 12,500 packages. */
const MOST_STEPS = 2_000_000;

/**
 * Highest value per voter among the packages that give every voter its floor. `points[issue][option][voter]`. Visits packages
 * in order, leaving out branches in which somebody cannot reach the floor any more or nobody can do better than found.
 */
export function bestCommon(points: readonly (readonly Float64Array[])[], floors: Float64Array): Float64Array | null {
  const voters = floors.length;
  const issues = points.length;
  const best = new Float64Array(voters).fill(-Infinity);
  // Most that the issues from here on can still add, per voter.
  const ahead = Array.from({ length: issues + 1 }, () => new Float64Array(voters));
  for (let k = issues - 1; k >= 0; k--) {
    for (let v = 0; v < voters; v++) {
      let most = -Infinity;
      for (const option of points[k] ?? []) most = Math.max(most, option[v] ?? 0);
      (ahead[k] as Float64Array)[v] = (ahead[k + 1]?.[v] ?? 0) + most;
    }
  }
  const sums = Array.from({ length: issues + 1 }, () => new Float64Array(voters));
  let steps = 0;
  const descend = (issue: number): void => {
    const now = sums[issue] as Float64Array;
    const rest = ahead[issue] as Float64Array;
    let better = false;
    for (let v = 0; v < voters; v++) {
      const most = (now[v] as number) + (rest[v] as number);
      if (most < (floors[v] as number) - EPSILON) return;
      if (most > (best[v] as number) + EPSILON) better = true;
    }
    if (!better) return;
    if (issue === issues) {
      for (let v = 0; v < voters; v++) best[v] = Math.max(best[v] as number, now[v] as number);
      return;
    }
    const after = sums[issue + 1] as Float64Array;
    for (const option of points[issue] ?? []) {
      if (++steps > MOST_STEPS) return;
      for (let v = 0; v < voters; v++) after[v] = (now[v] as number) + (option[v] as number);
      descend(issue + 1);
    }
  };
  descend(0);
  return best[0] === -Infinity ? null : best;
}

const known = new WeakMap<Setup, CommonBest>();

/** B_s of every minister after all findings and option papers of the organisations present; computed once per setup. */
export function commonBest(setup: Setup): CommonBest {
  const before = known.get(setup);
  if (before) return before;
  const { issues, ministers, optionPapers } = setup.open;
  const papers = new Set(optionPapers.map((paper) => paper.id));
  const tables = ministers.map((seat) => {
    const brief = setup.briefs[seat];
    if (!brief) throw new Error(`no brief for seat "${seat}"`);
    const valuer = valuerOf(brief);
    for (const finding of setup.hidden.findings) {
      const issue = setup.issueById[finding.issue]?.index ?? -1;
      const ideal = valuer.ideals?.[issue];
      if (valuer.ideals && ideal !== undefined) valuer.ideals[issue] = clip(ideal + (finding.moves[seat] ?? 0), 0, 100);
    }
    return worthTable(valuer, issues, papers);
  });
  const exists = (locked: string | null): boolean => locked === null || papers.has(locked);
  const points = issues.map((issue, k) =>
    issue.options.flatMap((option, o) => (exists(option.locked) ? [Float64Array.from(tables, (table) => table[k]?.[o] ?? 0)] : [])),
  );
  const floors = Float64Array.from(ministers, (seat) => setup.briefs[seat]?.floor ?? 0);
  const found = bestCommon(points, floors);
  const best = ministers.map((seat, v) => [seat, round6(found?.[v] ?? bestWorth(tables[v] ?? []))] as const);
  const result: CommonBest = { best: Object.fromEntries(best), common: found !== null };
  known.set(setup, result);
  return result;
}
