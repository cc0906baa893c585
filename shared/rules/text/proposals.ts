/** What silence is called on, by the chair or by a motion: a level of one clause, or the whole text. */
import { refuse, type Refusal } from "../define-action.ts";
import { pastFirstThird } from "../phases/calendar.ts";
import type { OpenSetup } from "../setup.ts";
import { issueOf, optionOf, type Sight } from "../sight.ts";
import type { PublicState } from "../state.ts";
import { wholeCallsIn } from "./adopting.ts";
import { hasText } from "./clean.ts";
import { isTabled } from "./clauses.ts";
import { isRefusal, spotOf } from "./legality.ts";

export interface Proposal {
  kind: "clause" | "whole";
  /** Issue index of a clause proposal, else -1. */
  issue: number;
  /** Option per issue index, -1 = left out; for a clause only its own index counts. */
  package: number[];
}

/** Issue id -> option id, or null to leave the clause out. Clauses that it does not name stay at their standing text. */
export type PackageChoice = Readonly<Record<string, string | null>>;

export const PROPOSAL_REFUSALS = [
  "unknown-issue",
  "unknown-option",
  "must-name-level",
  "not-tabled",
  "no-text",
  "same-level",
  "empty-package",
  "leaders-only",
  "called-already",
  "no-calls-left",
  "same-package",
] as const;

export const CALL_REFUSALS = [...PROPOSAL_REFUSALS, "call-open", "first-third"] as const;

/** A level of one clause. It must be on the table and have text; a settled clause may be called at another level only. */
export function clauseProposal(sight: Sight, issueId: string | undefined, optionId: string | undefined): Proposal | Refusal {
  if (issueId === undefined || optionId === undefined) return refuse("must-name-level");
  const spot = spotOf(sight, issueId, optionId);
  if (isRefusal(spot)) return spot;
  const { issue, clause, option } = spot;
  if (!hasText(issue, option)) return refuse("no-text", { issue: issue.id });
  if (!isTabled(clause, option)) return refuse("not-tabled", { issue: issue.id, option: optionId });
  if (clause.settled >= 0 && clause.text === option) return refuse("same-level", { issue: issue.id });
  return { kind: "clause", issue: issue.index, package: sight.open.issues.map((k) => (k === issue ? option : -1)) };
}

/** A package over all clauses: levels on the table, "no text" or left out; something must have text. */
export function wholeProposal(sight: Sight, choice: PackageChoice = {}): Proposal | Refusal {
  const { open, pub } = sight;
  const chosen = pub.draft.map((clause) => clause.text);
  for (const [issueId, optionId] of Object.entries(choice)) {
    const issue = issueOf(open, issueId);
    const clause = issue ? pub.draft[issue.index] : undefined;
    if (!issue || !clause) return refuse("unknown-issue", { issue: issueId });
    const option = optionId === null ? -1 : optionOf(issue, optionId);
    if (optionId !== null && option < 0) return refuse("unknown-option", { issue: issueId, option: optionId });
    if (hasText(issue, option) && !isTabled(clause, option)) return refuse("not-tabled", { issue: issueId, option: optionId ?? "" });
    chosen[issue.index] = option;
  }
  if (!open.issues.some((issue) => hasText(issue, chosen[issue.index] ?? -1))) return refuse("empty-package");
  return { kind: "whole", issue: -1, package: chosen };
}

/** Have this meeting's calls been used up? One a clause; the whole only where leaders adopt, each time changed. */
export function limitRefusal(open: OpenSetup, pub: PublicState, proposal: Proposal): Refusal | null {
  const made = pub.calls.filter((c) => c.meeting === pub.meeting && c.kind === proposal.kind && c.issue === proposal.issue);
  if (proposal.kind === "clause") return made.length > 0 ? refuse("called-already") : null;
  const most = wholeCallsIn(open, pub.meeting);
  if (most === 0) return refuse("leaders-only");
  if (made.length >= most) return refuse("no-calls-left", { most });
  const last = made.at(-1);
  return last?.package.every((option, k) => option === proposal.package[k]) ? refuse("same-package") : null;
}

/** Why silence cannot be called on this now, or null. */
export function callRefusal({ open, pub, t }: Sight, proposal: Proposal): Refusal | null {
  if (pub.call) return refuse("call-open");
  return limitRefusal(open, pub, proposal) ?? (pastFirstThird(open, pub, t) ? null : refuse("first-third"));
}
