// The rules engine: actions applied, matches played by bots, logs replayed.
import { apply } from "../../shared/rules/apply.ts";
import { readLog, writeLog } from "../../shared/rules/log.ts";
import { openMatch, type Entry } from "../../shared/rules/match.ts";
import { replay } from "../../shared/rules/replay.ts";
import type { Setup } from "../../shared/rules/setup.ts";
import { timed, type Bench, type Measure } from "./harness.ts";
import { builtIn, longMatch, playMatch, toronto } from "./matches.ts";

function applyAll(setup: Setup, matches: readonly { seed: string; entries: readonly Entry[] }[]): Measure {
  const fresh = matches.map(({ seed, entries }) => ({ match: openMatch(setup, seed, { timed: false }, false), entries }));
  return timed(
    matches.reduce((sum, m) => sum + m.entries.length, 0),
    () => {
      for (const { match, entries } of fresh) for (const entry of entries) apply(match, entry);
    },
  );
}

function recorded(setup: Setup, count: number): { seed: string; entries: Entry[] }[] {
  return Array.from({ length: count }, (_, i) => ({ seed: `bench.${i}`, entries: playMatch(setup, `bench.${i}`, true).past }));
}

export const rulesActions: Bench = {
  id: "rules.actions",
  unit: "1/s",
  about: "entries of recorded 8-seat matches applied",
  reference: "the same entries written as JSON and read again",
  target: { on: "ours", op: ">=", value: 100_000 },
  prepare() {
    const setup = toronto("8");
    const matches = recorded(setup, 30);
    const entries = matches.flatMap((m) => m.entries);
    let bytes = 0;
    return {
      ours: () => applyAll(setup, matches),
      reference: () =>
        timed(entries.length, () => {
          for (const entry of entries) bytes += Object.keys(JSON.parse(JSON.stringify(entry)) as object).length;
        }),
    };
  },
};

function botMatch(preset: string, target: number, matches: number): Bench {
  return {
    id: `bots.match${preset}`,
    unit: "ms",
    about: `a whole match of ${preset} seats, positional and conceder`,
    reference: "the same matches replayed without bots",
    target: { on: "ours", op: "<=", value: target },
    prepare() {
      const setup = toronto(preset);
      const kept = recorded(setup, matches);
      return {
        ours: () =>
          timed(matches, () => {
            for (const { seed } of kept) playMatch(setup, seed, false);
          }),
        reference: () => ({ work: matches, spent: applyAll(setup, kept).spent }),
      };
    },
  };
}

export const match8 = botMatch("8", 50, 10);
export const match20 = botMatch("20", 400, 3);

export const replay5000: Bench = {
  id: "replay.5000",
  unit: "s",
  about: "a log of 5,000 entries checked and replayed",
  reference: "the same lines read with JSON.parse",
  target: { on: "ours", op: "<=", value: 0.5 },
  prepare() {
    const scenario = builtIn("toronto-2010");
    const setup = toronto("20");
    const { entries, seed } = longMatch(setup, 5000);
    const { open } = setup;
    const text = writeLog(
      { log: 1, match: "bench", rules: open.rules, scenario: open.scenario, preset: "20", seed, settings: { timed: false } },
      entries,
    );
    let keys = 0;
    return {
      ours: () =>
        timed(1, () => {
          const log = readLog(text);
          if (log.kind === "broken") throw new Error(log.message);
          const result = replay(log.header, log.entries, scenario);
          if (!result.ok) throw new Error(`line ${result.line}: ${result.message}`);
        }),
      reference: () =>
        timed(1, () => {
          for (const line of text.trimEnd().split("\n")) keys += Object.keys(JSON.parse(line) as object).length;
        }),
    };
  },
};
