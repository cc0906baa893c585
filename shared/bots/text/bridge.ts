/**
 * Bridging text: every change of one clause, and of two at a time, weighed by what it brings to the seat itself and by how likely
 * the others are to let it pass. Only words that the seat could accept itself are tabled.
 */
import { isTabled } from "../../rules/text/clauses.ts";
import { uniform } from "../../lib/rng.ts";
import type { Move } from "../define-bot.ts";
import { beliefs, believed, chanceAt, type Belief } from "../mind/beliefs.ts";
import { issueId, optionId, standing } from "../mind/draft.ts";
import { gain, levels, valueOf } from "../mind/gains.ts";
import { threshold } from "../mind/goal.ts";
import { atBell, type Mind } from "../mind/mind.ts";
import { crosses } from "../mind/red-line.ts";
import { move } from "../rule.ts";

export interface Change {
  issue: number;
  option: number;
}

export interface Bridge {
  changes: Change[];
  /** Own gain against the chance of acceptance: 0 for a text that nobody takes. */
  score: number;
}

/** A text this much better than the one that stands is worth the trouble of tabling. */
const WORTH_IT = 1.04;
/** Points below what it asks at which a text is of no use to the seat. */
const SHORT = 12;
/** Wordings of its own that a seat keeps on the table at a time. */
const MOST = 2;
/** Bridges among which the dice choose: not everybody comes with the same one. */
const CHOICE = 3;

interface Weighing {
  others: readonly Belief[];
  /** Points that the standing text brings to each of the others. */
  base: readonly number[];
  value: number;
  need: number;
}

/** Chance of acceptance (half the least of the others', half their mean) times the use that the seat has of the text. */
function weigh({ others, base, value, need }: Weighing, gained: number, changes: readonly Change[], text: readonly number[]): number {
  const use = 1 + (value + gained - need) / SHORT;
  if (use <= 0) return 0;
  let least = 1;
  let sum = 0;
  for (let i = 0; i < others.length; i++) {
    const belief = others[i];
    if (!belief) continue;
    let points = base[i] ?? 0;
    for (const { issue, option } of changes)
      points += (belief.worth[issue]?.[option] ?? 0) - (belief.worth[issue]?.[text[issue] ?? -1] ?? 0);
    const chance = chanceAt(belief, points);
    least = Math.min(least, chance);
    sum += chance;
  }
  const chance = others.length > 0 ? least / 2 + sum / others.length / 2 : 1;
  return chance * Math.min(2, use);
}

/** All changes of one or two open clauses that beat the text as it stands, best first. */
export function bridges(mind: Mind): Bridge[] {
  const text = standing(mind);
  const others = beliefs(mind);
  const weighing: Weighing = {
    others,
    base: others.map((b) => believed(mind.open, b, text)),
    value: valueOf(mind, text),
    need: threshold(mind),
  };
  const single: (Change & { gained: number })[] = mind.open.issues.flatMap(({ index: k, none }) => {
    if ((mind.pub.draft[k]?.settled ?? -1) >= 0) return [];
    const fit = levels(mind, k).filter((o) => o !== text[k] && o !== none && !crosses(mind, k, o));
    return fit.map((option) => ({ issue: k, option, gained: gain(mind, k, option) - gain(mind, k, text[k] ?? -1) }));
  });
  const now = weigh(weighing, 0, [], text);
  const found: Bridge[] = [];
  const keep = (changes: readonly (Change & { gained: number })[]): void => {
    const gained = changes.reduce((sum, c) => sum + c.gained, 0);
    const score = weigh(weighing, gained, changes, text);
    // A second clause must earn its place.
    if (score > now * (changes.length > 1 ? WORTH_IT * WORTH_IT : WORTH_IT))
      found.push({ changes: changes.map(({ issue, option }) => ({ issue, option })), score });
  };
  single.forEach((a, i) => {
    keep([a]);
    for (const b of single.slice(i + 1)) if (b.issue !== a.issue) keep([a, b]);
  });
  return found.toSorted((a, b) => b.score - a.score);
}

function wording(mind: Mind, { issue, option }: Change): Record<string, unknown> & { do: string } {
  const clause = mind.pub.draft[issue];
  const id = clause && isTabled(clause, option) ? "co-sponsor" : "table";
  return { do: id, issue: issueId(mind, issue), option: optionId(mind, issue, option) };
}

/** Tables the bridge that the dice pick among the best, weighed by their scores. */
export function tableBridge(mind: Mind): Move[] {
  const { pub, persona, seat } = mind;
  if (!persona.bridges || mind.meeting.stage === "follow-through" || (mind.me.chair && mind.meeting.stage === "summit")) return [];
  // At the bell the chair's package is what counts; whoever brackets then makes the summary poorer.
  if (atBell(mind)) return [];
  if (pub.draft.filter((c) => c.brackets.some((b) => b.sponsors.includes(seat))).length >= MOST) return [];
  const best = bridges(mind).slice(0, CHOICE);
  let draw = uniform(mind.rng) * best.reduce((sum, b) => sum + b.score * b.score, 0);
  const chosen = best.find((b) => (draw -= b.score * b.score) < 0) ?? best[0];
  const open = (chosen?.changes ?? []).filter(({ issue, option }) => {
    const clause = pub.draft[issue];
    return clause !== undefined && !clause.brackets.some((b) => b.option === option && b.sponsors.includes(seat));
  });
  const single = open.map((change): Move => {
    const { do: id, ...payload } = wording(mind, change);
    return move(id, payload, "bridge-one", { issue: issueId(mind, change.issue), option: optionId(mind, change.issue, change.option) });
  });
  const [first, second] = open.map(({ issue, option }) => ({ issue: issueId(mind, issue), option: optionId(mind, issue, option) }));
  if (!first || !second) return single;
  return [move("table", { ...first, with: second }, "bridge-two", { give: first.issue, take: second.issue }), ...single];
}
