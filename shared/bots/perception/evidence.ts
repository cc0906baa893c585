/** What a minister did in the open, and how it moves what is thought of her. */
import type { OpenSetup } from "../../rules/setup.ts";
import type { PublicState } from "../../rules/state.ts";
import { expectedWorth, likely, reweigh, shareOf, type Hypotheses } from "./hypotheses.ts";

/** How much clearer a choice is made by a difference of the whole issue. */
const CHOICE = 4;
/** Points of a package within which accepting or refusing it is a matter of chance. */
const CALL_WIDTH = 4;
/** Points that a minister is taken to keep above her floor when she refuses. */
const KEPT = 3;

/** She preferred one level of an issue to another: `strength` 1 for a deed, less for a word or a silence. */
function prefers(open: OpenSetup, h: Hypotheses, k: number, liked: number, to: number, strength: number): void {
  const issue = open.issues[k];
  const ideal = h.ideals[k];
  if (!issue || !ideal || liked < 0 || to < 0 || liked === to) return;
  reweigh(ideal.weight, (i) => {
    const at = ideal.at[i] ?? 0;
    return likely(CHOICE * strength * (shareOf(issue, liked, at) - shareOf(issue, to, at)));
  });
}

/** She spent effort on this issue: profiles in which it matters more become likelier. */
function caresFor(h: Hypotheses, k: number): void {
  const weights = h.cares.map((c) => c.weight);
  const mean = h.cares.reduce((sum, c) => sum + c.weight * (c.points[k] ?? 0), 0);
  reweigh(weights, (i) => likely(((h.cares[i]?.points[k] ?? 0) - mean) / 10));
  for (const [i, care] of h.cares.entries()) care.weight = weights[i] ?? care.weight;
}

function drafting(open: OpenSetup, pub: PublicState, h: Hypotheses): void {
  pub.draft.forEach((clause, k) => {
    for (const objection of clause.objections) {
      if (objection.seat !== h.seat) continue;
      prefers(open, h, k, objection.wording, objection.against, 1);
      caresFor(h, k);
    }
    for (const bracket of clause.brackets) if (bracket.sponsors.includes(h.seat)) prefers(open, h, k, bracket.option, clause.text, 0.7);
    // Silence of somebody who is done with this meeting: the text hurts her less than the way back to no text would.
    const silent = pub.done.includes(h.seat) && !clause.objections.some((o) => o.seat === h.seat);
    const none = open.issues[k]?.none ?? -1;
    if (silent) prefers(open, h, k, clause.text, none, 0.25);
  });
}

function polls(open: OpenSetup, pub: PublicState, h: Hypotheses): void {
  for (const poll of pub.polls) {
    const answer = poll.answers[h.seat];
    const issue = open.issues[poll.issue];
    const ideal = h.ideals[poll.issue];
    if (!answer || !issue || !ideal) continue;
    for (let o = 0; o < issue.options.length; o++) {
      const named = answer.includes(o);
      reweigh(ideal.weight, (i) => likely((named ? 1 : -1) * CHOICE * 0.5 * (shareOf(issue, o, ideal.at[i] ?? 0) - 0.6)));
    }
  }
}

function calls(open: OpenSetup, pub: PublicState, h: Hypotheses): boolean {
  let tested = false;
  const worth = expectedWorth(open, h);
  const { at, weight } = h.floors;
  for (const call of pub.calls) {
    if (call.kind !== "whole") continue;
    let value = 0;
    call.package.forEach((o, k) => (value += worth[k]?.[o >= 0 ? o : (open.issues[k]?.none ?? -1)] ?? 0));
    const refused = call.objectors.includes(h.seat);
    tested ||= refused;
    reweigh(weight, (i) => likely((refused ? -1 : 1) * ((value - (refused ? KEPT : 0) - (at[i] ?? 0)) / CALL_WIDTH)));
    // A refusal says that the floor cannot lie far below: the candidates follow it up.
    if (refused) h.floors.at = at.map((floor) => Math.max(floor, Math.min(floor + 2 * KEPT, value - KEPT)));
  }
  return tested;
}

/** Moves the hypotheses by the whole public record; true if a call has shown where her limit lies. */
export function learn(open: OpenSetup, pub: PublicState, h: Hypotheses): boolean {
  drafting(open, pub, h);
  polls(open, pub, h);
  return calls(open, pub, h);
}
