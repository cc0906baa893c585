/** The live value of a draft to one's own seat: what a player always sees (rule book section 3, appendix A2 and A3). */
import { round6 } from "../../lib/number.ts";
import { faceOf } from "../network/face.ts";
import type { Sight } from "../sight.ts";
import type { Outcome } from "../state.ts";
import { faceCost } from "../value.ts";
import { worthOf, worthOfOutcome, type Payoff } from "./payoff.ts";

export interface ClauseValue {
  /** w v of the level in points; left out or "no text": what no text is worth. */
  worth: number;
  /** Face in points that has to be paid, after covers. */
  face: number;
  /** Face without any cover. */
  bare: number;
  /** Does a deal of one's own take some of it away? */
  covered: boolean;
}

export interface DraftValue {
  /** Sum of G: worth less face. */
  total: number;
  perIssue: ClauseValue[];
}

/** Value of one clause at an option (indices; -1 = left out) to the seat that looks; nothing for onlookers. */
export function clauseValue(sight: Sight, issue: number, option: number): ClauseValue {
  const { open, pub, desk, seat, deals } = sight;
  const setup = open.issues[issue];
  if (!desk || seat === null || !setup) return { worth: 0, face: 0, bare: 0, covered: false };
  const worth = worthOf(open, desk, issue, option);
  // To leave a clause out is to have no text on it: the line is left just as far.
  const level = option >= 0 ? option : setup.none;
  const line = pub.lines[seat]?.[issue];
  const bare = line === undefined || level < 0 ? 0 : faceCost(open, setup, line, level);
  const face = bare > 0 ? faceOf(open, pub, deals, seat, issue, level) : 0;
  return { worth, face, bare, covered: face < bare };
}

/** Value of a package (option per issue index, -1 = left out) to the seat that looks, clause by clause. */
export function draftValue(sight: Sight, chosen: readonly number[]): DraftValue {
  let total = 0;
  const perIssue = sight.open.issues.map((issue) => {
    const value = clauseValue(sight, issue.index, chosen[issue.index] ?? -1);
    total += value.worth - value.face;
    return value;
  });
  return { total: round6(total), perIssue };
}

/** Points by which a package lies above (or, negative, below) one's own floor; the bonus does not count. */
export function floorMargin(sight: Sight, chosen: readonly number[]): number {
  return round6(draftValue(sight, chosen).total - (sight.desk?.floor ?? 0));
}

/** What an outcome would be worth to the seat that looks; null for those without a desk. */
export function outcomeValue(sight: Sight, outcome: Pick<Outcome, "kind" | "package" | "footnotes" | "unanimous">): Payoff | null {
  const { open, pub, desk, seat, deals } = sight;
  if (!desk || seat === null) return null;
  return worthOfOutcome({
    open,
    seat,
    who: desk,
    outcome,
    face: (issue, option) => faceOf(open, pub, deals, seat, issue, option),
    soleObjections: pub.soleObjections[seat] ?? 0,
  });
}
