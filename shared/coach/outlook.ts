/** What a text would be worth to the seat that looks, and what an act would change about it. */
import { coversOf, readTerms, type TermInput } from "../rules/network/deals.ts";
import { issueOf, optionOf, type Sight } from "../rules/sight.ts";
import type { Deal, Term } from "../rules/state.ts";
import { draftValue } from "../rules/text/draft-value.ts";

/** The text that stands now: the adopted one after the summit; -1 where there is none. */
export function standingText(sight: Sight): number[] {
  const { open, pub } = sight;
  return open.issues.map((k) => (pub.outcome ? (pub.outcome.package[k.index] ?? -1) : (pub.draft[k.index]?.text ?? -1)));
}

/** Has the seat interests of its own in the text (heads and onlookers have none)? */
export function hasWorth(sight: Sight): boolean {
  return sight.desk !== null && sight.seat !== null && sight.open.ministers.includes(sight.seat);
}

/** The option of a promise that the text would most likely take: the standing one, else the one nearest to it. */
function nearest(sight: Sight, term: Term, now: number): number {
  const issue = sight.open.issues[term.issue];
  if (!issue || term.options.length === 0 || term.options.includes(now)) return now;
  const at = issue.options[now]?.x ?? 50;
  return term.options.toSorted((a, b) => Math.abs((issue.options[a]?.x ?? 0) - at) - Math.abs((issue.options[b]?.x ?? 0) - at))[0] ?? now;
}

/** The text if all promises of a deal to live with a level came true, and the deal as if it stood. */
function withTerms(sight: Sight, terms: readonly Term[], parties: readonly string[]): { sight: Sight; text: number[] } {
  const text = standingText(sight);
  for (const term of terms) if (term.kind === "accept") text[term.issue] = nearest(sight, term, text[term.issue] ?? -1);
  const deal: Deal = {
    id: "if",
    channel: "",
    parties: [...parties],
    by: sight.seat ?? "",
    terms: [...terms],
    accepted: [...parties],
    status: "standing",
    meeting: sight.pub.meeting,
    covers: coversOf(terms),
    since: 0,
    leaked: false,
    marks: [],
  };
  const { open, n, t, pub, seat, desk, requests, questions, talk } = sight;
  return { sight: { open, n, t, pub, seat, desk, requests, questions, talk, deals: [...sight.deals, deal] }, text };
}

export interface Outlook {
  before: number;
  after: number;
}

/** Worth of the text before a deal and after it, with its covers. */
export function dealOutlook(sight: Sight, terms: readonly Term[], parties: readonly string[]): Outlook | null {
  if (!hasWorth(sight) || sight.pub.outcome) return null;
  const then = withTerms(sight, terms, parties);
  return { before: draftValue(sight, standingText(sight)).total, after: draftValue(then.sight, then.text).total };
}

function pick(sight: Sight, text: number[], issueId: unknown, optionId: unknown): void {
  const issue = issueOf(sight.open, String(issueId));
  if (!issue) return;
  text[issue.index] = optionId === null ? -1 : optionOf(issue, String(optionId));
}

const record = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === "object" ? (value as Record<string, unknown>) : {};

/** The text that an act works towards; null for acts that are not about the text. */
function textAfter(sight: Sight, id: string, payload: Readonly<Record<string, unknown>>): number[] | null {
  const text = standingText(sight);
  const { call } = sight.pub;
  if (id === "answer-call") {
    if (!call || payload["ok"] !== true) return null;
    return call.kind === "whole" ? [...call.package] : text.map((o, k) => (k === call.issue ? (call.package[k] ?? o) : o));
  }
  if (id === "object") pick(sight, text, payload["issue"], payload["wording"]);
  else if (["table", "co-sponsor", "motion", "call-silence", "table-package"].includes(id)) {
    if (payload["option"] !== undefined) pick(sight, text, payload["issue"], payload["option"]);
    const linked = record(payload["with"]);
    if (id === "table" && linked["issue"] !== undefined) pick(sight, text, linked["issue"], linked["option"]);
    for (const [issue, option] of Object.entries(record(payload["package"]))) pick(sight, text, issue, option);
  } else return null;
  return text;
}

/** What the text would be worth if the act had its way; null where the act is not about the text. */
export function outlookOf(sight: Sight, id: string, payload: Readonly<Record<string, unknown>>): Outlook | null {
  if (!hasWorth(sight) || sight.pub.outcome) return null;
  if (id === "propose-deal" && Array.isArray(payload["terms"])) {
    const terms = readTerms(sight.open, payload["terms"] as TermInput[]);
    return dealOutlook(sight, terms, [sight.seat ?? "", ...terms.map((t) => t.by)]);
  }
  if (id === "answer-deal") {
    const deal = sight.deals.find((d) => d.id === payload["deal"]);
    return deal && payload["accept"] === true ? dealOutlook(sight, deal.terms, deal.parties) : null;
  }
  const text = textAfter(sight, id, payload);
  return text ? { before: draftValue(sight, standingText(sight)).total, after: draftValue(sight, text).total } : null;
}
