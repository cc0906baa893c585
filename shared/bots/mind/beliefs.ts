/**
 * What a seat believes of the other ministers: what the public record says to everybody (`perception/`), and besides what was told
 * to this seat alone, weighed by trust.
 */
import { faceCost } from "../../rules/value.ts";
import type { OpenSetup } from "../../rules/setup.ts";
import { expectedWorth, likely, reweigh, shareOf, type Hypotheses } from "../perception/hypotheses.ts";
import { perceived, type Perceived } from "../perception/shared-view.ts";
import { objectionsTo } from "./draft.ts";
import { otherMinisters, trustIn, type Mind } from "./mind.ts";

export interface Belief {
  seat: string;
  /** Points per issue and level, 0..100 in all; half the face that leaving the line costs is counted. */
  worth: number[][];
  /** Points that it seems to ask of a package. */
  need: number;
  /** Candidate floors in points, and their weights, which sum to 1. */
  floors: { at: readonly number[]; weight: readonly number[] };
  /** Has it shown by a call where its limit lies? */
  tested: boolean;
}

/** Standard deviations of the floor that are added to its mean: what a careful proposer reckons with. */
const CARE = 0.7;
/** Points of a package within which a yes becomes a no. */
const WIDTH = 3;

/** What a level named in a poll is taken to bring at least, of all that the issue can; and what is left of one that was not named. */
const NAMED = 0.75;
const UNNAMED = 0.75;

type Heard = Mind["desk"]["heard"][number];

function sumOver(open: OpenSetup, worth: readonly (readonly number[])[], chosen: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < chosen.length; k++) {
    const o = chosen[k] ?? -1;
    sum += worth[k]?.[o >= 0 ? o : (open.issues[k]?.none ?? -1)] ?? 0;
  }
  return sum;
}

/** What was told to the seat: a verified position replaces what was thought, an unverified one counts by trust and may be overstated. */
function overhear(mind: Mind, known: Perceived, told: readonly Heard[]): Hypotheses {
  const own: Hypotheses = {
    seat: known.seat,
    ideals: known.ideals.map(({ at, weight }) => ({ at: [...at], weight: [...weight] })),
    cares: known.cares.map((c) => ({ points: [...c.points], weight: c.weight })),
    floors: known.floors,
  };
  for (const { from, issue: k, option, rank, verified } of told) {
    const issue = mind.open.issues[k];
    const ideal = own.ideals[k];
    const x = issue?.options[option]?.x;
    if (!issue || !ideal || x === undefined) continue;
    const trust = trustIn(mind, from);
    if (verified) own.ideals[k] = { at: [x], weight: [1] };
    else if (trust >= mind.persona.believesFrom)
      reweigh(ideal.weight, (i) => likely((trust / 50) * 2 * (shareOf(issue, option, ideal.at[i] ?? 0) - 0.75)));
    if (rank < 1 || (!verified && trust < mind.persona.believesFrom)) continue;
    // A rank told says which issues matter most to the speaker: the first weighs most.
    for (const care of own.cares) {
      care.points[k] = (care.points[k] ?? 0) * (rank <= 2 ? 1.2 : 0.92);
      const sum = care.points.reduce((a, b) => a + b, 0);
      care.points = care.points.map((p) => (100 * p) / sum);
    }
  }
  return own;
}

/** What stands in the record word for word: a wording offered, a level named in a poll. It counts whatever the shape of preferences. */
function said(mind: Mind, seat: string, k: number, row: number[], weight: number): void {
  const clause = mind.pub.draft[k];
  for (const objection of clause ? objectionsTo(mind, clause) : []) {
    if (objection.seat !== seat) continue;
    row[objection.wording] = Math.max(row[objection.wording] ?? 0, weight * 0.8);
    row[objection.against] = Math.min(row[objection.against] ?? 0, weight * 0.5);
  }
  for (const poll of mind.pub.polls) {
    const answer = poll.issue === k ? poll.answers[seat] : undefined;
    if (answer)
      for (let o = 0; o < row.length; o++) row[o] = answer.includes(o) ? Math.max(row[o] ?? 0, weight * NAMED) : (row[o] ?? 0) * UNNAMED;
  }
}

