/** For tests: a match of random moves, with a look at it between entries. */
import { diceFor } from "../bots/define-bot.ts";
import { random } from "../bots/random.ts";
import { submit } from "../rules/apply.ts";
import { openMatch, type Match } from "../rules/match.ts";
import type { Setup } from "../rules/setup.ts";
import { sightOf } from "../rules/sight.ts";
import { openTheTable } from "./play.ts";

/** Plays random moves seat by seat until the debriefing or `most` entries; `look` is called before each turn with the seat to move. */
export function walk(setup: Setup, seed: string, most: number, look: (match: Match, seat: string) => void): Match {
  const match = openMatch(setup, seed);
  openTheTable(match);
  const seats = setup.open.seats.map((s) => s.id);
  for (let turn = 0; match.state.pub.phase === "meeting" && match.state.n < most; turn++) {
    const seat = seats[turn % seats.length] as string;
    if (match.state.pub.done.includes(seat)) continue;
    look(match, seat);
    const move = random.decide(sightOf(setup.open, match.state, seat), diceFor(seed, seat, match.state.n));
    const t = match.state.t + 1000;
    if (!move || !submit(match, `seat:${seat}`, move.do, move.with, t).ok) submit(match, `seat:${seat}`, "done", {}, t);
  }
  return match;
}
