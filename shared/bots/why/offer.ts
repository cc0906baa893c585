/** What would make a bot say yes: the smallest change of wordings, else a deal that covers its face (rule book section 11). */
import { coverPartners, faceOf } from "../../rules/network/face.ts";
import type { Sight } from "../../rules/sight.ts";
import type { Deal, Term, Wanted } from "../../rules/state.ts";
import { gain, levels } from "../mind/gains.ts";
import type { Mind } from "../mind/mind.ts";
import { hasPromised } from "../mind/promised.ts";

/** A deal that would cover the seat's face on a clause, with any of these seats: their lines lie on the side to which it moves. */
export interface Cover {
  issue: number;
  seats: string[];
}

export interface Offer {
  /** Wordings that would have to stand. Empty: nothing else is missing. */
  changes: Wanted[];
  cover: Cover | null;
  /** Of a deal: the promises with which it would be taken. */
  terms: Term[] | null;
  /** Of a request: it would have to be joint. Of a task: the clause on which the head would consent. */
  joint: boolean;
  task: number;
}

export const NOTHING_MISSING: Offer = { changes: [], cover: null, terms: null, joint: false, task: -1 };

/** Would a package (option per issue) do? */
export type Fits = (mind: Mind, chosen: readonly number[]) => boolean;

/** What a step to another level of an unordered issue counts, against x in 0..100. */
const UNORDERED_STEP = 50;

/** How far a level lies from the one that is there, in x. */
export function stepOf({ open }: Pick<Mind, "open">, issue: number, from: number, to: number): number {
  const setup = open.issues[issue];
  if (!setup?.ordered) return from === to ? 0 : UNORDERED_STEP;
  const at = setup.options[from]?.x ?? setup.options[setup.none]?.x ?? 0;
  return Math.abs((setup.options[to]?.x ?? 0) - at);
}

interface Step {
  issue: number;
  option: number;
  far: number;
}

/** Every change of one clause, in issue order. Levels promised stay as they are, and settled clauses unless they are to be opened again. */
function stepsFrom(mind: Mind, from: readonly number[], reopens: boolean): Step[] {
  return from.flatMap((now, issue) => {
    if (hasPromised(mind, issue, now) || (!reopens && (mind.pub.draft[issue]?.settled ?? -1) >= 0)) return [];
    return levels(mind, issue).flatMap((option) => (option === now ? [] : [{ issue, option, far: stepOf(mind, issue, now, option) }]));
  });
}

const withSteps = (from: readonly number[], steps: readonly Step[]): number[] =>
  steps.reduce((chosen, { issue, option }) => chosen.with(issue, option), [...from]);

const offerOf = (steps: readonly Step[], cover: Cover | null = null): Offer => ({
  ...NOTHING_MISSING,
  changes: steps.map(({ issue, option }) => ({ issue, option, by: null })),
  cover,
});

/** The nearest single change that fits; ties go to the earlier clause. */
function oneStep(mind: Mind, from: readonly number[], steps: readonly Step[], fits: Fits): Step[] | null {
  let best: Step | null = null;
  for (const step of steps) if (step.far < (best?.far ?? Infinity) && fits(mind, from.with(step.issue, step.option))) best = step;
  return best && [best];
}

function twoSteps(mind: Mind, from: readonly number[], steps: readonly Step[], fits: Fits): Step[] | null {
  let best: Step[] | null = null;
  let least = Infinity;
  steps.forEach((a, i) => {
    for (let j = i + 1; j < steps.length; j++) {
      const b = steps[j];
      if (!b || b.issue === a.issue || a.far + b.far >= least || !fits(mind, withSteps(from, [a, b]))) continue;
      best = [a, b];
      least = a.far + b.far;
    }
  });
  return best;
}

