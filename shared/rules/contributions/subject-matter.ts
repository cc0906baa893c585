/** What several contributions have in common: whom they serve, which clauses they may speak of. */
import { refuse, type Refusal } from "../define-action.ts";
import type { Match } from "../match.ts";
import { hasText, headedBy, standingOption } from "../organisations/lookup.ts";
import type { Sight } from "../sight.ts";
import type { Clause } from "../state.ts";
import type { Act, Wish } from "./define-contribution.ts";

/** A clause of the summit's text: refused while nothing but "no text" stands there. */
export function needsText(sight: Sight, act: Act): Refusal | null {
  return hasText(sight.open, sight.pub, act.issue) ? null : refuse("clause-without-text");
}

/** A clause of the adopted text. */
export function needsAdopted(sight: Sight, act: Act): Refusal | null {
  const adopted = sight.pub.outcome !== null && standingOption(sight.pub, act.issue) >= 0 && hasText(sight.open, sight.pub, act.issue);
  return adopted ? null : refuse("not-adopted");
}

/** Work of half strength serves one seat: the asker, or, unasked, the one the head names. */
export function servedBy(act: Act): readonly string[] {
  return act.askers.length > 0 ? act.askers : act.seats.slice(0, 1);
}

/** Unasked work must name the one seat that it serves. */
export function needsServed(act: Act): Refusal | null {
  return act.askers.length > 0 || act.seats.length === 1 ? null : refuse("needs-seat");
}

export function clauseOf(match: Match, act: Act): Clause | null {
  return match.state.pub.draft[act.issue] ?? null;
}

/** Is this help already there, as strong or stronger? */
export function alreadyHelped(sight: Sight, act: Act, kind: Clause["helps"][number]["kind"]): Refusal | null {
  const helps = sight.pub.draft[act.issue]?.helps ?? [];
  const same = helps.some(
    (h) => h.kind === kind && h.organisation === act.organisation && h.seat === act.subject && h.strength >= act.strength,
  );
  return same ? refuse("already-given") : null;
}

/** Makes delivery of the clause cheaper for the act's subject (a seat) or for all. Stronger help takes the place of weaker. */
export function addHelp(match: Match, act: Act, kind: Clause["helps"][number]["kind"]): void {
  const clause = clauseOf(match, act);
  if (!clause) return;
  const before = clause.helps.find((h) => h.kind === kind && h.organisation === act.organisation && h.seat === act.subject);
  if (before) before.strength = Math.max(before.strength, act.strength);
  else clause.helps.push({ kind, organisation: act.organisation, seat: act.subject, strength: act.strength });
}

/** One wish per issue that `when` lets through. */
export function perIssue(sight: Sight, when: (issue: number) => boolean = () => true): Wish[] {
  return sight.open.issues.filter((k) => when(k.index)).map((k) => ({ issue: k.id }));
}

/** One wish per clause with text. */
export function perText(sight: Sight): Wish[] {
  return perIssue(sight, (k) => hasText(sight.open, sight.pub, k));
}

/** Whom a wish may favour: a minister herself; for a head the ministers it is in touch with now, or the chair. */
export function nearSeats(sight: Sight): string[] {
  const { open, pub, seat } = sight;
  if (seat === null || headedBy(open, seat) === null) return seat === null ? [] : [seat];
  const near = open.ministers.filter((id) => pub.channels.some((c) => c.open && c.members.includes(seat) && c.members.includes(id)));
  return near.length > 0 ? near.slice(0, 3) : [open.chair];
}

/** Wishes of work that serves one seat when unasked: a head names it, a minister need not. */
export function withServed(sight: Sight, wishes: Wish[]): Wish[] {
  if (headedBy(sight.open, sight.seat) === null) return wishes;
  return wishes.flatMap((wish) => nearSeats(sight).map((seat) => ({ ...wish, seats: [seat] })));
}
