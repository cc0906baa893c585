/** What would bring a bot round on a deal: promises of its own that it can keep, and one of the other's that brings it something. */
import { committed, DEALS_MOST } from "../../rules/network/deals.ts";
import type { Deal, Term, Wanted } from "../../rules/state.ts";
import { gain, levels } from "../mind/gains.ts";
import type { Mind } from "../mind/mind.ts";
import { isWorthIt, strain } from "../talk/answer.ts";
import { bestLevel } from "../text/answer-call.ts";
import { NOTHING_MISSING, stepOf, type Offer } from "./offer.ts";

const accept = (by: string, issue: number, option: number): Term => ({ kind: "accept", by, issue, options: [option] });

/** Can the seat bear this promise, made in this deal? */
const bears = (mind: Mind, deal: Deal, term: Term): boolean => strain(mind, { ...deal, terms: [term] }) <= 1;

/** Its own promise as it could give it: one bearable level, the nearest to what was asked; null where it would rather promise nothing. */
function eased(mind: Mind, deal: Deal, term: Term): Term | null {
  if (bears(mind, deal, term)) return term;
  if (term.kind !== "accept") return null;
  const [asked = -1] = term.options;
  const able = levels(mind, term.issue).filter((o) => bears(mind, deal, accept(mind.seat, term.issue, o)));
  const near = able.toSorted((a, b) => stepOf(mind, term.issue, asked, a) - stepOf(mind, term.issue, asked, b) || a - b)[0];
  return near === undefined ? null : accept(mind.seat, term.issue, near);
}

/** A promise that costs it nothing: to live with what it likes best. */
function easyPromise(mind: Mind): Term {
  const dearest =
    mind.open.issues.map((k) => k.index).toSorted((a, b) => gain(mind, b, bestLevel(mind, b)) - gain(mind, a, bestLevel(mind, a)))[0] ?? 0;
  return accept(mind.seat, dearest, bestLevel(mind, dearest));
}

/** What it could wish of the other besides: a level nearer to its own wishes than the text, the smallest step from the other's line first. */
function wishes(mind: Mind, other: string, terms: readonly Term[]): Term[] {
  const { open, pub } = mind;
  if (!open.ministers.includes(other)) return [];
  const found = open.issues.flatMap(({ index: k }) => {
    if (terms.some((t) => t.kind === "accept" && t.by === other && t.issue === k)) return [];
    const now = gain(mind, k, pub.draft[k]?.text ?? -1);
    const line = pub.lines[other]?.[k] ?? -1;
    return levels(mind, k).flatMap((o) => (gain(mind, k, o) > now ? [{ term: accept(other, k, o), far: stepOf(mind, k, line, o) }] : []));
  });
  return found.toSorted((a, b) => a.far - b.far || a.term.issue - b.term.issue).map(({ term }) => term);
}

/** Is its ledger full? Then it takes no deal, whatever it says. */
export const hasHandsFull = ({ sight, seat }: Mind): boolean => committed(sight.deals, seat) >= DEALS_MOST;

/** Terms that would do, the fewest changes first; null where none of these would. */
export function offerForDeal(mind: Mind, deal: Deal): Offer | null {
  if (hasHandsFull(mind)) return null;
  if (isWorthIt(mind, deal)) return NOTHING_MISSING;
  const { seat } = mind;
  const other = deal.by === seat ? (deal.parties.find((p) => p !== seat) ?? "") : deal.by;
  const own = deal.terms.flatMap((t) => (t.by === seat ? (eased(mind, deal, t) ?? []) : []));
  const rest = deal.terms.filter((t) => t.by !== seat);
  const terms = [...rest, ...(own.length > 0 ? own : [easyPromise(mind)])];
  const fair = rest.length > 0 ? [terms] : [];
  const tried = [...fair, ...wishes(mind, other, rest).map((t) => [...terms, t])];
  const found = tried.find((t) => isWorthIt(mind, { ...deal, terms: t }));
  return found ? { ...NOTHING_MISSING, terms: found, changes: changesOf(deal.terms, found) } : null;
}

/** The promises to live with one level that the old deal does not have. */
function changesOf(before: readonly Term[], after: readonly Term[]): Wanted[] {
  return after.flatMap((t) =>
    t.kind !== "accept" || before.includes(t) ? [] : [{ issue: t.issue, option: t.options[0] ?? -1, by: t.by }],
  );
}

/** Issues on which the seat's own promise would have to change or go. */
export function strainedIssues(mind: Mind, deal: Deal): number[] {
  return [...new Set(deal.terms.flatMap((t) => (t.by === mind.seat && !bears(mind, deal, t) ? [t.issue] : [])))];
}
