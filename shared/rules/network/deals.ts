/** Deals: formal exchanges in a private ledger (rule book section 5). What may be proposed, and what a deal covers. */
import { refuse, type Refusal } from "../define-action.ts";
import type { OpenSetup } from "../setup.ts";
import { issueOf, optionOf, type Sight } from "../sight.ts";
import type { Channel, Deal, Term } from "../state.ts";
import { tieOf } from "./ties.ts";

export const DEALS_MOST = 4;
export const PARTIES_MOST = 4;
export const TERMS_MOST = 12;
export const TERM_KINDS = ["accept", "cover", "deliver", "support"] as const;

/** A term as a payload has it: ids instead of indices. */
export interface TermInput {
  kind: Term["kind"];
  by: string;
  issue: string;
  options?: string[] | undefined;
}

/** Terms with indices; unknown issues become -1 and unknown options are dropped, which `termRefusal` has told before. */
export function readTerms(open: OpenSetup, inputs: readonly TermInput[]): Term[] {
  return inputs.map(({ kind, by, issue: id, options }) => {
    const issue = issueOf(open, id);
    const chosen = issue && kind === "accept" ? (options ?? []).map((o) => optionOf(issue, o)).filter((o) => o >= 0) : [];
    return { kind, by, issue: issue?.index ?? -1, options: [...new Set(chosen)].toSorted((a, b) => a - b) };
  });
}

/** The parties of a proposal: the proposer first, then the others whom the terms name. */
export function partiesOf(by: string, terms: readonly { by: string }[]): string[] {
  return [...new Set([by, ...terms.map((t) => t.by)])];
}

/** Deals that a seat stands in or has agreed to, while others still think. */
export function committed(deals: readonly Deal[], seat: string): number {
  return deals.filter((d) => d.status === "standing" || (d.status === "proposed" && d.accepted.includes(seat))).length;
}

/** What is wrong with one term, or null: reasons of `TERM_REFUSALS`. */
export function termRefusal({ open, pub }: Pick<Sight, "open" | "pub">, term: TermInput): Refusal | null {
  const issue = issueOf(open, term.issue);
  if (!issue) return refuse("unknown-issue", { issue: term.issue });
  if (term.kind !== "support" && open.heads.includes(term.by)) return refuse("not-for-head", { seat: term.by, kind: term.kind });
  if (term.kind !== "accept" && term.options !== undefined && term.options.length > 0) return refuse("options-only-accept");
  if ((term.kind === "accept" || term.kind === "cover") && pub.outcome !== null) return refuse("already-adopted");
  if (term.kind === "accept") {
    const unknown = term.options?.find((o) => optionOf(issue, o) < 0);
    if (unknown !== undefined) return refuse("unknown-option", { option: unknown });
    return term.options && term.options.length > 0 ? null : refuse("no-options", { issue: issue.id });
  }
  if (term.kind === "cover") return issue.ordered ? null : refuse("no-face", { issue: issue.id });
  if (term.kind === "deliver") {
    if (!open.modules.delivery) return refuse("module-off", { module: "delivery" });
    return issue.followUp ? refuse("follow-up-clause", { issue: issue.id }) : null;
  }
  return open.modules.organisations ? null : refuse("module-off", { module: "organisations" });
}

export const TERM_REFUSALS = [
  "unknown-issue",
  "unknown-option",
  "not-for-head",
  "options-only-accept",
  "already-adopted",
  "no-options",
  "no-face",
  "follow-up-clause",
  "module-off",
] as const;

/** What is wrong with the circle of parties, or null: reasons of `PARTY_REFUSALS`. */
export function partyRefusal(sight: Sight, channel: Channel, by: string, terms: readonly TermInput[]): Refusal | null {
  const { open, pub } = sight;
  const parties = partiesOf(by, terms);
  const outside = parties.find((seat) => !channel.members.includes(seat));
  if (outside !== undefined) return refuse("not-in-channel", { seat: outside });
  if (parties.length > PARTIES_MOST) return refuse("too-many-parties", { most: PARTIES_MOST });
  if (new Set(terms.map((t) => t.by)).size < 2) return refuse("no-exchange");
  const ministers = parties.filter((seat) => open.ministers.includes(seat));
  if (ministers.length > 1 && open.without.includes("horizontal")) return refuse("network-off", { network: "horizontal" });
  // A caucus that an organisation hosts stands in for the ties that its members lack.
  const stranger = channel.host === null ? parties.find((seat) => seat !== by && tieOf(pub, by, seat) < 1) : undefined;
  return stranger === undefined ? null : refuse("no-tie", { seat: stranger, need: 1 });
}

export const PARTY_REFUSALS = ["not-in-channel", "too-many-parties", "no-exchange", "network-off", "no-tie"] as const;

function sameTerms(a: readonly Term[], b: readonly Term[]): boolean {
  return (
    a.length === b.length &&
    a.every((term, i) => {
      const other = b[i];
      return (
        other?.kind === term.kind && other.by === term.by && other.issue === term.issue && other.options.join() === term.options.join()
      );
    })
  );
}

/** Has the seat proposed these very terms in this meeting, or do they stand already? */
export function isKnown(sight: Sight, terms: readonly Term[]): boolean {
  return sight.deals.some(
    (d) => (d.status === "standing" || (d.by === sight.seat && d.meeting === sight.pub.meeting)) && sameTerms(d.terms, terms),
  );
}

/** The one issue that a deal covers per party: that of the party's first cover term, else of its first accept term (A2). */
export function coversOf(terms: readonly Term[]): Record<string, number> {
  const covers: Record<string, number> = {};
  for (const kind of ["cover", "accept"] as const) {
    for (const term of terms) if (term.kind === kind) covers[term.by] ??= term.issue;
  }
  return covers;
}
