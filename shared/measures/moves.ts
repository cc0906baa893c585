/** How demands moved: steps between successive proposals, and what a seat asked for and accepted in turn. */
import { round6 } from "../lib/number.ts";

/**
 * What a step does to oneself and to the others. Hindriks, K., Jonker, C. M. and Tykhonov, D. (2007), "Analysis of negotiation
 * dynamics", Cooperative Information Agents XI; and (2011), "Let's DANS! An analytic framework of negotiation dynamics and
 * strategies", Web Intelligence and Agent Systems 9(4).
 */
export const STEPS = ["concession", "selfish", "fortunate", "unfortunate", "nice", "silent"] as const;
export type StepType = (typeof STEPS)[number];

/** Changes of points below this are none. */
const LEAST_CHANGE = 1e-6;

/** The type of a step by what it changes for the one who makes it and (on average) for the others, in points. */
export function stepType(own: number, others: number): StepType {
  const sign = (change: number): number => (change > LEAST_CHANGE ? 1 : change < -LEAST_CHANGE ? -1 : 0);
  const [mine, theirs] = [sign(own), sign(others)];
  if (mine > 0) return theirs > 0 ? "fortunate" : "selfish";
  if (theirs < 0) return "unfortunate";
  if (mine < 0) return "concession";
  return theirs > 0 ? "nice" : "silent";
}

/** A value that a seat asked for or accepted, in its own points. */
export interface Demand {
  kind: "asked" | "accepted";
  /** -1 before the first meeting. */
  meeting: number;
  value: number;
}

/** Points by which a seat came down from its first demand to its last; negative if it got more; null with fewer than two. */
export function conceded(demands: readonly Demand[]): number | null {
  const [first, last] = [demands[0], demands.at(-1)];
  return first === undefined || last === undefined || demands.length < 2 ? null : round6(first.value - last.value);
}

/** Kept promises of those kept or broken, 0..1; null while none has been judged. What lapsed counts for nothing. */
export function keepingShare({ kept, broken }: { kept: number; broken: number }): number | null {
  return kept + broken === 0 ? null : round6(kept / (kept + broken));
}
