/** A bot is a player: what its seat sees goes in, an action comes out. It keeps no memory; same sight and seed, same action. */
import { rngFrom, type Rng } from "../lib/rng.ts";
import type { Sight } from "../rules/sight.ts";

export interface Reason {
  /** Key of the rule that decided, with what it speaks of: a text in each language says it in words. */
  rule: string;
  params?: Record<string, string | number>;
}

export interface Move {
  do: string;
  with: Record<string, unknown>;
  reason: Reason;
}

export interface Bot {
  id: string;
  /** The next action, or null when the seat has nothing (more) to do in this meeting. */
  decide(sight: Sight, rng: Rng): Move | null;
}

/** Dice of a bot for one decision: from the match's seed, the seat and the number of the last entry, never from the match's own. */
export function diceFor(seed: string, seat: string, n: number): Rng {
  return rngFrom(`${seed}/${seat}/${n}`);
}
