// A round of bots at a large table: each has its turn once, with everything that the server does about it.
import type { Measure, Bench } from "./harness.ts";
import { pairOfBots, toronto } from "./matches.ts";
import { openTable, type BenchTable } from "./table.ts";
import { diceFor } from "../../shared/bots/define-bot.ts";
import { submit } from "../../shared/rules/apply.ts";
import { openMatch } from "../../shared/rules/match.ts";
import { sightOf } from "../../shared/rules/sight.ts";
import { openTheTable, turns } from "../../shared/testing/play.ts";

const PRESET = "20";

/** Seconds of this process that its rounds took, over the match: decisions, rules, store, cells and patches to twenty clients. */
async function serverRounds(): Promise<Measure> {
  const table = await openTable(PRESET);
  try {
    for (const seat of table.seats) await table.join(seat);
    return await rounds(table);
  } finally {
    await table.stop();
  }
}

async function rounds({ live, seats }: BenchTable): Promise<Measure> {
  const first = live.match.state.n;
  const began = process.cpuUsage();
  live.start();
  while (live.match.state.pub.phase !== "debriefing") await new Promise((resolve) => void setTimeout(resolve, 5));
  const { user, system } = process.cpuUsage(began);
  return { work: (live.match.state.n - first) / seats.length, spent: (user + system) / 1e6 };
}

/** The same bots and rules without a server. */
function bareRounds(): Measure {
  const setup = toronto(PRESET);
  const bots = pairOfBots(setup, "bench");
  const match = openMatch(setup, "bench", { timed: false }, false);
  const began = process.cpuUsage();
  openTheTable(match);
  for (const { seat, worn } of turns(match)) {
    const move = worn ? null : bots[seat]?.decide(sightOf(setup.open, match.state, seat), diceFor("bench", seat, match.state.n));
    if (!move || !submit(match, `seat:${seat}`, move.do, move.with).ok) submit(match, `seat:${seat}`, "done");
  }
  const { user, system } = process.cpuUsage(began);
  const people = setup.open.seats.filter((seat) => !seat.house).length;
  return { work: match.state.n / people, spent: (user + system) / 1e6 };
}

export const botsRound20: Bench = {
  id: "bots.round20",
  unit: "ms",
  most: 3,
  about: "twenty turns of bots in a room of 20 seats with twenty clients, CPU of the whole process",
  reference: "the same bots and rules without store, room and clients",
  target: { on: "ours", op: "<=", value: 20 },
  prepare: () => ({ ours: serverRounds, reference: bareRounds }),
};
