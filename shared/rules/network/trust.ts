/** Trust t_ij, 0..100 (rules appendix A4). */
import { clip } from "../../lib/number.ts";
import type { Match } from "../match.ts";

/** Moves the trust of one seat in another. */
export function changeTrust(match: Match, of: string, toward: string, by: number): void {
  const desk = match.state.desks[of];
  const now = desk?.trust[toward];
  if (desk && now !== undefined) desk.trust[toward] = clip(now + by, 0, 100);
}

/** Moves everybody's trust in one seat. */
export function changeTrustOfAll(match: Match, toward: string, by: number): void {
  for (const seat of match.setup.open.seats) if (seat.id !== toward) changeTrust(match, seat.id, toward, by);
}

/** Mean trust of all others in a seat: its reputation. */
export function reputation(match: Match, seat: string): number {
  let sum = 0;
  let count = 0;
  for (const other of match.setup.open.seats) {
    const value = match.state.desks[other.id]?.trust[seat];
    if (value !== undefined) {
      sum += value;
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}
