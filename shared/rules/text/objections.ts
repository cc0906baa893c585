/** Objections: who cannot live with a level, what would do instead, and what it costs to go on saying so (rule book section 6). */
import type { Clause, Objection } from "../state.ts";

/** The seat's objections to this clause that were stated in this meeting, whatever level they are against. */
export function objectionsOf(clause: Clause, seat: string, meeting: number): Objection[] {
  return clause.objections.filter((o) => o.seat === seat && o.meeting === meeting);
}

/**
 * Times that an objection stated now would have been renewed: one more than the seat's objection to the same clause in
 * the meeting before, whatever level that was against. Restating it within a meeting adds nothing.
 */
export function renewalsOf(clause: Clause, seat: string, meeting: number): number {
  let renewals = 0;
  for (const o of clause.objections) {
    if (o.seat !== seat) continue;
    if (o.meeting === meeting) renewals = Math.max(renewals, o.renewals);
    else if (o.meeting === meeting - 1) renewals = Math.max(renewals, o.renewals + 1);
  }
  return renewals;
}

/** Contacts that stating it now costs: 1 from the second renewal, once a meeting. */
export function renewalCost(clause: Clause, seat: string, meeting: number): number {
  if (objectionsOf(clause, seat, meeting).length > 0) return 0;
  return renewalsOf(clause, seat, meeting) >= 2 ? 1 : 0;
}

/** States or restates an objection; those that the seat stated in earlier meetings have been counted and go. */
export function stateObjection(clause: Clause, said: Pick<Objection, "seat" | "against" | "wording" | "reason">, meeting: number): void {
  const renewals = renewalsOf(clause, said.seat, meeting);
  clause.objections = clause.objections.filter((o) => o.seat !== said.seat || (o.meeting === meeting && o.against !== said.against));
  clause.objections.push({ ...said, meeting, renewals });
}

/**
 * Takes the seat's objections back. They stay on record as of the meeting before, one renewal less, so that to lift and
 * state again does not reset the count.
 */
export function liftObjections(clause: Clause, seat: string, meeting: number, against: number | null = null): void {
  for (const o of objectionsOf(clause, seat, meeting)) {
    if (against !== null && o.against !== against) continue;
    o.meeting = meeting - 1;
    o.renewals -= 1;
  }
}
