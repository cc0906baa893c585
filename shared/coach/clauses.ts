/** Clauses as the seat that looks values them. */
import { isAvailableTo } from "../rules/text/legality.ts";
import { clauseValue } from "../rules/text/draft-value.ts";
import type { Eyes } from "./eyes.ts";

/** G of a level in points: worth less face (rules appendix A2). */
export function gainOf({ sight }: Pick<Eyes, "sight">, issue: number, option: number): number {
  const { worth, face } = clauseValue(sight, issue, option);
  return worth - face;
}

/** Value of the standing text with one clause at another level, in points. */
export const valueWith = (eyes: Eyes, issue: number, option: number): number =>
  eyes.value - gainOf(eyes, issue, eyes.text[issue] ?? -1) + gainOf(eyes, issue, option);

/** Levels that exist for the seat, its own best first. */
export function levelsByGain(eyes: Eyes, issue: number): number[] {
  const setup = eyes.open.issues[issue];
  if (!setup) return [];
  const levels = setup.options.flatMap((_, o) => (isAvailableTo(eyes.sight, setup, o) ? [o] : []));
  return levels.toSorted((a, b) => gainOf(eyes, issue, b) - gainOf(eyes, issue, a) || a - b);
}

export interface Sore {
  issue: number;
  /** The seat's best level there, and what it has over the level of the package. */
  best: number;
  lost: number;
}

/** Clauses of a package that cost the seat most against its best level, the sorest first. */
export function soresOf(eyes: Eyes, chosen: readonly number[]): Sore[] {
  return eyes.open.issues
    .map(({ index }): Sore => {
      const now = chosen[index] ?? -1;
      const best = levelsByGain(eyes, index).find((o) => o !== now) ?? now;
      return { issue: index, best, lost: gainOf(eyes, index, best) - gainOf(eyes, index, now) };
    })
    .filter(({ lost }) => lost > 0)
    .toSorted((a, b) => b.lost - a.lost || a.issue - b.issue);
}

export const issueIdOf = ({ open }: Eyes, issue: number): string => open.issues[issue]?.id ?? "";
export const optionIdOf = ({ open }: Eyes, issue: number, option: number): string => open.issues[issue]?.options[option]?.id ?? "";
