/** What a forecast is made from and what it gives. Everything here is public: lines, influence and salience, never a brief. */
import type { Rung } from "../rules/text/weighing.ts";

/** Where an actor says it stands on one issue. */
export interface Stand {
  /** 0..100. */
  position: number;
  /** Not below 0; only proportions between actors count. */
  influence: number;
  /** How much the issue matters to the actor, 0..1: the share of its influence that it brings to bear. */
  salience: number;
}

/** A level of an issue; one that does not exist (yet) is never forecast. */
export interface ForecastLevel extends Rung {
  exists: boolean;
}

/** One issue. Every question of a call has the same actors in the same order. */
export interface Question {
  issue: number;
  levels: readonly ForecastLevel[];
  stands: readonly Stand[];
  /** On an issue without an order: the level that each actor wants; null where positions have an order. */
  choices: readonly number[] | null;
}

/** One actor's part in a weighed mean; `share` of the whole weight, 0..1. */
export interface PullStep {
  kind: "pull";
  actor: number;
  position: number;
  share: number;
}

/** `actor` moves on this issue towards `by`, who moves towards `actor` on another in return. Both gain the same. */
export interface ExchangeStep {
  kind: "exchange";
  actor: number;
  by: number;
  from: number;
  to: number;
  inReturn: { issue: number; from: number; to: number };
  /** What each of the two gains: salience times points by which outcomes come nearer. */
  gain: number;
  /** Third actors to whom the exchange does good and harm. */
  better: number;
  worse: number;
}

/** How a challenged actor gives in: part of the way, all the way, or after a contest in which both hoped to win. */
export type Yielding = "compromise" | "compelled" | "beaten";

/** In a round of challenges `actor` moves towards `by`. */
export interface ChallengeStep {
  kind: "challenge";
  round: number;
  actor: number;
  by: number;
  from: number;
  to: number;
  how: Yielding;
}

export type Step = PullStep | ExchangeStep | ChallengeStep;

export interface Forecast {
  issue: number;
  /** 0..100, to six decimals; null on an issue without an order, where only weights can be counted. */
  position: number | null;
  /** Index of the level nearest to it among those that exist; -1 if none does. */
  level: number;
  /** How it came about, in order; actors by their index. */
  steps: Step[];
}

/** One forecast per question, in their order. */
export type Model = (questions: readonly Question[]) => Forecast[];

/** Weight of an actor: influence times salience; all alike where nobody has any. */
export function weightsOf({ stands }: Question): number[] {
  const weights = stands.map(({ influence, salience }) => influence * salience);
  return weights.some((weight) => weight > 0) ? weights : weights.map(() => 1);
}
