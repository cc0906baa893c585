/** The record of a decision: what it was made of, in numbers. For the debriefing and for whoever reads a log; never shown in play. */
import { permit } from "../../rules/apply.ts";
import { wholeCallsIn } from "../../rules/text/adopting.ts";
import { round6 } from "../../lib/number.ts";
import type { TermInput } from "../../rules/network/deals.ts";
import { rulesFor } from "../bargain.ts";
import type { Move, Reason } from "../define-bot.ts";
import { beliefOf } from "../mind/beliefs.ts";
import { issueId, optionId, standing } from "../mind/draft.ts";
import { bests, gain, valueOf } from "../mind/gains.ts";
import { attainable, bellMargin, callsMade, demandShare, threshold } from "../mind/goal.ts";
import type { Mind } from "../mind/mind.ts";
import { flipOf } from "./flip.ts";
import type { Offer } from "./offer.ts";

/** One issue as it weighed: points at the level in question and at the best one; `weight` null where the brief is a table. */
export interface Weighed {
  issue: string;
  weight: number | null;
  option: string | null;
  points: number;
  best: number;
}

/** What the seat asked for, and where that came from. */
export interface Threshold {
  /** Least value that it lets pass now: floor + share x (attainable - floor). */
  need: number;
  floor: number;
  attainable: number;
  share: number;
  /** Share kept at the bell. */
  margin: number;
  callsLeft: number;
}

export interface Believed {
  seat: string;
  /** Points that the other is taken to ask, and the standard deviation of that guess. */
  need: number;
  spread: number;
  tested: boolean;
}

/** An offer with ids, as payloads have them. */
export interface NamedOffer {
  changes: { issue: string; option: string; by: string | null }[];
  cover: { issue: string; seats: string[] } | null;
  terms: TermInput[] | null;
  joint: boolean;
  /** Clause on which a head would consent instead. */
  task: string | null;
}

export interface DecisionRecord {
  rule: string;
  params: NonNullable<Reason["params"]>;
  issues: Weighed[];
  /** Value to the seat of the text in question. */
  value: number | null;
  threshold: Threshold | null;
  beliefs: Believed[];
  /** The smallest change that would have turned a refusal; null for what is none, or where nothing would. */
  flip: NamedOffer | null;
  /** Moves by the rules that would have been asked next. */
  alternatives: { do: string; with: Record<string, unknown>; rule: string }[];
}

const ALTERNATIVES_MOST = 3;
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The first open move of each rule in turn: the decision itself, then those that would have come next. The dice fall as they did. */
function openByRule(mind: Mind): Move[] {
  const found: Move[] = [];
  for (const rule of rulesFor(mind)) {
    const next = rule(mind).find((m) => permit(mind.sight, `seat:${mind.seat}`, m.do, m.with) === null);
    if (next) found.push(next);
    if (found.length > ALTERNATIVES_MOST) break;
  }
  return found;
}

/** Option per issue of the text that was judged: what is called, or the draft with what the move would put into it. */
function textIn(mind: Mind, { do: id, with: payload }: Move): number[] {
  const text = [...standing(mind)];
  const { call } = mind.pub;
  if (id === "answer-call" && call)
    return call.kind === "whole" ? [...call.package] : text.with(call.issue, call.package[call.issue] ?? -1);
  const named = payload["package"] ?? {};
  const pairs: [string, unknown][] = [...Object.entries(named as object), [String(payload["issue"]), payload["option"]]];
  for (const [issue, option] of pairs) {
    const setup = mind.atlas.issue[issue];
    const o = setup?.options.findIndex((level) => level.id === option) ?? -1;
    if (setup && o >= 0) text[setup.index] = o;
  }
  return text;
}

