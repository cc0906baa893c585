// How long a bot thinks, as the mean over all decisions of whole matches of 20 seats.
import type { Bot } from "../../shared/bots/define-bot.ts";
import { botNamed } from "../../shared/bots/index.ts";
import { openMatch } from "../../shared/rules/match.ts";
import { playOut } from "../../shared/testing/play.ts";
import type { Bench, Measure } from "./harness.ts";
import { toronto } from "./matches.ts";

/** Time in the decisions of one bot at all seats of ministers and heads that are no house's, over one match. */
function thinking(level: string, seed: string): Measure {
  const setup = toronto("20");
  const bot = botNamed(level);
  const house = botNamed("house");
  if (!bot || !house) throw new Error(`no bot "${level}"`);
  let work = 0;
  let spent = 0;
  const timed: Bot = {
    id: bot.id,
    decide(sight, rng) {
      const began = performance.now();
      const move = bot.decide(sight, rng);
      spent += (performance.now() - began) / 1000;
      work++;
      return move;
    },
  };
  const match = openMatch(setup, seed, { timed: false }, false);
  playOut(match, Object.fromEntries(setup.open.seats.map((seat) => [seat.id, seat.house ? house : timed])));
  return { work, spent };
}

function decisions(id: string, level: string, most: number): Bench {
  return {
    id,
    unit: "ms",
    about: `a decision of a ${level}, mean over a match of 20 seats`,
    reference: "a decision of a positional bot at the same table",
    target: { on: "ours", op: "<=", value: most },
    prepare: () => {
      let n = 0;
      return {
        ours: () => thinking(level, `think.${n++ % 7}`),
        reference: () => thinking("positional", `think.${n % 7}`),
      };
    },
  };
}

export const decideSolver = decisions("bots.solver20", "problem-solver", 0.1);
export const decideBroker = decisions("bots.broker20", "broker", 1);
