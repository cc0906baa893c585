/** Carriers: who is to carry a clause out, and whether its consent counts (rule book sections 6 and 7). */
import type { Match } from "../match.ts";
import type { OpenSetup } from "../setup.ts";
import type { Clause, PublicState } from "../state.ts";
import { hasText } from "./clean.ts";

/** The seat of an organisation's head, or null. */
export function headSeat(open: OpenSetup, organisation: string): string | null {
  return open.seats.find((s) => s.organisation === organisation)?.id ?? null;
}

/** Is the organisation named in the clause, as carrier (unless its head has refused) or otherwise? */
export function isNamed(clause: Clause, organisation: string): boolean {
  const carries = clause.carrier?.organisation === organisation && clause.carrier.consent !== "refused";
  return carries || clause.mentions.includes(organisation);
}

/** Clauses with text that name the organisation: of the adopted text, or before adoption of the draft as it stands. */
export function clausesNaming(open: OpenSetup, pub: PublicState, organisation: string): number {
  let count = 0;
  for (const issue of open.issues) {
    const clause = pub.draft[issue.index];
    if (!clause) continue;
    const option = pub.outcome ? (pub.outcome.package[issue.index] ?? -1) : clause.text;
    if (hasText(issue, option) && isNamed(clause, organisation)) count++;
  }
  return count;
}

/** Has what the head asked for its consent been given? Judged at adoption; before it, as things stand. */
export function isPriceMet(open: OpenSetup, pub: PublicState, clause: Clause): boolean {
  const { carrier } = clause;
  if (!carrier) return false;
  const { price } = carrier;
  const organisation = pub.organisations[carrier.organisation];
  if (price.kind === "mentions") return clausesNaming(open, pub, carrier.organisation) >= price.count;
  if (price.kind === "invitation") return organisation?.invited === true;
  return price.kind === "none" || organisation?.jointAsked === true;
}

/** Does the clause's carrier hold: consent given, price met, and the organisation not replaced? */
export function carrierHolds(open: OpenSetup, pub: PublicState, clause: Clause): boolean {
  const { carrier } = clause;
  if (carrier?.consent !== "given" || pub.organisations[carrier.organisation]?.replaced) return false;
  return isPriceMet(open, pub, clause);
}

/** The same for a match in play. */
export function carrierCounts(match: Match, clause: Clause): boolean {
  return carrierHolds(match.setup.open, match.state.pub, clause);
}
