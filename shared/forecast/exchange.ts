/**
 * The position-exchange model: two actors who stand on opposite sides on two issues, and to whom these matter in different
 * proportion, each give way where it matters less and get something where it matters more.
 *
 * Source: Stokman, F. N. and Van Oosten, R. (1994), "The exchange of voting positions: an object-oriented model of policy
 * networks", in Bueno de Mesquita, B. and Stokman, F. N. (eds), European Community Decision Making, Yale University Press,
 * ch. 5; externalities after Van Assen, M., Stokman, F. and Van Oosten, R. (2003), "Conflict measures in cooperative exchange
 * models of collective decision-making", Rationality and Society 15(1).
 *
 * As built here: the outcome on an issue is the weighted mean O of the positions used; an actor loses salience x |position - O|.
 * - Who may exchange: i and j on opposite sides of O on both issues a and b, with s_ia / s_ib > s_ja / s_jb. Then i gives on b
 *   and j on a; none of the four positions has been moved before.
 * - The rate: both gain the same, so da (s_ia + s_ja) = db (s_ib + s_jb), where da and db are the shifts of the outcomes.
 * - How far: until one of them uses the other's own position, or an outcome has reached the position of the one who gains.
 * - In which order: the exchange with the greatest gain first; what has been moved stays. So there are at most actors x issues / 2.
 */
import { EPSILON, round6 } from "../lib/number.ts";
import { meanPosition } from "../rules/text/weighing.ts";
import { conclude, concludeUnordered } from "./conclude.ts";
import { weightsOf, type Forecast, type Question, type Step } from "./model.ts";

/** Gains below this are noise. */
const LEAST_GAIN = 1e-6;

/** An issue in play: positions as used now, weights, salience. */
interface Field {
  x: Float64Array;
  w: Float64Array;
  s: Float64Array;
  /** On which side of the outcome an actor stands: 1, -1, or 0 for one who stands on it or has moved here. */
  side: Int8Array;
  moved: boolean[];
  total: number;
  outcome: number;
}

/** `i` gets on the field `gets`, where `j` gives, and gives on the field `gives`; `value` is salience of both x shift of an outcome. */
interface Offer {
  i: number;
  j: number;
  gets: number;
  gives: number;
  value: number;
  gain: number;
}

function weigh(field: Field): void {
  field.outcome = meanPosition([...field.x], [...field.w]);
  field.x.forEach((x, i) => {
    const off = x - field.outcome;
    field.side[i] = field.moved[i] || Math.abs(off) <= EPSILON ? 0 : off > 0 ? 1 : -1;
  });
}

function fieldOf(question: Question): Field {
  const w = Float64Array.from(weightsOf(question));
  const x = Float64Array.from(question.stands, (stand) => stand.position);
  const s = Float64Array.from(question.stands, (stand) => stand.salience);
  const total = w.reduce((sum, weight) => sum + weight, 0);
  const field: Field = { x, w, s, side: new Int8Array(x.length), moved: question.stands.map(() => false), total, outcome: 0 };
  weigh(field);
  return field;
}

/** The furthest that `giver` can shift the outcome towards `taker`. */
function reach(field: Field, giver: number, taker: number): number {
  const goal = field.x[taker] as number;
  const own = ((field.w[giver] as number) / field.total) * Math.abs(goal - (field.x[giver] as number));
  const most = Math.abs(goal - field.outcome);
  return own < most ? own : most;
}

/** The best exchange over two issues, the first of equals. Walks over all pairs of actors, so it makes nothing but its result. */
function bestOver(fields: readonly Field[], a: number, b: number): Offer | null {
  const [fieldA, fieldB] = [fields[a], fields[b]];
  if (!fieldA || !fieldB) return null;
  let best: Offer | null = null;
  let most = LEAST_GAIN;
  const count = fieldA.x.length;
  for (let i = 0; i < count; i++) {
    if (fieldA.side[i] === 0 || fieldB.side[i] === 0) continue;
    for (let j = i + 1; j < count; j++) {
      // Opposite sides on both issues, and neither has moved.
      if ((fieldA.side[i] as number) * (fieldA.side[j] as number) >= 0) continue;
      if ((fieldB.side[i] as number) * (fieldB.side[j] as number) >= 0) continue;
      const lean = (fieldA.s[i] as number) * (fieldB.s[j] as number) - (fieldA.s[j] as number) * (fieldB.s[i] as number);
      if (Math.abs(lean) <= EPSILON) continue;
      // i leans to `a`: gets there and gives on `b`; or the other way round.
      const [gets, gives] = lean > 0 ? [fieldA, fieldB] : [fieldB, fieldA];
      const onGets = (gets.s[i] as number) + (gets.s[j] as number);
      const onGives = (gives.s[i] as number) + (gives.s[j] as number);
      const value = Math.min(reach(gets, j, i) * onGets, reach(gives, i, j) * onGives);
      const gain = value * ((gets.s[i] as number) / onGets - (gives.s[i] as number) / onGives);
      if (gain <= most + EPSILON) continue;
      most = gain;
      best = { i, j, gets: lean > 0 ? a : b, gives: lean > 0 ? b : a, value, gain };
    }
  }
  return best;
}

