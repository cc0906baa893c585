/** Public lines: what a seat may restate in public (rule book section 5). */
import { EPSILON, mean } from "../../lib/number.ts";
import type { IssueSetup, OpenSetup } from "../setup.ts";
import type { PublicState } from "../state.ts";

/** Position of a seat's public line on an issue, 0..100; null for a seat without lines (a head). */
export function lineX(pub: PublicState, seat: string, issue: IssueSetup): number | null {
  const line = pub.lines[seat]?.[issue.index];
  return line === undefined ? null : (issue.options[line]?.x ?? null);
}

/** Mean position of all public lines on an issue. */
export function meanLine(open: OpenSetup, pub: PublicState, issue: IssueSetup): number {
  return mean(open.ministers.flatMap((id) => lineX(pub, id, issue) ?? []));
}

/** Has a clause on the issue been settled or adopted, so that lines may move freely? */
export function isSettled(pub: PublicState, issue: IssueSetup): boolean {
  return (pub.draft[issue.index]?.settled ?? -1) >= 0 || (pub.outcome?.package[issue.index] ?? -1) >= 0;
}

/**
 * May the line move to this option? The same level always; outward (away from the mean of the lines, on the side where it
 * stands) on an ordered issue; anywhere once the clause is settled.
 */
export function mayRestate(open: OpenSetup, pub: PublicState, seat: string, issue: IssueSetup, option: number): boolean {
  if (pub.lines[seat]?.[issue.index] === option || isSettled(pub, issue)) return true;
  if (!issue.ordered) return false;
  const from = lineX(pub, seat, issue) ?? 0;
  const step = (issue.options[option]?.x ?? 0) - from;
  const side = from - meanLine(open, pub, issue);
  // A line on the mean has no inside: every step leads outward.
  return Math.abs(side) < EPSILON || step * side > 0;
}