/** One clause after the other, the one that gains most first, until it fits; null when even all of them do not. */
function manySteps(mind: Mind, from: readonly number[], steps: readonly Step[], fits: Fits): Step[] | null {
  const taken: Step[] = [];
  for (;;) {
    const chosen = withSteps(from, taken);
    if (fits(mind, chosen)) return taken;
    let best: Step | null = null;
    let most = 0;
    for (const step of steps) {
      if (taken.some((t) => t.issue === step.issue)) continue;
      const gained = gain(mind, step.issue, step.option) - gain(mind, step.issue, from[step.issue] ?? -1);
      if (gained > most + 1e-9) {
        best = step;
        most = gained;
      }
    }
    if (!best) return null;
    taken.push(best);
  }
}

/** A deal that stands and covers the seat on an issue, as it would be once somebody had made it. */
export function coveringDeal({ seat, pub }: Pick<Mind, "seat" | "pub">, issue: number, partner: string): Deal {
  return {
    id: "d0",
    channel: "",
    parties: [partner, seat],
    by: partner,
    terms: [{ kind: "cover", by: seat, issue, options: [] }],
    accepted: [partner, seat],
    status: "standing",
    meeting: pub.meeting,
    covers: { [seat]: issue },
    since: pub.calls.length,
    leaked: false,
    marks: [null],
  };
}

/** The same sight with one deal more. */
export function withDeal(sight: Sight, deal: Deal): Sight {
  const { open, n, t, pub, seat, desk, deals, requests, questions, talk } = sight;
  return { open, n, t, pub, seat, desk, requests, questions, talk, deals: [...deals, deal] };
}

/** The same mind, had it a deal that covers it. */
function covered(mind: Mind, { issue, seats }: Cover): Mind {
  const { gains: _, sore: __, target: ___, ...memo } = mind.memo;
  return { ...mind, sight: withDeal(mind.sight, coveringDeal(mind, issue, seats[0] ?? "")), memo };
}

/** Covers that would save something, the dearest face first. */
function coversFor(mind: Mind, chosen: readonly number[]): Cover[] {
  const { open, pub, sight, seat } = mind;
  return chosen
    .flatMap((option, issue) => {
      const face = option < 0 ? 0 : faceOf(open, pub, sight.deals, seat, issue, option);
      const seats = face > 0 ? coverPartners(open, pub, seat, issue, option) : [];
      return seats.length > 0 ? [{ issue, seats, face }] : [];
    })
    .toSorted((a, b) => b.face - a.face || a.issue - b.issue)
    .map(({ issue, seats }) => ({ issue, seats }));
}

/**
 * The smallest offer that fits: fewest clauses, then least distance in x, ties by issue order. One clause, two clauses, a cover, then
 * more clauses, more clauses and a cover; settled clauses are opened again only where nothing else does. Null when not even its best
 * package does, which happens only where it has promised otherwise.
 */
export function smallestOffer(mind: Mind, from: readonly number[], fits: Fits): Offer | null {
  if (fits(mind, from)) return NOTHING_MISSING;
  return offerAmong(mind, from, stepsFrom(mind, from, false), fits) ?? offerAmong(mind, from, stepsFrom(mind, from, true), fits);
}

function offerAmong(mind: Mind, from: readonly number[], steps: readonly Step[], fits: Fits): Offer | null {
  const few = oneStep(mind, from, steps, fits) ?? twoSteps(mind, from, steps, fits);
  if (few) return offerOf(few);
  for (const cover of coversFor(mind, from)) if (fits(covered(mind, cover), from)) return offerOf([], cover);
  const many = manySteps(mind, from, steps, fits);
  if (many) return offerOf(many);
  return withCoverToo(mind, from, steps, fits);
}

function withCoverToo(mind: Mind, from: readonly number[], steps: readonly Step[], fits: Fits): Offer | null {
  const best = withSteps(
    from,
    mind.open.issues.flatMap(({ index }) => {
      const own = steps
        .filter((s) => s.issue === index)
        .toSorted((a, b) => (mind.desk.worth[index]?.[b.option] ?? 0) - (mind.desk.worth[index]?.[a.option] ?? 0));
      return own.slice(0, 1);
    }),
  );
  for (const cover of [...coversFor(mind, from), ...coversFor(mind, best)]) {
    const many = manySteps(covered(mind, cover), from, steps, fits);
    if (many) return offerOf(many, cover);
  }
  return null;
}
