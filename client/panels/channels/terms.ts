// A deal being put together by hand: its promises as rows, and what the rules say of it.
import { permit } from "../../../shared/rules/apply.ts";
import type { Refusal } from "../../../shared/rules/define-action.ts";
import { optionsToward } from "../../../shared/rules/network/exchanges.ts";
import type { TermInput } from "../../../shared/rules/network/deals.ts";
import { issueOf, type Sight } from "../../../shared/rules/sight.ts";

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

export function termsOf(rows: readonly Row[]): TermInput[] {
  return rows.map(({ kind, by, issue, options }) => (kind === "accept" ? { kind, by, issue, options } : { kind, by, issue }));
}

/** Why the deal could not be proposed as it is, or null. */
export function dealRefusal(sight: Sight, channel: string, rows: readonly Row[]): Refusal | null {
  return permit(sight, `seat:${sight.seat ?? ""}`, "propose-deal", { channel, terms: termsOf(rows) });
}
