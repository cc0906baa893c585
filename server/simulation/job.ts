// One worker's share of a simulation: plays matches by index, and writes their logs if asked.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { BOT_NAMES, simulatedBotNamed } from "../../shared/bots/index.ts";
import type { Bot } from "../../shared/bots/define-bot.ts";
import { fingerprint } from "../../shared/lib/hash.ts";
import { submit } from "../../shared/rules/apply.ts";
import { compile } from "../../shared/rules/compile.ts";
import { writeLog } from "../../shared/rules/log.ts";
import { matchId } from "../../shared/rules/match-id.ts";
import { openMatch } from "../../shared/rules/match.ts";
import type { Network, Setup } from "../../shared/rules/setup.ts";
import type { Scenario } from "../../shared/scenario/schema.ts";
import { dealBots, DEFAULT_MIX } from "../../shared/testing/deal-bots.ts";
import { playAndRecord, type MatchRecord } from "../../shared/testing/record.ts";

export interface Job {
  scenario: Scenario;
  preset: string;
  bots: string[];
  named: Record<string, string>;
  seed: string;
  without: Network[];
  /** Folder for logs, or null. */
  logs: string | null;
}

/** Seed of the match with an index, from the seed of the run. */
export const matchSeed = (seed: string, index: number): string => `${seed}.${index + 1}`;

function named(name: string): Bot {
  const bot = simulatedBotNamed(name);
  if (!bot) throw new Error(`the scenario's mix names the bot "${name}", which does not exist; there are ${BOT_NAMES}`);
  return bot;
}

/** Compiles once, then plays any match of the run by its index. */
export function player(job: Job): { setup: Setup; play: (index: number) => MatchRecord } {
  const setup = compile(job.scenario, job.preset, job.without);
  const { open } = setup;
  const play = (index: number): MatchRecord => {
    const seed = matchSeed(job.seed, index);
    const match = openMatch(setup, seed, { timed: false }, job.logs !== null);
    const dealt = dealBots(open, job.bots, job.named, job.scenario.mix ?? DEFAULT_MIX, seed);
    const bots = Object.fromEntries(Object.entries(dealt).map(([seat, name]) => [seat, named(name)]));
    const record = playAndRecord(match, bots, index);
    if (job.logs !== null) {
      submit(match, "system", "end", { state: fingerprint(match.state) });
      const id = matchId(open.scenario, open.preset, seed);
      const settings = { timed: false, ...(job.without.length > 0 ? { without: job.without } : {}) };
      const text = writeLog(
        { log: 1, match: id, rules: open.rules, scenario: open.scenario, preset: open.preset, seed, settings },
        match.past,
      );
      writeFileSync(join(job.logs, `${String(index + 1).padStart(5, "0")}-${id}.jsonl`), text);
    }
    return record;
  };
  return { setup, play };
}

/** Players of several jobs; only the latest is kept, since matches of a job are played one after the other. */
export function players(jobs: readonly Job[]): (job: number) => ReturnType<typeof player> {
  let at = -1;
  let current: ReturnType<typeof player> | null = null;
  return (index) => {
    const job = jobs[index];
    if (!job) throw new Error(`there is no job ${index}`);
    if (current === null || at !== index) current = player(job);
    at = index;
    return current;
  };
}
