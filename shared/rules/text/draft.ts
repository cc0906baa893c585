/** The draft: zero draft, and what lapses with a meeting (rule book sections 4 and 6). */
import { round6 } from "../../lib/number.ts";
import type { Match } from "../match.ts";
import type { IssueSetup, OpenSetup } from "../setup.ts";
import { hasText } from "./clean.ts";

/** Weight of a minister's public line on an issue in the zero draft: influence x public salience, both open data. */
export function lineWeight(open: OpenSetup, seat: string, issue: number): number {
  const found = open.seats.find((s) => s.id === seat);
  return (found?.influence ?? 0) * (found?.salience[issue] ?? 0);
}

/** Mean x of the ministers' public lines on an ordered issue, weighted by `lineWeight` (all alike if the weights are nought). */
export function weightedMean(open: OpenSetup, lines: Readonly<Record<string, readonly number[]>>, issue: IssueSetup): number {
  let sum = 0;
  let total = 0;
  let plain = 0;
  for (const seat of open.ministers) {
    const x = issue.options[lines[seat]?.[issue.index] ?? 0]?.x ?? 0;
    const weight = lineWeight(open, seat, issue.index);
    sum += weight * x;
    total += weight;
    plain += x;
  }
  return total > 0 ? sum / total : plain / Math.max(1, open.ministers.length);
}

function nearest(issue: IssueSetup, x: number, exists: (option: number) => boolean): number {
  let best = -1;
  let least = Infinity;
  issue.options.forEach((option, o) => {
    if (!exists(o)) return;
    const distance = round6(Math.abs(option.x - x));
    const tie = distance === least;
    const held = issue.options[best];
    // Ties go to the lower level; "no text" comes up only if nothing else is as near.
    const wins = tie && held !== undefined && (held.noText || (!option.noText && option.x < held.x));
    if (distance < least || wins) {
      best = o;
      least = distance;
    }
  });
  return best;
}

function heaviest(
  open: OpenSetup,
  lines: Readonly<Record<string, readonly number[]>>,
  issue: IssueSetup,
  exists: (option: number) => boolean,
): number {
  const weights = issue.options.map(() => 0);
  for (const seat of open.ministers) {
    const line = lines[seat]?.[issue.index] ?? 0;
    weights[line] = (weights[line] ?? 0) + lineWeight(open, seat, issue.index);
  }
  let best = -1;
  issue.options.forEach((_, o) => {
    if (!exists(o)) return;
    const ahead = round6((weights[o] ?? 0) - (weights[best] ?? -1));
    if (ahead > 0 || (ahead === 0 && !hasText(issue, best))) best = o;
  });
  return best;
}

/**
 * The compromise of the public lines on one issue, as an option index: the level nearest their weighted mean (unordered: the
 * one with the greatest weight), among those that `exists` lets through. Rule book section 4.
 */
export function compromise(
  open: OpenSetup,
  lines: Readonly<Record<string, readonly number[]>>,
  issue: IssueSetup,
  exists: (option: number) => boolean = (o) => issue.options[o]?.locked === null,
): number {
  return issue.ordered ? nearest(issue, weightedMean(open, lines, issue), exists) : heaviest(open, lines, issue, exists);
}

/** Opens the text at the compromise of the public lines, at the start of the first meeting. It is nobody's own: no sponsors. */
export function openZeroDraft(match: Match): void {
  const { open } = match.setup;
  const { pub } = match.state;
  pub.zeroDraft = open.issues.map((issue) => compromise(open, pub.lines, issue));
  for (const [k, option] of pub.zeroDraft.entries()) {
    const clause = pub.draft[k];
    if (clause) clause.text = option;
  }
}

/** At a meeting's end: objections not renewed in it are gone; those of this meeting stay on record, to count renewals. */
export function lapseObjections(match: Match): void {
  const { pub } = match.state;
  for (const clause of pub.draft) {
    if (clause.objections.length > 0) clause.objections = clause.objections.filter((o) => o.meeting === pub.meeting);
  }
}
