/** The package that the chair believes goes furthest with everybody: a search by small steps over beliefs, never over all packages. */
import { mostFootnotes } from "../../rules/text/footnotes.ts";
import { isTabled } from "../../rules/text/clauses.ts";
import { forecastFor } from "../../forecast/index.ts";
import type { Belief } from "../mind/beliefs.ts";
import { beliefs, chanceAt } from "../mind/beliefs.ts";
import { standing } from "../mind/draft.ts";
import { gains, levels, valueOf } from "../mind/gains.ts";
import { threshold } from "../mind/goal.ts";
import { crossedBy } from "../mind/red-line.ts";
import { atBell, type Mind } from "../mind/mind.ts";

const STEPS = 24;
/** Weight of the mean surplus against the least one. */
const MEAN_SHARE = 0.1;
/** Weight of the odds against, for those who weigh them. */
const DOUBT = 3;
/** What it counts against a package that crosses the chair's own red line. */
const CROSSED = 1000;
/** What it counts for a level to be on the table already. */
const TABLED_BONUS = 0.05;

/** How many of the voters the rule lets a text pass without: tolerance, threshold, or at the bell those who may footnote. */
function sparable(mind: Mind): number {
  const { decision, ministers } = mind.open;
  if (decision.kind === "all-but") return decision.tolerance;
  if (decision.kind === "threshold")
    return Math.max(0, ministers.length - (decision.count ?? Math.ceil((decision.share ?? 1) * ministers.length)));
  return 0;
}

function vetoes(mind: Mind): readonly string[] {
  return mind.open.decision.kind === "consensus" ? [] : mind.open.decision.vetoes;
}

interface Search {
  mind: Mind;
  others: Belief[];
  own: number[][];
  need: number;
  spare: number;
  strict: ReadonlySet<string>;
  allowed: number[][];
}

/** Odds that a minister stops a package; bounded, so that one lost cause does not drown the others. */
function oddsAgainst(belief: Belief, points: number): number {
  const chance = chanceAt(belief, points);
  return (1 - chance) / (chance + 0.05);
}

/**
 * How good a package looks: the least surplus of those who cannot be spared, a little of the mean, and the chair's own as a bound.
 * Whoever listens counts besides how likely each of the others is to stop it, over all floors that she may have.
 */
function score(search: Search, chosen: readonly number[]): number {
  const { others, own, need, spare, strict, mind } = search;
  const weighs = mind.persona.bridges;
  const spared: number[] = [];
  let least = Infinity;
  let sum = 0;
  let doubt = 0;
  for (const belief of others) {
    let value = -belief.need;
    for (let k = 0; k < chosen.length; k++) value += belief.worth[k]?.[chosen[k] ?? -1] ?? 0;
    sum += value;
    if (weighs) doubt += oddsAgainst(belief, value + belief.need);
    if (spare === 0 || strict.has(belief.seat)) least = Math.min(least, value);
    else spared.push(value);
  }
  if (spared.length > 0) {
    spared.sort((a, b) => a - b);
    least = Math.min(least, spared[Math.min(spare, spared.length - 1)] ?? least);
  }
  let mine = -need;
  let tabled = 0;
  for (let k = 0; k < chosen.length; k++) {
    mine += own[k]?.[chosen[k] ?? -1] ?? 0;
    const clause = mind.pub.draft[k];
    if (clause && isTabled(clause, chosen[k] ?? -1)) tabled++;
  }
  const bound = (mine >= 0 ? 0 : 4 * mine - 1) - (crossedBy(mind, chosen) >= 0 ? CROSSED : 0);
  const common = others.length > 0 ? (weighs ? 0.5 : 1) * least + (MEAN_SHARE * sum) / others.length : 0;
  return common - DOUBT * doubt + bound + TABLED_BONUS * tabled;
}

