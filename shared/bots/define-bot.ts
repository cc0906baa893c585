/** A bot is a player: what its seat sees goes in, an action comes out. It keeps no memory; same sight and seed, same action. */
import { next, type Rng } from "../lib/rng.ts";
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
  /** Everything that comes into question for it now, best first and permitted; `decide` takes the first. For the coach. */
  options?(sight: Sight, rng: Rng): Move[];
}

/** One word of a text's spread (FNV-1a with a last stir): quick, and good enough for a bot's whims. */
function word(text: string, salt: number): number {
  let h = (2166136261 ^ salt) | 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  h = Math.imul(h ^ (h >>> 15), 2246822507);
  return (h ^ (h >>> 13)) | 0;
}

/** Dice of a bot for one decision: from the match's seed, the seat and the number of the last entry, never from the match's own. */
export function diceFor(seed: string, seat: string, n: number): Rng {
  const text = `${seed}/${seat}/${n}`;
  const rng: Rng = [word(text, 1), word(text, 2), word(text, 3), word(text, 4)];
  for (let i = 0; i < 12; i++) next(rng);
  return rng;
}
