// One person at a table of bots, in the terminal.
import { writeFileSync } from "node:fs";
import { BOT_NAMES, botNamed } from "../../shared/bots/index.ts";
import type { Bot } from "../../shared/bots/define-bot.ts";
import { namesFor, textsFor } from "../../shared/i18n/names.ts";
import type { Locale } from "../../shared/i18n/translate.ts";
import { fingerprint } from "../../shared/lib/hash.ts";
import { submit } from "../../shared/rules/apply.ts";
import { compile, presetsOf } from "../../shared/rules/compile.ts";
import { writeLog } from "../../shared/rules/log.ts";
import { matchId } from "../../shared/rules/match-id.ts";
import { openMatch, type Match } from "../../shared/rules/match.ts";
import type { OpenSetup } from "../../shared/rules/setup.ts";
import { DEFAULT_MIX, dealBots, MIXED } from "../../shared/testing/deal-bots.ts";
import { readConfig } from "../config.ts";
import { listLocales, readLocale } from "../locales.ts";
import { playGame } from "../terminal/game.ts";
import { inkFor } from "../terminal/ink.ts";
import { linesFrom } from "../terminal/input.ts";
import type { Said } from "../terminal/words.ts";
import { defineCommand, runCommand } from "./args.ts";
import { fail, print } from "./output.ts";
import { scenarioOrFail } from "./scenario-argument.ts";
import { fileOrFail } from "./writable.ts";

const command = defineCommand({
  name: "play",
  summary: "Plays a scenario in the terminal: one person, bots on the other seats. Reads lines, so it works with pipes too.",
  options: {
    scenario: { kind: "text", value: "ID|PATH", help: "scenario to play", default: "first-table" },
    preset: { kind: "text", value: "ID", help: "preset (default: the first)" },
    seat: { kind: "text", value: "ID", help: "your seat (default: the first)" },
    seed: { kind: "text", value: "S", help: "seed of the match", default: "1" },
    lang: { kind: "text", value: "TAG", help: "language of the interface: en or zh-Hans", default: "en" },
    bots: {
      kind: "list",
      value: "NAME[,NAME…]",
      help: "bots of the other seats: mixed (the scenario's mix), one for all, or several in seat order",
    },
    "no-coach": { kind: "flag", help: "play without the coach, who warns you and suggests moves (c)" },
    log: { kind: "text", value: "PATH", help: "write the match log here at the end (own words beside it, in PATH.words.json)" },
  },
});

/** Columns: longer lines are hard to read, shorter ones leave no room for a table. */
const WIDEST = 100;
const NARROWEST = 48;

/** Width of the terminal within bounds; a pipe, or a terminal that does not say, gets the widest. */
const widthOf = (columns: number | undefined): number => (columns ? Math.max(NARROWEST, Math.min(WIDEST, columns)) : WIDEST);

function botsFor(open: OpenSetup, given: readonly string[], mix: Readonly<Record<string, number>>, seed: string): Record<string, Bot> {
  for (const name of given)
    if (name !== MIXED && botNamed(name) === null) fail(`--bots ${name}: no such bot; there are ${MIXED}, ${BOT_NAMES}`, 2);
  // A mix that names a bot still to come is dealt among those there are.
  const there = Object.entries(mix).filter(([name]) => botNamed(name) !== null);
  const sum = there.reduce((total, [, share]) => total + share, 0);
  const dealt = dealBots(
    open,
    given,
    {},
    sum > 0 ? Object.fromEntries(there.map(([name, share]) => [name, share / sum])) : DEFAULT_MIX,
    seed,
  );
  return Object.fromEntries(
    Object.entries(dealt).flatMap(([seat, name]) => {
      const bot = botNamed(name);
      return bot ? [[seat, bot] as const] : [];
    }),
  );
}

function localeOrFail(id: string): Locale {
  return readLocale(id) ?? fail(`--lang ${id}: no such language; there are ${listLocales().join(", ")}`, 2);
}

function writeLogTo(path: string, match: Match, said: readonly Said[]): void {
  const { open } = match.setup;
  submit(match, "system", "end", { state: fingerprint(match.state) });
  const header = {
    log: 1 as const,
    match: matchId(open.scenario, open.preset, match.seed),
    rules: open.rules,
    scenario: open.scenario,
    preset: open.preset,
    seed: match.seed,
    settings: { timed: false },
  };
  writeFileSync(path, writeLog(header, match.past));
  if (said.length > 0) writeFileSync(`${path}.words.json`, `${JSON.stringify(said, null, 2)}\n`);
}

await runCommand(command, async (options) => {
  const config = readConfig();
  if (!config.ok) return fail(config.message, 2);
  const locale = localeOrFail(options.lang);
  const scenario = scenarioOrFail(options.scenario);
  const presets = presetsOf(scenario).map((p) => p.id);
  const preset = options.preset ?? presets[0] ?? "";
  if (!presets.includes(preset)) return fail(`--preset ${preset}: ${scenario.id} has the presets ${presets.join(", ")}`, 2);
  const setup = compile(scenario, preset);
  const seats = setup.open.seats.filter((s) => !s.house).map((s) => s.id);
  const seat = options.seat ?? seats[0] ?? "";
  if (!seats.includes(seat)) return fail(`--seat ${seat}: preset ${preset} has the seats ${seats.join(", ")}`, 2);
  const bots = botsFor(setup.open, options.bots, scenario.mix ?? DEFAULT_MIX, options.seed);
  if (options.log !== undefined) fileOrFail("--log", options.log);
  const match = openMatch(setup, options.seed);
  const said: Said[] = [];
  const terminal = process.stdout.isTTY === true;
  const lines = linesFrom(process.stdin, (words) => void process.stdout.write(words), process.stdin.isTTY !== true);
  const table = {
    match,
    seat,
    locale,
    names: namesFor(setup.open, textsFor(scenario, locale.id)),
    ink: inkFor(terminal && config.config.colours),
    width: widthOf(terminal ? process.stdout.columns : undefined),
    print,
  };
  await playGame({ table, lines, bots, said, coach: !options["no-coach"] });
  lines.close();
  if (options.log !== undefined) writeLogTo(options.log, match, said);
  return 0;
});
