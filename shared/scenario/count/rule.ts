/** The decision rule of a scenario for the voters of one preset. */
import { EPSILON } from "../../lib/number.ts";
import type { Decision } from "../schema.ts";

export interface Rule {
  kind: Decision["kind"];
  /** Votes (weights, where the rule has them) that must accept. */
  need: number;
  /** Per voter. */
  weights: Float64Array;
  /** Voter indexes that must accept. */
  vetoes: number[];
}

/** The rule for these voters (seat ids, in seat order). Vetoes of seats that do not sit in the preset fall away. */
export function ruleFor(decision: Decision, voters: readonly string[]): Rule {
  const weights = Float64Array.from(voters, (id) => (decision.kind === "threshold" && decision.weights ? (decision.weights[id] ?? 0) : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const vetoes = decision.kind === "consensus" ? [] : decision.vetoes.map((id) => voters.indexOf(id)).filter((v) => v >= 0);
  if (decision.kind === "consensus") return { kind: decision.kind, need: total, weights, vetoes };
  if (decision.kind === "all-but") return { kind: decision.kind, need: total - decision.tolerance, weights, vetoes };
  const votes = decision.count ?? (decision.share ?? 1) * total;
  // Whole votes: two thirds of seven are five. Weights may be fractions, so theirs stays as it is.
  const whole = decision.weights === undefined ? Math.ceil(votes - EPSILON) : votes;
  return { kind: decision.kind, need: whole, weights, vetoes };
}

/** Whether these acceptances (1 or 0 per voter) pass. */
export function passes(rule: Rule, accepts: Uint8Array): boolean {
  for (const veto of rule.vetoes) if (accepts[veto] === 0) return false;
  let votes = 0;
  for (let voter = 0; voter < accepts.length; voter++) votes += (accepts[voter] as number) * (rule.weights[voter] as number);
  return votes >= rule.need - EPSILON;
}
