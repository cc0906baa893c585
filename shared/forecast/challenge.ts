/**
 * The challenge model: actors challenge each other where they expect to gain by it; the challenged give in to the challenge that
 * costs them least; the outcome is the position of the median by weight.
 *
 * Source: Bueno de Mesquita, B. (1994), "Political forecasting: an expected utility method", in Bueno de Mesquita, B. and
 * Stokman, F. N. (eds), European Community Decision Making, Yale University Press, ch. 4; the equations as laid open by
 * Scholz, J. B., Calbert, G. J. and Smith, G. A. (2011), "Unravelling Bueno de Mesquita's group decision model", Journal of
 * Theoretical Politics 23(4). The simple version: nobody is fond of risk or afraid of it (the exponent is 1), and the status quo
 * is expected to last if nobody challenges (Q = 1), so that it is worth 0 to all.
 *
 * For i challenging j, d = |x_i - x_j| / range of the positions:
 * - P_ij, the chance that i prevails: of the weight that takes sides, by how much nearer i is to it than j, the part on i's side.
 * - E_ij = s_j (2 P_ij - 1) 2 d + (1 - s_j) 2 d: if j resists, which it does with its salience, they contest; else j gives in.
 * - Both expect to gain: the one who expects more prevails and the other takes its position ("beaten"). Only i does: j gives in
 *   all the way where it expects to lose more than i gains ("compelled"), else by the proportion |E_ji / E_ij| ("compromise").
 * - Of all that an actor would have to concede in a round it concedes the least; equal ones from both sides hold it where it is.
 */
import { EPSILON, round6 } from "../lib/number.ts";
import { conclude, concludeUnordered } from "./conclude.ts";
import { weightsOf, type ChallengeStep, type Forecast, type Question, type Yielding } from "./model.ts";

/** Rounds after which what is then is the forecast. */
export const MOST_ROUNDS = 10;
/** A round in which nobody moves further than this is the last. */
const LEAST_MOVE = 0.01;

/**
 * The position at which half of the weight lies on either side; where a gap between two positions divides it in halves, the
 * middle of the gap. 0 without positions.
 */
export function medianPosition(positions: readonly number[], weights: readonly number[]): number {
  const order = positions.map((x, i) => ({ x, w: weights[i] ?? 0 })).filter(({ w }) => w > 0);
  order.sort((a, b) => a.x - b.x);
  const half = order.reduce((sum, { w }) => sum + w, 0) / 2;
  let sum = 0;
  for (const [n, { x, w }] of order.entries()) {
    sum += w;
    if (sum > half + EPSILON) return x;
    if (sum >= half - EPSILON) return (x + (order[n + 1]?.x ?? x)) / 2;
  }
  return 0;
}

/** P_ij: how the others' weight divides between i and j, 0..1; a half where nobody takes sides. */
export function chanceOf(x: readonly number[], w: readonly number[], i: number, j: number): number {
  const xi = x[i] as number;
  const xj = x[j] as number;
  let mine = 0;
  let all = 0;
  for (let k = 0; k < x.length; k++) {
    const xk = x[k] as number;
    const side = (w[k] as number) * (Math.abs(xk - xj) - Math.abs(xk - xi));
    if (side > 0) mine += side;
    all += Math.abs(side);
  }
  return all > 0 ? mine / all : 0.5;
}

/** What j concedes to i, given what each expects of a challenge, as a part of the way 0..1; null where it gives nothing. */
export function concession(mine: number, theirs: number): { part: number; how: Yielding } | null {
  if (mine <= EPSILON) return null;
  if (theirs > EPSILON) return mine > theirs + EPSILON ? { part: 1, how: "beaten" } : null;
  if (-theirs > mine + EPSILON) return { part: 1, how: "compelled" };
  const part = -theirs / mine;
  return part > EPSILON ? { part: Math.min(1, part), how: "compromise" } : null;
}

type Move = Omit<ChallengeStep, "kind" | "round">;

/** Positions that somebody holds, each with the weight of all who stand there, and where each actor stands among them. */
function placesOf(x: Float64Array, w: Float64Array): { at: Int16Array; places: number[]; weights: number[] } {
  const places: number[] = [];
  const weights: number[] = [];
  const at = new Int16Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const found = places.indexOf(x[i] as number);
    const place = found >= 0 ? found : places.push(x[i] as number) - 1;
    at[i] = place;
    weights[place] = (weights[place] ?? 0) + (w[i] as number);
  }
  return { at, places, weights };
}

/** What everybody expects of everybody: E_ij at i x n + j. Chances are the same for all who stand together. */
function expectations(x: Float64Array, w: Float64Array, s: Float64Array): Float64Array {
  const n = x.length;
  const { at, places, weights } = placesOf(x, w);
  const range = Math.max(...places) - Math.min(...places);
  const chances = places.map((_, a) => places.map((__, b) => (a < b ? chanceOf(places, weights, a, b) : 0)));
  const expects = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const [a, b] = [at[i] as number, at[j] as number];
      const apart = Math.abs((x[i] as number) - (x[j] as number));
      if (apart <= LEAST_MOVE) continue;
      const chance = a < b ? (chances[a]?.[b] as number) : 1 - (chances[b]?.[a] as number);
      expects[i * n + j] = round6(((2 * apart) / range) * (1 - 2 * (s[j] as number) * (1 - chance)));
    }
  }
  return expects;
}

/** The least concession asked of j, or null where it can stay. */
function yielding(x: Float64Array, expects: Float64Array, j: number): Move | null {
  const n = x.length;
  const from = x[j] as number;
  let best: Move | null = null;
  let held = false;
  for (let i = 0; i < n; i++) {
    const mine = expects[i * n + j] as number;
    if (mine <= EPSILON) continue;
    const given = concession(mine, expects[j * n + i] as number);
    if (!given) continue;
    const to = round6(from + given.part * ((x[i] as number) - from));
    const way = Math.abs(to - from);
    if (way <= LEAST_MOVE) continue;
    const least = best === null ? Infinity : Math.abs(best.to - from);
    if (way < least - EPSILON) {
      best = { actor: j, by: i, from, to, how: given.how };
      held = false;
    } else if (best && way <= least + EPSILON && (to - from) * (best.to - from) < 0) held = true;
  }
  return held ? null : best;
}

function challenged(question: Question): Forecast {
  if (question.choices) return concludeUnordered(question, question.choices);
  const w = Float64Array.from(weightsOf(question));
  const s = Float64Array.from(question.stands, (stand) => stand.salience);
  const x = Float64Array.from(question.stands, (stand) => stand.position);
  const steps: ChallengeStep[] = [];
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const expects = expectations(x, w, s);
    const moves = question.stands.flatMap((_, j) => yielding(x, expects, j) ?? []);
    if (moves.length === 0) break;
    // All at once: everybody has looked at the positions before any of them moved.
    for (const move of moves) {
      x[move.actor] = move.to;
      steps.push({ kind: "challenge", round, ...move });
    }
  }
  return conclude(question, medianPosition([...x], [...w]), steps);
}

/** Issue by issue, at most ten rounds each. */
export function challengeModel(questions: readonly Question[]): Forecast[] {
  return questions.map(challenged);
}
