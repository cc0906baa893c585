/** Who plays which seat in a simulated match. */
import { LEVELS_OF_BOTS } from "../bots/persona/levels.ts";
import { nameOf } from "../bots/persona/named.ts";
import { TRAITS } from "../bots/persona/temperaments.ts";
import { pick, rngFrom, shuffled, uniform, type Rng } from "../lib/rng.ts";
import type { OpenSetup } from "../rules/setup.ts";

export const MIXED = "mixed";

/** The mix of a scenario that names none (rule book section 13). */
export const DEFAULT_MIX: Readonly<Record<string, number>> = { positional: 0.4, conceder: 0.3, "problem-solver": 0.2, broker: 0.1 };

/** Whole counts for shares that sum to 1: largest remainders, ties in the order given. */
export function countsFor(shares: readonly (readonly [string, number])[], total: number): [string, number][] {
  const exact = shares.map(([name, share]) => ({ name, exact: share * total, count: Math.floor(share * total + 1e-9) }));
  let left = total - exact.reduce((sum, e) => sum + e.count, 0);
  const byRest = exact.toSorted((a, b) => b.exact - b.count - (a.exact - a.count));
  for (const entry of byRest) if (left-- > 0) entry.count++;
  return exact.map((e) => [e.name, e.count]);
}

/** Of ten bots that are dealt four are even; the others have a temperament each. */
const EVEN = 0.4;
const TEMPERAMENTS = TRAITS.filter((t) => t.kind === "temperament" && t.id !== "even").map((t) => t.id);

/** A name that has its temperament already, or is none of the levels, stays as it is. */
function withTemperament(rng: Rng, name: string): string {
  const draw = uniform(rng);
  const temperament = draw < EVEN ? "even" : (pick(rng, TEMPERAMENTS) ?? "even");
  if (name.includes("+") || !LEVELS_OF_BOTS.some((persona) => persona.id === name)) return name;
  return nameOf({ level: name, temperament, role: null });
}

/**
 * The bot of every seat, by name. "mixed" deals the scenario's mix by seed, each with a temperament; one name plays all; several are dealt in seat order;
 * `named` wins. Seats of the house are played by the house.
 */
export function dealBots(
  open: OpenSetup,
  bots: readonly string[],
  named: Readonly<Record<string, string>>,
  mix: Readonly<Record<string, number>>,
  seed: string,
): Record<string, string> {
  const seats = open.seats.filter((s) => !s.house).map((s) => s.id);
  let hands: string[];
  if (bots.length === 0 || bots.includes(MIXED)) {
    const dealt = countsFor(Object.entries(mix), seats.length).flatMap(([name, count]) => Array.from({ length: count }, () => name));
    const rng = rngFrom(`${seed}/deal`);
    hands = shuffled(rng, dealt).map((name) => withTemperament(rng, name));
  } else hands = seats.map((_, i) => bots[i % bots.length] as string);
  const dealt = Object.fromEntries(seats.map((seat, i) => [seat, named[seat] ?? (hands[i] as string)]));
  for (const seat of open.seats) if (seat.house) dealt[seat.id] = named[seat.id] ?? "house";
  return dealt;
}
