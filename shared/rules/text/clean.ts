/** What stands in the draft: clean, disputed or open clauses (rule book section 6). */
import type { IssueSetup, OpenSetup } from "../setup.ts";
import type { Clause, Objection, PublicState } from "../state.ts";

export type ClauseState = "empty" | "no-text" | "bracketed" | "objected" | "clean" | "settled";

/** Is this option a wording, and neither "no text" nor left out (-1)? */
export function hasText(issue: IssueSetup, option: number): boolean {
  return option >= 0 && option !== issue.none;
}

/** Objections that count in this meeting: stated in it, and against the level that stands. */
export function objectionsTo(clause: Clause, meeting: number): Objection[] {
  return clause.objections.filter((o) => o.meeting === meeting && o.against === clause.text);
}

/** Does anybody object to the standing level in this meeting? */
export function isObjected(clause: Clause, meeting: number): boolean {
  return clause.objections.some((o) => o.meeting === meeting && o.against === clause.text);
}

/** Clean: exactly one level with text stands, and nobody objects to it in this meeting. */
export function isClean(issue: IssueSetup, clause: Clause, meeting: number): boolean {
  return hasText(issue, clause.text) && clause.brackets.length === 0 && !isObjected(clause, meeting);
}

/** The one word for a clause in this meeting. */
export function clauseState(issue: IssueSetup, clause: Clause, meeting: number): ClauseState {
  if (clause.text < 0) return "empty";
  if (clause.brackets.length > 0) return "bracketed";
  if (isObjected(clause, meeting)) return "objected";
  if (!hasText(issue, clause.text)) return "no-text";
  return clause.settled >= 0 ? "settled" : "clean";
}

/** Indices of the clauses that are clean now. */
export function cleanClauses(open: OpenSetup, pub: PublicState): number[] {
  return open.issues.flatMap((issue) => {
    const clause = pub.draft[issue.index];
    return clause && isClean(issue, clause, pub.meeting) ? [issue.index] : [];
  });
}