function climb(search: Search, start: readonly number[]): { chosen: number[]; score: number } {
  let chosen = [...start];
  let best = score(search, chosen);
  for (let step = 0; step < STEPS; step++) {
    let found: number[] | null = null;
    for (let k = 0; k < chosen.length; k++) {
      for (const o of search.allowed[k] ?? []) {
        if (o === chosen[k]) continue;
        const tried = chosen.with(k, o);
        const value = score(search, tried);
        if (value > best + 1e-9) {
          best = value;
          found = tried;
        }
      }
    }
    if (!found) return { chosen, score: best };
    chosen = found;
  }
  return { chosen, score: best };
}

/** The package to work toward, option per issue. Settled clauses stay; a package called before in this meeting is not repeated. */
export function targetPackage(mind: Mind): number[] {
  if (mind.memo.target) return mind.memo.target;
  const { pub, open } = mind;
  const text = standing(mind).map((o, k) => (o >= 0 ? o : Math.max(0, open.issues[k]?.none ?? 0)));
  const search: Search = {
    mind,
    others: beliefs(mind),
    own: gains(mind),
    need: threshold(mind),
    spare:
      sparable(mind) +
      (atBell(mind) && pub.calls.some((c) => c.kind === "whole" && c.meeting === pub.meeting) ? mostFootnotes(open) - 1 : 0),
    strict: new Set(vetoes(mind)),
    allowed: pub.draft.map((clause, k) => (clause.settled >= 0 ? [clause.text] : levels(mind, k))),
  };
  const called = pub.calls.findLast((c) => c.kind === "whole" && c.meeting === pub.meeting)?.package ?? null;
  const favourite = text.map((now, k) => ((pub.draft[k]?.settled ?? -1) >= 0 ? now : bestFor(search, k)));
  const tries = [
    climb(search, text),
    climb(search, favourite),
    ...(called
      ? [
          climb(
            search,
            called.map((o, k) => (o >= 0 ? o : (text[k] ?? 0))),
          ),
        ]
      : []),
  ];
  // A broker asks besides where theory sees the talks end, and climbs from there.
  if (mind.persona.brokers) for (const forecast of forecastStarts(search, text)) tries.push(climb(search, forecast));
  const best = tries.reduce((a, b) => (b.score > a.score ? b : a)).chosen;
  const target = called && called.every((o, k) => o === best[k]) ? nearMiss(search, best) : best;
  mind.memo.target = target;
  return target;
}

/** Packages from which the forecasts would have one start, from public positions; clauses that are settled stay. */
function forecastStarts(search: Search, text: readonly number[]): number[][] {
  const { open, pub } = search.mind;
  const { exchange, challenge } = forecastFor(open, pub);
  return [exchange, challenge].map((model) =>
    text.map((now, k) => {
      const option = model[k]?.level ?? now;
      return search.allowed[k]?.includes(option) ? option : now;
    }),
  );
}

/** The level of one clause that the table likes best together. */
function bestFor(search: Search, issue: number): number {
  const sums = (search.allowed[issue] ?? []).map((o) => ({
    o,
    sum: search.others.reduce((a, b) => a + (b.worth[issue]?.[o] ?? 0), search.own[issue]?.[o] ?? 0),
  }));
  return sums.toSorted((a, b) => b.sum - a.sum || a.o - b.o)[0]?.o ?? 0;
}

/** The best package that differs from this one in a single clause. */
function nearMiss(search: Search, not: readonly number[]): number[] {
  let best: number[] = [...not];
  let top = -Infinity;
  not.forEach((o, k) => {
    for (const other of search.allowed[k] ?? []) {
      if (other === o) continue;
      const tried = not.with(k, other);
      const value = score(search, tried);
      if (value > top) {
        top = value;
        best = tried;
      }
    }
  });
  return best;
}

/** Does the chair itself accept its own package? */
export function isOwnAcceptable(mind: Mind, chosen: readonly number[]): boolean {
  return valueOf(mind, chosen) >= mind.desk.floor;
}