/** Moves `giver` towards `taker` so that the outcome shifts by so much; returns where from, where to, and by how much the outcome moved. */
function give(field: Field, giver: number, taker: number, shift: number): { from: number; to: number; by: number } {
  const from = field.x[giver] ?? 0;
  const side = (field.x[taker] ?? 0) > from ? 1 : -1;
  const to = round6(from + (side * shift * field.total) / (field.w[giver] ?? 1));
  const before = field.outcome;
  field.x[giver] = to;
  field.moved[giver] = true;
  weigh(field);
  return { from, to, by: field.outcome - before };
}

/** How many others the two shifts leave better and worse off by their stated positions. */
function externalities(questions: readonly Question[], fields: readonly Field[], offer: Offer, shifts: readonly [number, number]) {
  let better = 0;
  let worse = 0;
  const count = questions[0]?.stands.length ?? 0;
  for (let k = 0; k < count; k++) {
    if (k === offer.i || k === offer.j) continue;
    let change = 0;
    [offer.gets, offer.gives].forEach((at, n) => {
      const stand = questions[at]?.stands[k];
      const now = fields[at]?.outcome ?? 0;
      const before = now - (shifts[n] ?? 0);
      if (stand) change += stand.salience * (Math.abs(stand.position - before) - Math.abs(stand.position - now));
    });
    if (change > LEAST_GAIN) better++;
    if (change < -LEAST_GAIN) worse++;
  }
  return { better, worse };
}

function perform(questions: readonly Question[], fields: readonly Field[], steps: Step[][], offer: Offer): void {
  const { i, j, gets, gives } = offer;
  const here = fields[gets];
  const there = fields[gives];
  if (!here || !there) return;
  const onHere = (here.s[i] ?? 0) + (here.s[j] ?? 0);
  const onThere = (there.s[i] ?? 0) + (there.s[j] ?? 0);
  const got = give(here, j, i, offer.value / onHere);
  const gave = give(there, i, j, offer.value / onThere);
  const effects = { gain: round6(offer.gain), ...externalities(questions, fields, offer, [got.by, gave.by]) };
  const issueAt = (at: number): number => questions[at]?.issue ?? -1;
  const leg = (moved: { from: number; to: number }) => ({ from: moved.from, to: moved.to });
  steps[gets]?.push({ kind: "exchange", actor: j, by: i, ...leg(got), inReturn: { issue: issueAt(gives), ...leg(gave) }, ...effects });
  steps[gives]?.push({ kind: "exchange", actor: i, by: j, ...leg(gave), inReturn: { issue: issueAt(gets), ...leg(got) }, ...effects });
}

/** Exchanges until none brings anything; the outcome is the weighted mean of the positions then used. */
export function exchangeModel(questions: readonly Question[]): Forecast[] {
  const fields = questions.map(fieldOf);
  const steps: Step[][] = questions.map(() => []);
  const pairs: { a: number; b: number; best: Offer | null }[] = [];
  for (let a = 0; a < questions.length; a++) {
    for (let b = a + 1; b < questions.length; b++) {
      if (!questions[a]?.choices && !questions[b]?.choices) pairs.push({ a, b, best: bestOver(fields, a, b) });
    }
  }
  for (;;) {
    let top: Offer | null = null;
    for (const { best } of pairs) if (best && best.gain > (top?.gain ?? 0) + EPSILON) top = best;
    if (!top) break;
    const { gets, gives } = top;
    perform(questions, fields, steps, top);
    // Only what touches one of the two issues has changed.
    for (const pair of pairs) {
      if ([pair.a, pair.b].some((k) => k === gets || k === gives)) pair.best = bestOver(fields, pair.a, pair.b);
    }
  }
  return questions.map((question, k) =>
    question.choices ? concludeUnordered(question, question.choices) : conclude(question, fields[k]?.outcome ?? 0, steps[k] ?? []),
  );
}