function worthOf(mind: Mind, known: Perceived): number[][] {
  const told = mind.desk.heard.filter((h) => h.from === known.seat);
  const thought = told.length > 0 ? overhear(mind, known, told) : known;
  // What everybody thinks is worked out once for all; here it is copied to be added to.
  const worth = thought === known ? known.worth.map((row) => [...row]) : expectedWorth(mind.open, thought);
  worth.forEach((row, k) => {
    const issue = mind.open.issues[k];
    const line = mind.pub.lines[known.seat]?.[k];
    if (!issue || line === undefined) return;
    const weight = thought.cares.reduce((sum, c) => sum + c.weight * (c.points[k] ?? 0), 0);
    // A deal could cover the way from the line: half the face cost is a middle guess.
    for (let o = 0; o < row.length; o++) row[o] = (row[o] ?? 0) - faceCost(mind.open, issue, line, o) / 2;
    said(mind, known.seat, k, row, weight);
  });
  return worth;
}

/**
 * What the other answered when asked what would bring it on board: the text that failed with these changes is enough, so that its
 * floor cannot lie above what that is worth. An answer counts until the next call.
 */
function answered(mind: Mind, seat: string, worth: readonly number[][]): number {
  const { pub, open, sight } = mind;
  const failed = pub.calls.findLast((c) => c.kind === "whole");
  let most = Infinity;
  for (const { by, to, ask, issue, deal, calls, answer } of sight.questions) {
    if (by !== mind.seat || to !== seat || ask !== "what-would" || issue >= 0 || deal !== null || !answer || !failed) continue;
    if (calls < pub.calls.length || answer.changes.length === 0) continue;
    let chosen = failed.package;
    for (const change of answer.changes) chosen = chosen.with(change.issue, change.option);
    most = Math.min(most, sumOver(open, worth, chosen));
  }
  return most;
}

function needOf({ at, weight }: Hypotheses["floors"]): number {
  let mean = 0;
  let square = 0;
  at.forEach((floor, i) => {
    mean += (weight[i] ?? 0) * floor;
    square += (weight[i] ?? 0) * floor * floor;
  });
  return mean + CARE * Math.sqrt(Math.max(0, square - mean * mean));
}

/** What the seat believes of one other minister, worked out once per decision; null for anybody else. */
export function beliefOf(mind: Mind, other: string): Belief | null {
  const found = mind.memo.beliefs?.get(other);
  if (found) return found;
  mind.memo.perceived ??= perceived(mind.open, mind.pub);
  const known = other === mind.seat ? undefined : mind.memo.perceived[other];
  if (!known) return null;
  const worth = worthOf(mind, known);
  const enough = mind.sight.questions.length > 0 ? answered(mind, other, worth) : Infinity;
  const floors = enough < Infinity ? { at: known.floors.at.map((f) => Math.min(f, enough)), weight: known.floors.weight } : known.floors;
  const belief: Belief = {
    seat: other,
    worth,
    need: Math.min(enough, needOf(floors)),
    floors,
    tested: known.tested,
  };
  (mind.memo.beliefs ??= new Map()).set(other, belief);
  return belief;
}

/** Beliefs about all other ministers. */
export function beliefs(mind: Mind): Belief[] {
  return otherMinisters(mind).flatMap((seat) => beliefOf(mind, seat.id) ?? []);
}

/** Points that a package is believed to bring to another; a clause left out counts like "no text". */
export const believed = (open: OpenSetup, belief: Belief, chosen: readonly number[]): number => sumOver(open, belief.worth, chosen);

/** Chance 0..1 that another lets pass a package which is believed to bring it this many points. */
export function chanceAt(belief: Belief, points: number): number {
  let chance = 0;
  const { at, weight } = belief.floors;
  for (let i = 0; i < at.length; i++) chance += (weight[i] ?? 0) * likely((points - (at[i] ?? 0)) / WIDTH);
  return chance;
}
