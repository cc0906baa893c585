/** The four levels are four ways to play: over 100 seeds the mix of their actions differs beyond chance, and so does what they reach. */
import { beforeAll, describe, expect, it } from "vitest";
import { openScenario } from "../../server/scenarios.ts";
import { rngFrom, shuffled } from "../lib/rng.ts";
import { compile } from "../rules/compile.ts";
import { openMatch } from "../rules/match.ts";
import { generateScenario } from "../scenario/generate/generate.ts";
import { playAndRecord, type MatchRecord } from "../testing/record.ts";
import { simulatedBotNamed } from "./index.ts";

const LEVELS = ["positional", "conceder", "problem-solver", "broker"] as const;
const SEEDS = 100;
const SHUFFLES = 199;

function scenario(id: string) {
  const opened = openScenario(id);
  if (!opened.ok || !opened.loaded.ok) throw new Error(`cannot open ${id}`);
  return opened.loaded.scenario;
}

/** Matches of one level at all seats; heads without a player are the house's. */
function playAll(setup: ReturnType<typeof compile>, level: string, seeds: readonly string[]): MatchRecord[] {
  return seeds.map((seed, index) => {
    const match = openMatch(setup, seed, { timed: false }, false);
    const bots = setup.open.seats.map((seat) => [seat.id, simulatedBotNamed(seat.house ? "house" : level)] as const);
    return playAndRecord(match, Object.fromEntries(bots.flatMap(([id, bot]) => (bot ? [[id, bot]] : []))), index);
  });
}

/** Shares of the kinds of action in one match. */
function mixOf(record: MatchRecord, kinds: readonly string[]): number[] {
  const total = Object.values(record.actions).reduce((a, b) => a + b, 0);
  return kinds.map((kind) => (record.actions[kind] ?? 0) / Math.max(1, total));
}

/** Distance of two groups of mixes: the sum, over the kinds, of the differences of the mean shares. */
function distance(a: readonly number[][], b: readonly number[][]): number {
  const mean = (group: readonly number[][], k: number): number => group.reduce((sum, mix) => sum + (mix[k] ?? 0), 0) / group.length;
  return (a[0] ?? []).reduce((sum, _, k) => sum + Math.abs(mean(a, k) - mean(b, k)), 0);
}

/** Permutation test: how often matches dealt to the two groups by chance are as far apart as the groups are (the groups themselves count). */
function chanceOf(a: readonly number[][], b: readonly number[][], seed: string): number {
  const found = distance(a, b);
  const rng = rngFrom(seed);
  let asFar = 1;
  for (let i = 0; i < SHUFFLES; i++) {
    const dealt = shuffled(rng, [...a, ...b]);
    if (distance(dealt.slice(0, a.length), dealt.slice(a.length)) >= found) asFar++;
  }
  return asFar / (SHUFFLES + 1);
}

describe("the mix of actions", () => {
  const mixes: Record<string, number[][]> = {};

  beforeAll(() => {
    const setup = compile(scenario("toronto-2010"), "8");
    const seeds = Array.from({ length: SEEDS }, (_, i) => `mix${i}`);
    const records = LEVELS.map((level) => [level, playAll(setup, level, seeds)] as const);
    const kinds = [...new Set(records.flatMap(([, list]) => list.flatMap((r) => Object.keys(r.actions))))].toSorted();
    for (const [level, list] of records) mixes[level] = list.map((record) => mixOf(record, kinds));
  }, 300_000);

  it.each(LEVELS.flatMap((a, i) => LEVELS.slice(i + 1).map((b) => [a, b] as const)))("differs between %s and %s beyond chance", (a, b) => {
    // Six pairs are compared: .05 for all together is .0083 for each; 1 in 200 is the least that the shuffles can show.
    expect(chanceOf(mixes[a] ?? [], mixes[b] ?? [], `${a}/${b}`)).toBeLessThan(0.0083);
  });

  it("does not differ between two halves of one level's matches", () => {
    const own = mixes["conceder"] ?? [];
    expect(chanceOf(own.slice(0, SEEDS / 2), own.slice(SEEDS / 2), "halves")).toBeGreaterThan(0.01);
  });
});

/** Share of communiqués of a level over tables where some package is at or above the floor of everybody. */
function agreement(tables: readonly ReturnType<typeof compile>[], level: string, seeds: readonly string[]): number {
  const records = tables.flatMap((setup) => playAll(setup, level, seeds));
  return records.filter((r) => r.outcome === "communique").length / records.length;
}

/** Random tables in which a common package exists, of three sizes. */
function tables(shape: "single-peaked" | "two-humped", each: number): ReturnType<typeof compile>[] {
  return [6, 12, 20].flatMap((seats) => {
    const found: ReturnType<typeof compile>[] = [];
    for (let n = 1; found.length < each && n < 20 * each; n++) {
      const conflict = 0.35 + 0.1 * (n % 4);
      const made = generateScenario({
        seats,
        issues: 5,
        options: 4,
        conflict,
        floorQuantile: shape === "two-humped" ? 0.6 : 0.57,
        shape,
        seed: `rung${n}`,
      });
      if (made.common.exists) found.push(compile(made.scenario, String(seats)));
    }
    return found;
  });
}

describe("the ladder (a sample of `npm run experiment -- ladder`)", () => {
  it("leads from random over positional and conceder to problem-solver where agreement is possible", { timeout: 300_000 }, () => {
    const set = tables("single-peaked", 10);
    const seeds = ["a", "b"];
    const share = Object.fromEntries(["random", ...LEVELS].map((level) => [level, agreement(set, level, seeds)]));
    expect(share["random"]).toBeLessThan(share["positional"] ?? 0);
    expect(share["positional"]).toBeLessThan(0.6);
    expect(share["positional"]).toBeLessThan(share["conceder"] ?? 0);
    expect(share["conceder"]).toBeLessThan(share["problem-solver"] ?? 0);
    expect(share["problem-solver"]).toBeGreaterThanOrEqual(0.9);
  });

  it("has brokers agree no less than problem-solvers where preferences have two humps", { timeout: 300_000 }, () => {
    const set = tables("two-humped", 8);
    const seeds = ["a", "b"];
    // 48 matches: two of them are within chance.
    expect(agreement(set, "broker", seeds)).toBeGreaterThanOrEqual(agreement(set, "problem-solver", seeds) - 2 / 48 - 1e-9);
  });
});
