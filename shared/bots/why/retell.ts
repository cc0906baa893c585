/** Decisions of a match thought over again: bots are functions of sight and dice, so scenario, seed and log bring back every reason. */
import { canonical } from "../../lib/hash.ts";
import { apply } from "../../rules/apply.ts";
import type { Entry, Match } from "../../rules/match.ts";
import { sightOf } from "../../rules/sight.ts";
import { diceFor } from "../define-bot.ts";
import { botNamed } from "../index.ts";
import { mindOf } from "../mind/mind.ts";
import { personaNamed } from "../persona/named.ts";
import { explain, type DecisionRecord } from "./explain.ts";

/** What a bot of this name thought before an entry that it made; null where it would have done something else. */
export function recordOf(match: Match, entry: Entry, name: string): DecisionRecord | null {
  const seat = entry.by.startsWith("seat:") ? entry.by.slice(5) : null;
  const bot = botNamed(name);
  const persona = personaNamed(name);
  if (seat === null || !bot || !persona) return null;
  const { setup, state, seed } = match;
  const sight = sightOf(setup.open, state, seat);
  const move = bot.decide(sight, diceFor(seed, seat, state.n));
  if (move?.do !== entry.do || canonical(move.with) !== canonical(entry.with)) return null;
  const mind = mindOf(sight, diceFor(seed, seat, state.n), persona);
  return mind && explain(mind, move);
}

/**
 * Plays entries on a fresh match, one at each step; gives the record of those that `botOf` names a bot for, null for all others.
 * Whoever has other things to do stops between two steps.
 */
export function* retell(
  match: Match,
  entries: readonly Entry[],
  botOf: (match: Match, entry: Entry) => string | null,
): Generator<{ entry: Entry; record: DecisionRecord | null }, void> {
  for (const entry of entries) {
    const name = botOf(match, entry);
    const record = name === null ? null : recordOf(match, entry, name);
    yield { entry, record };
    const result = apply(match, entry);
    if (!result.ok) throw new Error(`entry ${entry.n} (${entry.do}) is refused: ${result.reason}`);
  }
}
