// The golden matches: one of each built-in scenario and size, kept as text under shared/playthroughs.
import { fileURLToPath } from "node:url";
import { botNamed } from "../shared/bots/index.ts";
import type { Bot } from "../shared/bots/define-bot.ts";
import { compile, presetsOf } from "../shared/rules/compile.ts";
import { openMatch } from "../shared/rules/match.ts";
import { dealBots } from "../shared/testing/deal-bots.ts";
import { transcript } from "../shared/testing/transcript.ts";
import { listScenarios, openScenario } from "./scenarios.ts";

export interface Golden {
  scenario: string;
  preset: string;
  seed: string;
}

function scenarioNamed(id: string) {
  const opened = openScenario(id);
  if (!opened.ok || !opened.loaded.ok) throw new Error(`scenario "${id}" does not load`);
  return opened.loaded.scenario;
}

/** One match for every scenario and preset. */
export const GOLDEN: readonly Golden[] = listScenarios().flatMap((scenario) =>
  presetsOf(scenarioNamed(scenario)).map((preset) => ({ scenario, preset: preset.id, seed: "golden" })),
);

export function goldenFile({ scenario, preset }: Golden): string {
  return fileURLToPath(new URL(`../shared/playthroughs/${scenario}-${preset}.txt`, import.meta.url));
}

/** Plays the match with positional and conceder in turns and returns its transcript. */
export function recordGolden({ scenario, preset, seed }: Golden): string {
  const setup = compile(scenarioNamed(scenario), preset);
  const dealt = dealBots(setup.open, ["positional", "conceder"], {}, {}, seed);
  const bots = Object.fromEntries(
    Object.entries(dealt).map(([seat, name]): [string, Bot] => {
      const bot = botNamed(name);
      if (!bot) throw new Error(`no bot "${name}"`);
      return [seat, bot];
    }),
  );
  return transcript(openMatch(setup, seed), bots);
}
