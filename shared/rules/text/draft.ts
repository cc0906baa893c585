/** The draft: zero draft, and what lapses with a meeting (rule book sections 4 and 6). */
import type { Match } from "../match.ts";
import type { IssueSetup, OpenSetup } from "../setup.ts";
import { heaviestRung, meanPosition, nearestRung } from "./weighing.ts";

/** Weight of a minister's public line on an issue in the zero draft: influence x public salience, both open data. */
export function lineWeight(open: OpenSetup, seat: string, issue: number): number {
  const found = open.seats.find((s) => s.id === seat);
  return (found?.influence ?? 0) * (found?.salience[issue] ?? 0);
}

const lineOf = (lines: Readonly<Record<string, readonly number[]>>, seat: string, issue: IssueSetup): number =>
  lines[seat]?.[issue.index] ?? 0;

const weightsOn = (open: OpenSetup, issue: IssueSetup): number[] => open.ministers.map((seat) => lineWeight(open, seat, issue.index));

/** Mean x of the ministers' public lines on an ordered issue, weighted by `lineWeight` (all alike if the weights are nought). */
export function weightedMean(open: OpenSetup, lines: Readonly<Record<string, readonly number[]>>, issue: IssueSetup): number {
  const positions = open.ministers.map((seat) => issue.options[lineOf(lines, seat, issue)]?.x ?? 0);
  return meanPosition(positions, weightsOn(open, issue));
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
  if (issue.ordered) return nearestRung(issue.options, weightedMean(open, lines, issue), exists);
  const choices = open.ministers.map((seat) => lineOf(lines, seat, issue));
  return heaviestRung(issue.options, choices, weightsOn(open, issue), exists);
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
