/** A bot is a list of rules, asked in order; the first that has something to do and may do it decides. */
import { permit } from "../rules/apply.ts";
import type { Move } from "./define-bot.ts";
import type { Mind } from "./mind/mind.ts";
import type { ReasonParams, RuleKey } from "./reasons.ts";

/** What one rule would do now, best first; an empty list when it has nothing to say. */
export type Rule = (mind: Mind) => readonly Move[];

/**
 * The first move that the rules of the game let pass. The check is the one that greys a player's button: a bot, too, only does
 * what is open to it.
 */
export function firstOpen(mind: Mind, rules: readonly Rule[]): Move | null {
  for (const rule of rules) {
    for (const move of rule(mind)) {
      if (permit(mind.sight, `seat:${mind.seat}`, move.do, move.with) === null) return move;
    }
  }
  return null;
}

/** All moves that the rules of the game let pass, in the order in which the bot's rules propose them. */
export function allOpen(mind: Mind, rules: readonly Rule[]): Move[] {
  return rules.flatMap((rule) => rule(mind).filter((move) => permit(mind.sight, `seat:${mind.seat}`, move.do, move.with) === null));
}

/** A move with the reason for it. */
export function move<K extends RuleKey>(id: string, payload: Record<string, unknown>, rule: K, params: ReasonParams<K>): Move {
  return { do: id, with: payload, reason: { rule, params } };
}
