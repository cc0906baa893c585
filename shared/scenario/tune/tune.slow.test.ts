import { describe, expect, it } from "vitest";
import { compile } from "../../rules/compile.ts";
import { countPackages } from "../count/count.ts";
import { ruleFor } from "../count/rule.ts";
import { tableOf } from "../count/space.ts";
import { missed, readBands, slack } from "../lint/bands.ts";
import { loadScenario } from "../load.ts";
import type { Scenario } from "../schema.ts";
import { FERRY } from "../testing/games.ts";
import { keep, sharesOf } from "./shares.ts";
import { tunePreset } from "./tune.ts";

/** Six issues of five levels, seven ministers with spread weights and ideals, two findings and a paper. */
function council(): Scenario {
  const issues = ["a", "b", "c", "d", "e"].map((id) => ({ id, options: ["1", "2", "3", "4", "5"].map((o) => ({ id: id + o })) }));
  const spread = (s: number, k: number): number => (s * 37 + k * 53 + s * k * 11) % 101;
  const seats = Array.from({ length: 7 }, (_, s) => {
    const raw = issues.map((_issue, k) => 10 + ((s * 3 + k * 7) % 5) * 5);
    const sum = raw.reduce((total, w) => total + w, 0);
    const weights = raw.map((w) => Math.round((100 * w) / sum));
    weights[0] = (weights[0] ?? 0) + 100 - weights.reduce((total, w) => total + w, 0);
    return {
      id: `m${s}`,
      values: {
        weights: Object.fromEntries(issues.map((issue, k) => [issue.id, weights[k]])),
        ideals: Object.fromEntries(issues.map((issue, k) => [issue.id, spread(s, k)])),
      },
    };
  });
  const ratings = { information: 1, expertise: 1, legitimacy: 1, finance: 1, implementation: 1, forum: 1 };
  const raw = {
    format: "communique-scenario/1",
    id: "council",
    version: 1,
    issues,
    seats: [...seats, { id: "ORG", role: "head" }],
    decision: { kind: "consensus" },
    organisations: [{ id: "ORG", size: 0.5, members: 10, fit: {}, overlap: 0, control: 0, ratings }],
    findings: ["a", "b", "c"].map((issue) => ({
      id: `f-${issue}`,
      organisation: "ORG",
      issue,
      moves: Object.fromEntries(seats.map((seat, s) => [seat.id, spread(s, ["a", "b", "c"].indexOf(issue)) > 50 ? -15 : 15])),
    })),
  };
  const loaded = loadScenario({ text: JSON.stringify(raw) });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.scenario;
}

describe("tuning floors", () => {
  const scenario = council();
  const setup = compile(scenario);

  it("stays between the .35 and .85 quantiles of each seat's own values, whatever is asked for", () => {
    for (const allShare of [
      [0, 1e-6],
      [0.9, 1],
    ] as [number, number][]) {
      const tuned = tunePreset(setup, { ...scenario, targets: { allShare, ruledOut: [0, 1], strict: false } });
      const kept = keep(tableOf(setup, scenario, "before"));
      if (!tuned || !kept) throw new Error("the council is small");
      tuned.ids.forEach((_, voter) => {
        const own = Array.from({ length: kept.total }, (_value, p) => kept.values[p * kept.voters + voter] ?? 0).toSorted((a, b) => a - b);
        // Floors are rounded to half points.
        expect(tuned.floors[voter]).toBeGreaterThanOrEqual((own[Math.floor(0.35 * own.length)] ?? 0) - 0.25);
        expect(tuned.floors[voter]).toBeLessThanOrEqual((own[Math.floor(0.85 * own.length)] ?? 0) + 0.25);
      });
    }
  });

  it("keeps every band, by the same count as lint, and does so again", () => {
    const tuned = tunePreset(setup, scenario);
    if (!tuned) throw new Error("the council is small");
    expect(tuned.misses).toEqual([]);
    expect(tunePreset(setup, scenario)).toEqual(tuned);
    const rule = ruleFor(scenario.decision, tuned.ids);
    const before = countPackages(tableOf(setup, scenario, "before"), tuned.floors, rule);
    const after = countPackages(tableOf(setup, scenario, "after"), tuned.floors, rule);
    expect(tuned.before).toEqual({
      total: before.total,
      all: before.all,
      rule: before.rule,
      uncovered: before.uncovered,
      accepts: before.accepts,
      alone: before.alone,
    });
    expect(missed(readBands(tuned.bands, tuned.ids, before, after))).toEqual([]);
    for (const floor of tuned.floors) expect(Number.isInteger(floor * 2)).toBe(true);
  });

  it("says which bands cannot be kept, with the best floors found", () => {
    const wanted = { ...scenario, targets: { afterRatio: [50, 60] as [number, number], strict: false } };
    const tuned = tunePreset(setup, wanted);
    expect(tuned?.misses.map((miss) => miss.band)).toContain("afterRatio");
    expect(tuned?.floors.every((floor) => floor > 0)).toBe(true);
  });

  it("counts as the one-pass count does, with tables too", () => {
    const loaded = loadScenario({ text: FERRY });
    if (!loaded.ok) throw new Error("the ferry must load");
    const ferry = compile(loaded.scenario);
    const table = tableOf(ferry, loaded.scenario, "before");
    const kept = keep(table);
    if (!kept) throw new Error("the ferry is small");
    const floors = Float64Array.of(50, 45, 40, 30, 35, 42);
    const rule = ruleFor(loaded.scenario.decision, table.ids);
    const count = countPackages(table, floors, rule);
    expect(sharesOf(kept, floors, rule)).toMatchObject({ all: 18, rule: 22, uncovered: null, accepts: count.accepts, alone: count.alone });
    expect(tunePreset(ferry, loaded.scenario)?.bands.afterRatio).toBeUndefined();
  });
});

describe("bands", () => {
  const before = { total: 100, all: 2, rule: 5, uncovered: 1, accepts: Int32Array.of(50, 10, 80), alone: Int32Array.of(2, 6, 0) };

  it("says what is outside and by how much", () => {
    const bands = {
      allShare: [0.03, 0.1] as [number, number],
      uncoveredShare: [0, 0.02] as [number, number],
      pivotMax: 0.5,
      ruledOut: [0.3, 0.85] as [number, number],
    };
    const misses = missed(readBands(bands, ["A", "B", "C"], before, { total: 200, all: 20 }));
    expect(misses.map((miss) => [miss.band, miss.message])).toEqual([
      ["allShare", "the share of packages acceptable to all is 0.02, below 0.03"],
      ["pivotMax", "the pivot of B is 0.75, above 0.5"],
      ["ruledOut", "the share that the floor of B alone rules out is 0.9, above 0.85"],
      ["ruledOut", "the share that the floor of C alone rules out is 0.2, below 0.3"],
    ]);
    expect(misses[1]?.distance).toBeCloseTo(0.5);
  });

  it("takes six of nine for two thirds written .667", () => {
    const nine = { ...before, accepts: new Int32Array(9), alone: Int32Array.of(1, 1, 1, 1, 1, 1, 0, 0, 0) };
    expect(missed(readBands({ pivotMin: [0.01, 0.667] }, "ABCDEFGHI".split(""), nine, { total: 1, all: 1 }))).toEqual([]);
  });

  it("finds the middle of a band roomier than its edge", () => {
    const room = (value: number): number => slack([{ band: "allShare", what: "", value, low: 0, high: 1 }]);
    expect(room(0.5)).toBe(1);
    expect(room(0.5)).toBeGreaterThan(room(0.9));
    expect(room(1)).toBe(0);
  });
});
