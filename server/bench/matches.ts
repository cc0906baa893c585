// Matches to measure with: recorded once with bots, so that ours and the reference see the same entries.
import { botNamed } from "../../shared/bots/index.ts";
import type { Bot } from "../../shared/bots/define-bot.ts";
import { random } from "../../shared/bots/random.ts";
import { compile } from "../../shared/rules/compile.ts";
import { openMatch, type Entry, type Match } from "../../shared/rules/match.ts";
import type { Setup } from "../../shared/rules/setup.ts";
import type { Scenario } from "../../shared/scenario/schema.ts";
import { dealBots } from "../../shared/testing/deal-bots.ts";
import { playOut } from "../../shared/testing/play.ts";
import { openScenario } from "../scenarios.ts";

const loaded = new Map<string, Scenario>();

export function builtIn(id: string): Scenario {
  const known = loaded.get(id);
  if (known) return known;
  const opened = openScenario(id);
  if (!opened.ok || !opened.loaded.ok) throw new Error(`the built-in scenario "${id}" does not load; npm run -s lint:scenario -- ${id}`);
  loaded.set(id, opened.loaded.scenario);
  return opened.loaded.scenario;
}

export function toronto(preset: string): Setup {
  return compile(builtIn("toronto-2010"), preset);
}

/** Positional and conceder in turns, the house its seats. */
export function pairOfBots(setup: Setup, seed: string): Record<string, Bot> {
  const dealt = dealBots(setup.open, ["positional", "conceder"], {}, {}, seed);
  return Object.fromEntries(Object.entries(dealt).map(([seat, name]) => [seat, botNamed(name) ?? random]));
}

export function playMatch(setup: Setup, seed: string, keeps: boolean): Match {
  const match = openMatch(setup, seed, { timed: false }, keeps);
  playOut(match, pairOfBots(setup, seed));
  return match;
}

/** Random moves without a rest: it is done only when nothing was found in many tries. */
const restless: Bot = {
  id: "restless",
  decide(sight, rng) {
    for (let i = 0; i < 20; i++) {
      const move = random.decide(sight, rng);
      if (move) return move;
    }
    return null;
  },
};

/** Entries of a long match of random moves, exactly `count` of them. */
export function longMatch(setup: Setup, count: number): { entries: Entry[]; seed: string } {
  for (let i = 0; i < 20; i++) {
    const seed = `long.${i}`;
    const match = openMatch(setup, seed);
    playOut(match, Object.fromEntries(setup.open.seats.map((s) => [s.id, restless])), { mostPerMeeting: count });
    if (match.past.length >= count) return { entries: match.past.slice(0, count), seed };
  }
  throw new Error(`no random match of ${count} entries was found`);
}
