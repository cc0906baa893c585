/**
 * What a seat believes of the other ministers, from what is public or was told to it: a guess of each one's points per level
 * (salience, line, statements, objections, polls) and of how much it asks (how it answered calls).
 */
import type { SeatSetup } from "../../rules/setup.ts";
import { faceCost } from "../../rules/value.ts";
import { objectionsTo } from "./draft.ts";
import { otherMinisters, trustIn, type Mind } from "./mind.ts";

export interface Belief {
  seat: string;
  /** Points per issue and level, 0..100 in all. */
  worth: number[][];
  /** Points that it seems to ask of a package. */
  need: number;
  /** Has it shown by a call where its limit lies? */
  tested: boolean;
}

/** What an untested minister is taken to ask. */
const USUAL_NEED = 76;
/** Trust from which unverified words count. */
const BELIEVED_FROM = 30;

function weightsOf(mind: Mind, seat: SeatSetup): number[] {
  const raw = seat.salience.map((s) => s * Math.sqrt(s));
  for (const { from, issue, rank } of mind.desk.heard) {
    // A rank told says which issues matter most to the speaker: the first weighs most.
    if (from === seat.id && rank >= 1 && raw[issue] !== undefined) raw[issue] *= rank <= 2 ? 1.25 : 0.9;
  }
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((w) => (sum > 0 ? (100 * w) / sum : 100 / raw.length));
}

function positionOf(mind: Mind, seat: string, issue: number): { option: number; sure: boolean } {
  let option = mind.pub.lines[seat]?.[issue] ?? 0;
  let sure = false;
  for (const told of mind.desk.heard) {
    if (told.from !== seat || told.issue !== issue) continue;
    if (told.verified || (!sure && trustIn(mind, seat) >= BELIEVED_FROM)) {
      option = told.option;
      sure ||= told.verified;
    }
  }
  return { option, sure };
}

function guess(mind: Mind, seat: SeatSetup): number[][] {
  const weights = weightsOf(mind, seat);
  return mind.open.issues.map((issue, k) => {
    const { option: at } = positionOf(mind, seat.id, k);
    const line = mind.pub.lines[seat.id]?.[k] ?? at;
    const ideal = issue.options[at]?.x ?? 50;
    const span = Math.max(ideal, 100 - ideal);
    const weight = weights[k] ?? 0;
    const row = issue.options.map((level, o) => {
      if (!issue.ordered) return weight * (o === at ? 0.95 : 0.4);
      const z = Math.abs(level.x - ideal) / span;
      // A deal could cover the way from the line: half the face cost is a middle guess.
      return weight * (1 - z * Math.sqrt(z)) - faceCost(mind.open, issue, line, o) / 2;
    });
    const clause = mind.pub.draft[k];
    for (const objection of clause ? objectionsTo(mind, clause) : []) {
      if (objection.seat !== seat.id) continue;
      row[objection.wording] = Math.max(row[objection.wording] ?? 0, weight * 0.8);
      row[objection.against] = Math.min(row[objection.against] ?? 0, weight * 0.5);
    }
    for (const poll of mind.pub.polls) {
      const answer = poll.issue === k ? poll.answers[seat.id] : undefined;
      if (answer)
        for (let o = 0; o < row.length; o++) row[o] = answer.includes(o) ? Math.max(row[o] ?? 0, weight * 0.7) : (row[o] ?? 0) * 0.8;
    }
    return row;
  });
}

function sumOver(worth: readonly (readonly number[])[], chosen: readonly number[], noText: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < chosen.length; k++) {
    const o = chosen[k] ?? -1;
    sum += (o >= 0 ? worth[k]?.[o] : worth[k]?.[noText[k] ?? -1]) ?? 0;
  }
  return sum;
}

function believe(mind: Mind, seat: SeatSetup): Belief {
  const worth = guess(mind, seat);
  const noText = mind.open.issues.map((k) => k.none);
  let need = USUAL_NEED;
  let tested = false;
  for (const call of mind.pub.calls) {
    if (call.kind !== "whole") continue;
    const value = sumOver(worth, call.package, noText);
    if (call.objectors.includes(seat.id)) {
      need = Math.max(need, value + 6);
      tested = true;
    } else if (value < need) need = value;
  }
  return { seat: seat.id, worth, need, tested };
}

/** What the seat believes of one other minister, worked out once per decision; null for anybody else. */
export function beliefOf(mind: Mind, other: string): Belief | null {
  const found = mind.memo.beliefs?.get(other);
  if (found) return found;
  const seat = mind.atlas.seat[other];
  if (seat?.role !== "minister" || other === mind.seat) return null;
  const belief = believe(mind, seat);
  (mind.memo.beliefs ??= new Map()).set(other, belief);
  return belief;
}

/** Beliefs about all other ministers. */
export function beliefs(mind: Mind): Belief[] {
  return otherMinisters(mind).flatMap((seat) => beliefOf(mind, seat.id) ?? []);
}

export function believed(mind: Mind, belief: Belief, chosen: readonly number[]): number {
  return sumOver(
    belief.worth,
    chosen,
    mind.open.issues.map((k) => k.none),
  );
}
