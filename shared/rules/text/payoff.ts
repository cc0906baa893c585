/** What an outcome is worth to a seat, part by part (rules appendix A3). Pure: scores, bots and screens share it. */
import { EPSILON, round6 } from "../../lib/number.ts";
import type { OpenSetup } from "../setup.ts";
import type { Outcome } from "../state.ts";
import { hasText } from "./clean.ts";

/** What a seat's payoff depends on: a desk has it all. Points per issue and option; `weights` null for a table. */
export interface Payee {
  worth: readonly (readonly number[])[];
  noText: readonly number[];
  weights: readonly number[] | null;
  floor: number;
}

export interface PayoffInput {
  open: OpenSetup;
  seat: string;
  who: Payee;
  outcome: Pick<Outcome, "kind" | "package" | "footnotes" | "unanimous">;
  /** Face in points of adopting an option (indices), after covers. */
  face: (issue: number, option: number) => number;
  /** Worth per issue of the adopted level as delivered; left out = as the words promise. */
  delivered?: readonly number[];
  /** Failed calls on which the seat was the only objector. */
  soleObjections?: number;
}

/** Points; penalties are negative, `halved` is what a summary takes off (or gives back) by counting half. */
export interface Payoff {
  total: number;
  /** Worth of the text (in a summary or without outcome: the floor plus the whole gain of the clean clauses). */
  gains: number;
  face: number;
  halved: number;
  bonus: number;
  footnote: number;
  backlash: number;
  objector: number;
  /** What the chair pays for no outcome. */
  chair: number;
}

const NOTHING: Payoff = { total: 0, gains: 0, face: 0, halved: 0, bonus: 0, footnote: 0, backlash: 0, objector: 0, chair: 0 };

/** The level that counts: a clause left out is "no text", whose level is the issue's own if it has one; else -1. */
export function standing(open: OpenSetup, issue: number, option: number): number {
  return option >= 0 ? option : (open.issues[issue]?.none ?? -1);
}

/** Points of an option (indices) to the seat; -1 and "no text" are worth what no text is worth. */
export function worthOf(open: OpenSetup, who: Payee, issue: number, option: number): number {
  const setup = open.issues[issue];
  if (!setup || !hasText(setup, option)) return who.noText[issue] ?? 0;
  return who.worth[issue]?.[option] ?? 0;
}

/**
 * The issue's part of the floor, w_sk F_s/100. A table has no weights: the best of the issue out of the best of all
 * takes the place of w/100.
 */
export function floorShare(who: Payee, issue: number): number {
  if (who.weights) return round6(((who.weights[issue] ?? 0) * who.floor) / 100);
  let all = 0;
  for (const row of who.worth) all += Math.max(...row);
  if (all <= 0) return round6(who.floor / Math.max(1, who.worth.length));
  return round6((Math.max(...(who.worth[issue] ?? [0])) * who.floor) / all);
}

/** Summary: F + half the gain of the clean clauses. No outcome: F. */
function withoutText(input: PayoffInput): Payoff {
  const { open, who, outcome, face, delivered } = input;
  const parts: Payoff = { ...NOTHING, gains: who.floor };
  if (outcome.kind === "none") return parts;
  for (const issue of open.issues) {
    const k = issue.index;
    const option = outcome.package[k] ?? -1;
    if (!hasText(issue, option)) continue;
    parts.gains += (delivered?.[k] ?? worthOf(open, who, k, option)) - floorShare(who, k);
    parts.face -= face(k, option);
  }
  parts.halved = -(parts.gains - who.floor + parts.face) / 2;
  return parts;
}

/** Communiqué, with or without footnotes: the sum of G, the bonus, and what having let it pass costs. */
function withText(input: PayoffInput): Payoff {
  const { open, seat, who, outcome, face, delivered } = input;
  const { tuning } = open;
  const own = outcome.footnotes.find((f) => f.seat === seat)?.issues ?? [];
  const parts: Payoff = { ...NOTHING };
  // The backlash looks at the text that was let pass, not at what came of it.
  let promised = 0;
  for (const issue of open.issues) {
    const k = issue.index;
    const option = standing(open, k, outcome.package[k] ?? -1);
    const words = worthOf(open, who, k, option);
    const gain = delivered?.[k] ?? words;
    if (own.includes(k)) {
      parts.gains += Math.min(gain, who.noText[k] ?? 0);
      parts.footnote -= tuning.footnotePenalty;
      continue;
    }
    const cost = option >= 0 ? face(k, option) : 0;
    parts.gains += gain;
    parts.face -= cost;
    promised += words - cost;
  }
  if (outcome.kind === "communique" && outcome.unanimous) parts.bonus = open.bonus[seat] ?? 0;
  if (own.length === 0 && promised < who.floor - EPSILON) parts.backlash = -tuning.backlash;
  return parts;
}

/** What an outcome is worth to a seat, in points, with its parts (A3). */
export function worthOfOutcome(input: PayoffInput): Payoff {
  const { open, seat, outcome, soleObjections = 0 } = input;
  const { tuning } = open;
  const text = outcome.kind === "communique" || outcome.kind === "footnotes";
  const parts = text ? withText(input) : withoutText(input);
  parts.objector = -Math.min(tuning.soleObjectorMost, tuning.soleObjector * soleObjections);
  if (outcome.kind === "none" && seat === open.chair) parts.chair = -tuning.noOutcomeChair;
  let total = 0;
  for (const key of Object.keys(NOTHING) as (keyof Payoff)[]) {
    if (key === "total") continue;
    parts[key] = round6(parts[key]);
    total += parts[key];
  }
  parts.total = round6(total);
  return parts;
}
