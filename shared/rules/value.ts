/** What a level is worth to a seat, and what leaving the public line costs (rules appendix A1, A2). */
import { round6 } from "../lib/number.ts";
import type { Brief, IssueSetup, OpenSetup } from "./setup.ts";

/** The parts of a brief that move during a match. */
export interface Valuer {
  weights: number[] | null;
  ideals: number[] | null;
  spans: number[] | null;
  table: number[][] | null;
  floor: number;
}

/**
 * v of a level, 0..1 (a table: its points): 1 - (distance / span)^1.5. An option paper counts distance beyond 20 half (A1).
 * `eased` says whether a paper on this level has been issued.
 */
export function levelValue(who: Valuer, issue: IssueSetup, option: number, eased: boolean): number {
  if (who.table) return who.table[issue.index]?.[option] ?? 0;
  const x = issue.options[option]?.x ?? 0;
  const ideal = who.ideals?.[issue.index] ?? 0;
  const span = who.spans?.[issue.index] ?? 100;
  let distance = Math.abs(x - ideal);
  if (eased && distance > 20) distance = 20 + (distance - 20) / 2;
  const z = Math.min(1, distance / span);
  return 1 - z * Math.sqrt(z);
}

/** w x v of a level in points, rounded to 1e-6 (a table: its points). */
export function levelWorth(who: Valuer, issue: IssueSetup, option: number, eased: boolean): number {
  if (who.table) return levelValue(who, issue, option, eased);
  return round6((who.weights?.[issue.index] ?? 0) * levelValue(who, issue, option, eased));
}

/** Points per issue and option: `worth[issue][option]`. `papers` holds the ids of the option papers issued. */
export function worthTable(who: Valuer, issues: readonly IssueSetup[], papers: ReadonlySet<string>): number[][] {
  return issues.map((issue) =>
    issue.options.map((option, o) =>
      levelWorth(
        who,
        issue,
        o,
        option.papers.some((id) => papers.has(id)),
      ),
    ),
  );
}

/**
 * Points of "no text" on each issue: the level marked so; without one w x F/100, for a table its lowest entry (A1).
 * `worth` is the seat's current table from `worthTable`.
 */
export function noTextWorth(who: Valuer, issues: readonly IssueSetup[], worth: readonly (readonly number[])[]): number[] {
  return issues.map((issue) => {
    const row = worth[issue.index] ?? [];
    if (issue.none >= 0) return row[issue.none] ?? 0;
    if (who.table) return Math.min(...row);
    return round6(((who.weights?.[issue.index] ?? 0) * who.floor) / 100);
  });
}

/** Face cost of each level against a line at x: rate x max(0, |x - line| - 25) / 25; an unordered issue costs none (A2). */
export function faceCost(open: OpenSetup, issue: IssueSetup, line: number, option: number): number {
  if (!issue.ordered) return 0;
  const from = issue.options[line]?.x ?? 0;
  const to = issue.options[option]?.x ?? 0;
  return round6((open.face * Math.max(0, Math.abs(to - from) - 25)) / 25);
}

/** A brief as a valuer of its own, with copies of everything that a match may move. */
export function valuerOf(brief: Brief): Valuer {
  return {
    weights: brief.weights ? [...brief.weights] : null,
    ideals: brief.ideals ? [...brief.ideals] : null,
    spans: brief.spans ? [...brief.spans] : null,
    table: brief.table ? brief.table.map((row) => [...row]) : null,
    floor: brief.floor,
  };
}

/** The level nearest the ideal; for a table the best option; ties to the lower level (A2). Locked levels and "no text" count too. */
export function nearestLevel(who: Valuer, issue: IssueSetup, allowed: (option: number) => boolean = () => true): number {
  let best = -1;
  let bestScore = 0;
  issue.options.forEach((option, o) => {
    if (!allowed(o)) return;
    const score = who.table ? (who.table[issue.index]?.[o] ?? 0) : -Math.abs(option.x - (who.ideals?.[issue.index] ?? 0));
    if (best < 0 || score > bestScore) {
      best = o;
      bestScore = score;
    }
  });
  return Math.max(0, best);
}

/** Highest value any package gives the seat, in points. */
export function bestWorth(worth: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const row of worth) sum += Math.max(...row);
  return round6(sum);
}
