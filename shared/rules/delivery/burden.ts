/** What delivering costs at home: K = 1 + 14 e (a/2 + gap) x help x partners' ease (rules appendix A8). */
import { round6 } from "../../lib/number.ts";
import type { Tuning } from "../../scenario/tuning-schema.ts";
import type { IssueSetup, OpenSetup } from "../setup.ts";
import type { Clause, Desk } from "../state.ts";
import { nearestLevel } from "../value.ts";

export interface BurdenParts {
  base: number;
  /** Half the level's ambition, in points: 14 e a/2. */
  ambition: number;
  /** How far the level goes beyond what the seat wants: 14 e gap. */
  gap: number;
  /** Factor of organisations' help, at most two of them. */
  help: number;
  /** Factor of a partner that endorses the clause and speaks for the seat. */
  ease: number;
  /** K, in points. */
  total: number;
}

/** Factor of one help: 2/3 in full, 5/6 at half strength. */
export const helpFactor = (strength: number): number => 1 - strength / 3;
/** Helps that count for one seat and clause. */
const MOST_HELPS = 2;

/**
 * How far a level at x goes beyond an ideal, 0..1: max(0, x - ideal)/100 where ambition rises with x, else half the
 * distance (A8), on an unordered issue too: it has no direction.
 */
export function gapOf(issue: IssueSetup, option: number, ideal: number): number {
  const x = issue.options[option]?.x ?? 0;
  return issue.ordered && issue.ambitionRises ? Math.max(0, x - ideal) / 100 : Math.abs(x - ideal) / 200;
}

/** K with its parts; `helps` are strengths 0..1 of which the two strongest count (A8). */
export function burdenParts(
  tuning: Tuning,
  level: { ambition: number; gap: number },
  exposure: number,
  helps: readonly number[],
  eased: boolean,
): BurdenParts {
  const rate = tuning.burdenExposure * exposure;
  const base = tuning.burdenBase;
  const ambition = round6((rate * level.ambition) / 2);
  const gap = round6(rate * level.gap);
  let help = 1;
  for (const strength of helps.toSorted((a, b) => b - a).slice(0, MOST_HELPS)) help *= helpFactor(strength);
  const ease = eased ? tuning.partnerEase : 1;
  return { base, ambition, gap, help: round6(help), ease, total: round6((base + ambition + gap) * help * ease) };
}

/** Strengths of the helps that reach a seat: those for everybody and those meant for it. */
export function helpsFor(clause: Clause, seat: string): number[] {
  return clause.helps.flatMap((help) => (help.seat === null || help.seat === seat ? [help.strength] : []));
}

/** A seat's own K on a clause at a level. A table of points has no ideal: its best option stands for it. */
export function burdenOf(open: OpenSetup, clause: Clause, desk: Desk, seat: string, issue: IssueSetup, option: number): BurdenParts {
  const ideal = desk.ideals?.[issue.index] ?? issue.options[nearestLevel(desk, issue)]?.x ?? 0;
  const eased = open.partners.some((partner) => clause.partners.includes(partner.id) && partner.eases?.includes(seat) === true);
  const level = { ambition: issue.options[option]?.ambition ?? 0, gap: gapOf(issue, option, ideal) };
  return burdenParts(open.tuning, level, desk.exposure[issue.index] ?? 0, helpsFor(clause, seat), eased);
}
