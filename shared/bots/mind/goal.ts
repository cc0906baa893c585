/** What the seat asks for now: never below its floor, and at the bell its margin above it (rules appendix A11). */
import { wholeCallsIn } from "../../rules/text/adopting.ts";
import { standing } from "./draft.ts";
import { bestOf, bests, gain, levels, valueOf } from "./gains.ts";
import { atBell, type Mind } from "./mind.ts";
import { hasPromised } from "./promised.ts";

/** How far from the compromise toward its best a seat can hope to bring the text. */
const HOPE = 0.55;
/** Margin of a level for which the scenario's tuning has none. */
const USUAL_MARGIN = 0.25;

/** Whole calls made so far in the meeting in play; an open one does not count. */
export function callsMade(mind: Mind): number {
  return mind.pub.calls.filter((c) => c.kind === "whole" && c.meeting === mind.pub.meeting).length;
}

/** Share 0..1 that the seat still keeps when the bell rings: the scenario's margin of its level, moved by its temperament. */
export function bellMargin(mind: Mind): number {
  const { persona, open } = mind;
  return Math.max(0, Math.min(1, (open.tuning.margins[persona.level] ?? USUAL_MARGIN) + persona.marginShift));
}

/** Share 0..1 of the way from floor to best that the seat asks at this hour. */
export function demandShare(mind: Mind): number {
  const { persona, open, pub, atlas } = mind;
  const margin = bellMargin(mind);
  const left = wholeCallsIn(open, pub.meeting) - 1 - callsMade(mind);
  if (atBell(mind)) return left > 0 ? Math.min(1, margin + persona.perCallLeft * left) : margin * (1 - persona.yields);
  const gone = atlas.bell > 0 ? Math.min(1, pub.meeting / atlas.bell) : 1;
  const opening = Math.max(margin, persona.opening);
  return persona.steady ? opening + (margin - opening) * gone : Math.max(margin, opening - 0.1 * gone);
}

/**
 * The best that the seat can hope for: part of the way from the compromise with which the text opened to the best of all. Nobody
 * gets everything; measured on the built-in scenarios, the best package that all accept lies about there.
 */
export function attainable(mind: Mind): number {
  const { pub, desk } = mind;
  let compromise = 0;
  pub.zeroDraft.forEach((o, k) => (compromise += desk.worth[k]?.[o] ?? 0));
  const from = Math.max(desk.floor, compromise);
  return from + HOPE * Math.max(0, bestOf(mind) - from);
}

/** Value at a share of the way from the floor to what is attainable. */
export function thresholdAt(mind: Mind, share: number): number {
  const { floor } = mind.desk;
  return floor + share * Math.max(0, attainable(mind) - floor);
}

/** Least value of a package that the seat lets pass now. */
export function threshold(mind: Mind): number {
  mind.memo.threshold ??= thresholdAt(mind, demandShare(mind));
  return mind.memo.threshold;
}

/** Loss of a level against the best one of its issue. */
export function lossOf(mind: Mind, issue: number, option: number): number {
  return (bests(mind)[issue] ?? 0) - gain(mind, issue, option);
}

/**
 * The clauses that have to change before the package reaches `need`: the greatest losses first, until what is left is
 * bearable. Empty when the package is good enough as it stands.
 */
export function troubles(mind: Mind, chosen: readonly number[], need: number): number[] {
  let missing = need - valueOf(mind, chosen);
  if (missing <= 0) return [];
  const ranked = chosen
    .map((option, k) => ({ k, loss: lossOf(mind, k, option) }))
    .filter(({ k }) => !hasPromised(mind, k, chosen[k] ?? -1))
    .toSorted((a, b) => b.loss - a.loss || a.k - b.k);
  const out: number[] = [];
  for (const { k, loss } of ranked) {
    if (missing <= 0 || loss <= 0) break;
    out.push(k);
    missing -= loss;
  }
  return out;
}

/** The clauses that keep the draft, as it stands, below what the seat asks now. */
export function soreClauses(mind: Mind): number[] {
  mind.memo.sore ??= troubles(mind, standing(mind), threshold(mind));
  return mind.memo.sore;
}

export interface Change {
  issue: number;
  option: number;
  /** Would the package pass with this one change? */
  enough: boolean;
}

/**
 * The smallest change of one clause that would make the package good enough; where none does, the one that helps most. Null if
 * nothing helps. `only` narrows it to one issue; levels that the seat has promised to live with are left alone.
 */
export function smallestChange(mind: Mind, chosen: readonly number[], need: number, only = -1): Change | null {
  const value = valueOf(mind, chosen);
  let best: (Change & { step: number; gained: number }) | null = null;
  mind.open.issues.forEach((setup, k) => {
    if (only >= 0 && k !== only) return;
    const now = chosen[k] ?? -1;
    if (hasPromised(mind, k, now)) return;
    const from = setup.options[now]?.x ?? setup.options[setup.none]?.x ?? 0;
    for (const option of levels(mind, k)) {
      if (option === now) continue;
      const gained = gain(mind, k, option) - gain(mind, k, now);
      if (gained <= 0) continue;
      const enough = value + gained >= need;
      const step = setup.ordered ? Math.abs((setup.options[option]?.x ?? 0) - from) : 50;
      const better =
        best === null ||
        (enough && !best.enough) ||
        (enough === best.enough && (enough ? step < best.step || (step === best.step && gained > best.gained) : gained > best.gained));
      if (better) best = { issue: k, option, enough, step, gained };
    }
  });
  return best;
}
