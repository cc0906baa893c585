// Why a bot made an entry of a log. A server's log names its bots; a simulation's does not, so there the name is found by who would have
// played the seat just so.
import { botNamed, BOTS } from "../shared/bots/index.ts";
import type { DecisionRecord } from "../shared/bots/why/explain.ts";
import { diceFor } from "../shared/bots/define-bot.ts";
import { recordOf } from "../shared/bots/why/retell.ts";
import { canonical } from "../shared/lib/hash.ts";
import { apply } from "../shared/rules/apply.ts";
import type { LogHeader } from "../shared/rules/log.ts";
import type { Entry, Match } from "../shared/rules/match.ts";
import { matchOfHeader } from "../shared/rules/replay.ts";
import { sightOf } from "../shared/rules/sight.ts";
import type { Scenario } from "../shared/scenario/schema.ts";
import { dealBots, DEFAULT_MIX } from "../shared/testing/deal-bots.ts";

export interface ToldEntry {
  n: number;
  seat: string;
  bot: string;
  do: string;
  with: Record<string, unknown>;
  record: DecisionRecord;
}

export type WhyEntry = { ok: true; told: ToldEntry } | { ok: false; message: string };

/** Would the bot of this name have made this entry? "done" is what one says that has nothing to do. */
function wouldHave(name: string, match: Match, { do: id, with: payload }: Entry, seat: string): boolean {
  const { setup, state, seed } = match;
  const move = botNamed(name)?.decide(sightOf(setup.open, state, seat), diceFor(seed, seat, state.n)) ?? null;
  if (id === "done") return move === null;
  return move?.do === id && canonical(move.with) === canonical(payload);
}

/** Names that may have played the seat: the one it is known by, else the one dealt by the scenario's mix, then all plain levels. */
function candidates(match: Match, scenario: Scenario, seat: string): string[] {
  const known = match.state.pub.players[seat]?.bot;
  if (known) return [known];
  const dealt = dealBots(match.setup.open, ["mixed"], {}, scenario.mix ?? DEFAULT_MIX, match.seed)[seat];
  return [...new Set([...(dealt === undefined ? [] : [dealt]), ...BOTS.map((bot) => bot.id)])];
}

/** The record of entry `n`; a message where no bot is known to have made it. */
export function whyEntry(header: LogHeader, entries: readonly Entry[], scenario: Scenario, n: number): WhyEntry {
  const wanted = entries.find((entry) => entry.n === n);
  if (!wanted) return { ok: false, message: `the log ends at entry ${entries.at(-1)?.n ?? 0}` };
  if (!wanted.by.startsWith("seat:")) return { ok: false, message: `entry ${n} is not a seat's: ${wanted.by} ${wanted.do}` };
  const seat = wanted.by.slice(5);
  const opened = matchOfHeader(header, scenario);
  if ("message" in opened) return { ok: false, message: opened.message };
  const { match } = opened;
  let names: string[] | null = null;
  for (const entry of entries) {
    const { phase } = match.state.pub;
    if (entry.by === wanted.by && phase === "meeting") {
      const known = match.state.pub.players[seat]?.bot;
      // A seat that has changed hands is whose it is now.
      names = known ? [known] : (names ?? candidates(match, scenario, seat));
      if (entry.n === n) return recordAmong(names, match, entry, seat);
      if (names.length > 1) names = names.filter((name) => wouldHave(name, match, entry, seat));
    }
    if (entry.n === n) return { ok: false, message: `entry ${n} is no decision: ${entry.by} ${entry.do}` };
    const result = apply(match, entry);
    if (!result.ok) return { ok: false, message: `entry ${entry.n}: ${result.reason}` };
  }
  return { ok: false, message: `entry ${n} was never reached` };
}

function recordAmong(names: readonly string[], match: Match, entry: Entry, seat: string): WhyEntry {
  for (const bot of names) {
    const record = recordOf(match, entry, bot);
    if (record) return { ok: true, told: { n: entry.n, seat, bot, do: entry.do, with: entry.with, record } };
  }
  const found =
    entry.do === "done" ? "it had nothing more to do" : "no bot known here would have made it; a person's, or of another version";
  return { ok: false, message: `entry ${entry.n} (${entry.by} ${entry.do}): ${found}` };
}