/** Issues of which the move speaks; all of them where it is about the whole text. */
function issuesIn(mind: Mind, { do: id, with: payload, reason }: Move): number[] {
  const isWhole =
    payload["package"] !== undefined || payload["scope"] === "whole" || (id === "answer-call" && mind.pub.call?.kind === "whole");
  if (isWhole) return mind.open.issues.map((k) => k.index);
  const deal = mind.sight.deals.find((d) => d.id === payload["deal"]);
  const terms = Array.isArray(payload["terms"]) ? (payload["terms"] as TermInput[]).map((t) => t.issue) : [];
  const named = [payload["issue"], ...Object.values(reason.params ?? {}), ...terms].flatMap(
    (v) => mind.atlas.issue[String(v)]?.index ?? [],
  );
  return [...new Set([...named, ...(deal?.terms.map((t) => t.issue) ?? [])])].toSorted((a, b) => a - b);
}

function thresholdOf(mind: Mind): Threshold {
  const { open, pub, desk } = mind;
  return {
    need: rounded(threshold(mind)),
    floor: rounded(desk.floor),
    attainable: rounded(attainable(mind)),
    share: round6(demandShare(mind)),
    margin: round6(bellMargin(mind)),
    callsLeft: Math.max(0, wholeCallsIn(open, pub.meeting) - callsMade(mind)),
  };
}

/** Beliefs that the decision looked up, none that it did not. */
function beliefsUsed(mind: Mind, seats: readonly string[]): Believed[] {
  return seats.flatMap((seat): Believed[] => {
    const belief = beliefOf(mind, seat);
    if (!belief) return [];
    const { at, weight } = belief.floors;
    const mean = at.reduce((sum, floor, i) => sum + (weight[i] ?? 0) * floor, 0);
    const square = at.reduce((sum, floor, i) => sum + (weight[i] ?? 0) * (floor - mean) * (floor - mean), 0);
    return [{ seat, need: rounded(belief.need), spread: rounded(Math.sqrt(Math.max(0, square))), tested: belief.tested }];
  });
}

function named(mind: Mind, offer: Offer | null): NamedOffer | null {
  if (!offer) return null;
  const { changes, cover, terms, joint, task } = offer;
  return {
    changes: changes.map(({ issue, option, by }) => ({ issue: issueId(mind, issue), option: optionId(mind, issue, option), by })),
    cover: cover && { issue: issueId(mind, cover.issue), seats: [...cover.seats] },
    terms:
      terms?.map(({ kind, by, issue, options }) => ({
        kind,
        by,
        issue: issueId(mind, issue),
        ...(kind === "accept" && { options: options.map((o) => optionId(mind, issue, o)) }),
      })) ?? null,
    joint,
    task: task < 0 ? null : issueId(mind, task),
  };
}

/**
 * The record of a decision. `mind` must be as fresh as when it decided, with the same dice; `move` is what came of it. Points are
 * rounded to hundredths.
 */
export function explain(mind: Mind, move: Move): DecisionRecord {
  const open = openByRule(mind);
  const used = [...(mind.memo.beliefs?.keys() ?? [])];
  const chosen = textIn(mind, move);
  const isMinister = mind.me.role === "minister";
  const issues = issuesIn(mind, move).map((k): Weighed => {
    const option = chosen[k] ?? -1;
    return {
      issue: issueId(mind, k),
      weight: mind.desk.weights?.[k] ?? null,
      option: option < 0 ? null : optionId(mind, k, option),
      points: rounded(gain(mind, k, option)),
      best: rounded(bests(mind)[k] ?? 0),
    };
  });
  return {
    rule: move.reason.rule,
    params: move.reason.params ?? {},
    issues: isMinister ? issues : [],
    value: isMinister && mind.pub.zeroDraft.length > 0 ? rounded(round6(valueOf(mind, chosen))) : null,
    threshold: isMinister ? thresholdOf(mind) : null,
    beliefs: beliefsUsed(mind, used),
    flip: named(mind, flipOf(mind, move)),
    alternatives: open.slice(1).map(({ do: id, with: payload, reason }) => ({ do: id, with: payload, rule: reason.rule })),
  };
}
