/**
 * What the public record lets anybody think of a minister: weighted hypotheses over her ideal on each issue, over how much she
 * cares for some issues more than for others, and over her floor. The prior comes from public facts (the line with which she
 * opened, published findings, salience); objections, sponsorships, polls, silence and answers to calls move the weights (Bayes'
 * rule with likelihoods that are rational functions, so that every engine computes the same).
 */
import type { IssueSetup, OpenSetup, SeatSetup } from "../../rules/setup.ts";
import type { PublicState } from "../../rules/state.ts";

export interface Hypotheses {
  seat: string;
  /** Per issue: candidate ideals as positions 0..100 and their weights, which sum to 1. */
  ideals: { at: number[]; weight: number[] }[];
  /** Per profile of care: weight of each issue in points (they sum to 100), and how likely the profile is. */
  cares: { points: number[]; weight: number }[];
  /** Candidate floors in points, and their weights, which sum to 1. */
  floors: { at: number[]; weight: number[] };
}

/** Share of an issue's points that a level brings to somebody with this ideal (rules appendix A1); unordered issues have no between. */
export function shareOf(issue: IssueSetup, option: number, ideal: number): number {
  const x = issue.options[option]?.x ?? 0;
  if (!issue.ordered) return x === ideal ? 0.95 : 0.4;
  const z = Math.min(1, Math.abs(x - ideal) / Math.max(1, ideal, 100 - ideal));
  return 1 - z * Math.sqrt(z);
}

/** 0..1, .5 at 0, rising: how likely a choice is that brings `z` units more than its alternative. */
export const likely = (z: number): number => 0.5 + (0.5 * z) / (1 + Math.abs(z));

/** Weights times likelihoods, scaled to sum 1. Nothing is ever quite excluded. */
export function reweigh(weight: number[], likelihood: (index: number) => number): void {
  let sum = 0;
  for (let i = 0; i < weight.length; i++) {
    weight[i] = (weight[i] ?? 0) * (0.05 + 0.95 * likelihood(i));
    sum += weight[i] ?? 0;
  }
  for (let i = 0; i < weight.length; i++) weight[i] = sum > 0 ? (weight[i] ?? 0) / sum : 1 / weight.length;
}

/** The distance at which the neighbours of an ideal are tried, in points of the scale: about half a level. */
const BESIDE = 12;
const IDEAL_PRIOR = [0.25, 0.5, 0.25];

function idealsOf(open: OpenSetup, pub: PublicState, seat: SeatSetup, issue: IssueSetup): Hypotheses["ideals"][number] {
  const option = open.lines[seat.id]?.[issue.index] ?? 0;
  const line = issue.options[option]?.x ?? 50;
  if (!issue.ordered) {
    const at = issue.options.map((o) => o.x);
    return { at, weight: at.map((_, o) => (o === option ? 0.7 : 0.3 / Math.max(1, at.length - 1))) };
  }
  // A finding says by how much it moves whom: that is public once it is.
  const moved = pub.published.findings.reduce((sum, f) => {
    const about = open.findings.find((g) => g.id === f.id)?.issue === issue.id;
    return sum + (about ? (f.moves[seat.id] ?? 0) : 0);
  }, 0);
  const middle = Math.max(0, Math.min(100, line + moved));
  return { at: [Math.max(0, middle - BESIDE), middle, Math.min(100, middle + BESIDE)], weight: [...IDEAL_PRIOR] };
}

/** Points per issue for a power of salience: 1, 1.5 or 2. */
function pointsFor(salience: readonly number[], power: number): number[] {
  const raw = salience.map((s) => (power === 1 ? s : power === 2 ? s * s : s * Math.sqrt(s)));
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((w) => (sum > 0 ? (100 * w) / sum : 100 / raw.length));
}

/** Floors are tried around the middle of what packages bring to her, in standard deviations of independent levels. */
const FLOOR_STEPS = [-0.4, 0.1, 0.6, 1.1, 1.6];
const FLOOR_PRIOR = [0.1, 0.22, 0.32, 0.25, 0.11];

/** Mean and standard deviation, in points, of a package drawn level by level at random. */
function spreadOf(worth: readonly (readonly number[])[]): { mean: number; sd: number } {
  let mean = 0;
  let variance = 0;
  for (const row of worth) {
    const middle = row.reduce((a, b) => a + b, 0) / Math.max(1, row.length);
    mean += middle;
    variance += row.reduce((a, b) => a + (b - middle) * (b - middle), 0) / Math.max(1, row.length);
  }
  return { mean, sd: Math.sqrt(variance) };
}

/** Points that each level is expected to bring her, over all hypotheses. */
export function expectedWorth(open: OpenSetup, h: Pick<Hypotheses, "ideals" | "cares">): number[][] {
  return open.issues.map((issue, k) => {
    let points = 0;
    for (const care of h.cares) points += care.weight * (care.points[k] ?? 0);
    const { at, weight } = h.ideals[k] ?? { at: [], weight: [] };
    return issue.options.map((_, o) => {
      let share = 0;
      for (let i = 0; i < at.length; i++) share += (weight[i] ?? 0) * shareOf(issue, o, at[i] ?? 0);
      return points * share;
    });
  });
}

/** Before anything was said or done at the table. */
export function priorOf(open: OpenSetup, pub: PublicState, seat: SeatSetup): Hypotheses {
  const ideals = open.issues.map((issue) => idealsOf(open, pub, seat, issue));
  const cares = [
    { points: pointsFor(seat.salience, 1), weight: 0.25 },
    { points: pointsFor(seat.salience, 1.5), weight: 0.5 },
    { points: pointsFor(seat.salience, 2), weight: 0.25 },
  ];
  const { mean, sd } = spreadOf(expectedWorth(open, { ideals, cares }));
  return { seat: seat.id, ideals, cares, floors: { at: FLOOR_STEPS.map((z) => mean + z * sd), weight: [...FLOOR_PRIOR] } };
}
