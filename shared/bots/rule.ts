/** A bot is a list of rules, asked in order; the first that has something to do and may do it decides. */
import { permit } from "../rules/apply.ts";
import type { Move } from "./define-bot.ts";
import type { Mind } from "./mind/mind.ts";

/** What one rule would do now, best first; an empty list when it has nothing to say. */
export type Rule = (mind: Mind) => Move | readonly Move[] | null;

/**
 * The first move that the rules of the game let pass. The check is the one that greys a player's button: a bot, too, only does
 * what is open to it.
 */
export function firstOpen(mind: Mind, rules: readonly Rule[]): Move | null {
  for (const rule of rules) {
    const said = rule(mind);
    if (said === null) continue;
    const moves = Array.isArray(said) ? (said as readonly Move[]) : [said as Move];
    for (const move of moves) {
      if (permit(mind.sight, `seat:${mind.seat}`, move.do, move.with) === null) return move;
    }
  }
  return null;
}

export function move(id: string, payload: Record<string, unknown>, rule: string, params?: Record<string, string | number>): Move {
  return { do: id, with: payload, reason: params ? { rule, params } : { rule } };
}
