// A deal being put together by hand: its promises as rows, and what the rules say of it.
import { permit } from "../../../shared/rules/apply.ts";
import { refuse, type Refusal } from "../../../shared/rules/define-action.ts";
import { optionsToward } from "../../../shared/rules/network/exchanges.ts";
import type { TermInput } from "../../../shared/rules/network/deals.ts";
import { issueOf, type Sight } from "../../../shared/rules/sight.ts";
import type { Term } from "../../../shared/rules/state.ts";

export type Kind = "accept" | "cover" | "deliver" | "support";

export interface Row {
  kind: Kind;
  by: string;
  issue: string;
  options: string[];
}

/** The row with options that suit it: those on the way to the other's line. */
export function withOptions(sight: Sight, row: Row, other: string): Row {
  const issue = issueOf(sight.open, row.issue);
  if (row.kind !== "accept" || !issue) return { ...row, options: [] };
  const toward = optionsToward(sight, row.by, other, issue);
  return { ...row, options: toward.length > 0 ? toward : issue.options.slice(0, 1).map((o) => o.id) };
}

/** A first exchange between oneself and another: each moves on one clause. */
export function firstRows(sight: Sight, me: string, other: string): Row[] {
  const [a, b] = sight.open.issues;
  if (!a) return [];
  const row = (by: string, issue: string): Row => ({ kind: "accept", by, issue, options: [] });
  return [withOptions(sight, row(me, a.id), other), withOptions(sight, row(other, (b ?? a).id), me)];
}

/** One more promise: on the first clause of which the deal does not speak yet. */
export function nextRow(sight: Sight, me: string, other: string, rows: readonly Row[]): Row {
  const { issues } = sight.open;
  const free = issues.find((k) => !rows.some((row) => row.by === me && row.issue === k.id)) ?? issues[0];
  return withOptions(sight, { kind: "accept", by: me, issue: free?.id ?? "", options: [] }, other);
}

/** Promises as rows again, as for an offer that is to be answered by another. */
export function rowsOf(terms: readonly TermInput[]): Row[] {
  return terms.map(({ kind, by, issue, options }) => ({ kind, by, issue, options: [...(options ?? [])] }));
}

/** The promises of a deal as a payload has them. */
export function inputsOf({ open }: Sight, terms: readonly Term[]): TermInput[] {
  return terms.map(({ kind, by, issue: k, options }) => {
    const issue = open.issues[k];
    const base = { kind, by, issue: issue?.id ?? "" };
    return kind === "accept" ? { ...base, options: options.flatMap((o) => issue?.options[o]?.id ?? []) } : base;
  });
}

export function termsOf(rows: readonly Row[]): TermInput[] {
  return rows.map(({ kind, by, issue, options }) => (kind === "accept" ? { kind, by, issue, options } : { kind, by, issue }));
}

/** Why the deal could not be proposed as it is, or null. */
export function dealRefusal(sight: Sight, channel: string, rows: readonly Row[]): Refusal | null {
  if (new Set(rows.map((row) => row.by)).size < 2) return refuse("no-exchange");
  return permit(sight, `seat:${sight.seat ?? ""}`, "propose-deal", { channel, terms: termsOf(rows) });
}
