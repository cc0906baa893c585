/** What checks of the text share: finding the clause that a payload speaks of, and which wordings exist for whom. */
import { refuse, type Refusal } from "../define-action.ts";
import type { IssueSetup } from "../setup.ts";
import { issueOf, optionOf, type Sight } from "../sight.ts";
import type { Clause, PublicState } from "../state.ts";
import { isTabled } from "./clauses.ts";

/** A clause of the draft, found by the ids of a payload. */
export interface Place {
  issue: IssueSetup;
  clause: Clause;
}

/** A level of a clause, found by the ids of a payload. */
export interface Spot extends Place {
  option: number;
}

export function isRefusal(found: object): found is Refusal {
  return "reason" in found;
}

/** The clause of an issue id, or why there is none. */
export function placeOf({ open, pub }: Sight, issueId: string): Place | Refusal {
  const issue = issueOf(open, issueId);
  const clause = issue ? pub.draft[issue.index] : undefined;
  return issue && clause ? { issue, clause } : refuse("unknown-issue", { issue: issueId });
}

/** The level of an issue id and an option id, or why there is none. */
export function spotOf(sight: Sight, issueId: string, optionId: string): Spot | Refusal {
  const place = placeOf(sight, issueId);
  if (isRefusal(place)) return place;
  const option = optionOf(place.issue, optionId);
  return option < 0 ? refuse("unknown-option", { issue: issueId, option: optionId }) : { ...place, option };
}

/**
 * Does this wording exist for the seat (null: for everybody)? A locked one needs its option paper, issued to all or to this seat
 * (A1). Once anybody has tabled it, it stands for all.
 */
export function isAvailable(pub: PublicState, issue: IssueSetup, option: number, seat: string | null): boolean {
  const level = issue.options[option];
  if (!level) return false;
  const { locked } = level;
  if (locked === null) return true;
  const clause = pub.draft[issue.index];
  if (clause && isTabled(clause, option)) return true;
  return pub.published.papers.some(
    (paper) => paper.id === locked && (paper.openTo === "all" || (seat !== null && paper.openTo.includes(seat))),
  );
}

/** The same for the seat that looks. */
export function isAvailableTo(sight: Sight, issue: IssueSetup, option: number): boolean {
  return isAvailable(sight.pub, issue, option, sight.seat);
}

/** Option indices that exist for the seat that looks. */
export function availableTo(sight: Sight, issue: IssueSetup): number[] {
  return issue.options.flatMap((_, o) => (isAvailableTo(sight, issue, o) ? [o] : []));
}

export function optionId(issue: IssueSetup, option: number): string {
  return issue.options[option]?.id ?? "";
}

/** Every clause with its issue, in issue order. */
export function places({ open, pub }: Sight): Place[] {
  return open.issues.flatMap((issue) => {
    const clause = pub.draft[issue.index];
    return clause ? [{ issue, clause }] : [];
  });
}
