import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { rngFrom } from "../../lib/rng.ts";
import { compile } from "../../rules/compile.ts";
import { openMatch } from "../../rules/match.ts";
import { botNamed } from "../../bots/index.ts";
import { playOut } from "../../testing/play.ts";
import { lintScenario } from "../lint/lint.ts";
import { loadScenario } from "../load.ts";
import { generateScenario } from "./generate.ts";
import { drawIssues } from "./issues.ts";
import { packagesOf, readWish, SHAPES, wishSchema, type WishInput } from "./wish.ts";

const wishes = fc
  .record({
    seats: fc.integer({ min: 2, max: 24 }),
    issues: fc.integer({ min: 1, max: 6 }),
    options: fc.integer({ min: 2, max: 6 }),
    conflict: fc.double({ min: 0, max: 1, noNaN: true }),
    floorQuantile: fc.double({ min: 0, max: 1, noNaN: true }),
    shape: fc.constantFrom(...SHAPES),
    network: fc.boolean(),
    organisations: fc.integer({ min: 0, max: 6 }),
    partners: fc.integer({ min: 0, max: 4 }),
    delivery: fc.boolean(),
    seed: fc.string({ minLength: 1, maxLength: 12 }),
  })
  .filter((wish) => wishSchema.safeParse(wish).success && packagesOf(wish) <= 4000);

const mean = (list: number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
/** Mean share of packages acceptable to all, over some seeds. */
const share = (wish: WishInput): number =>
  mean(Array.from({ length: 12 }, (_, i) => generateScenario({ ...wish, seed: `s${i}` }).common.share));

describe("a generated scenario", () => {
  it("loads and lints without an error or warning, whatever is asked within range", () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const { scenario } = generateScenario(wish);
        const document = lintScenario(loadScenario({ text: stringify(scenario) }));
        expect(document.problems).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("is the same for the same wish, and another for another seed", () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const { scenario } = generateScenario(wish);
        expect(generateScenario(wish).scenario).toEqual(scenario);
        const other = generateScenario({ ...wish, seed: `${wish.seed}+` }).scenario;
        expect(other.id).not.toBe(scenario.id);
        expect(other.seats).not.toEqual(scenario.seats);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it("has fewer packages acceptable to all as conflict rises, with either shape", () => {
    for (const shape of SHAPES) {
      const shares = [0, 0.5, 1].map((conflict) => share({ seats: 6, shape, conflict, options: 5, issues: 4 }));
      expect(shares[0]).toBeGreaterThan(shares[1] ?? 1);
      expect(shares[1]).toBeGreaterThan(shares[2] ?? 1);
    }
  });

  it("never has more packages acceptable to all as floors rise", () => {
    fc.assert(
      fc.property(wishes, fc.double({ min: 0, max: 1, noNaN: true }), (wish, other) => {
        const [low, high] = [Math.min(wish.floorQuantile, other), Math.max(wish.floorQuantile, other)];
        const at = (floorQuantile: number) => generateScenario({ ...wish, floorQuantile }).common.packages;
        expect(at(high)).toBeLessThanOrEqual(at(low));
      }),
      { numRuns: 40 },
    );
    expect(share({ floorQuantile: 0.2 })).toBeGreaterThan(share({ floorQuantile: 0.8 }));
  }, 60_000);

  it("says whether a common package exists: with floors at nothing all are, with the best of opposed camps none is", () => {
    const { common } = generateScenario({ floorQuantile: 0 });
    expect(common).toMatchObject({ exists: true, packages: common.total, share: 1 });
    expect(generateScenario({ floorQuantile: 1, conflict: 1 }).common).toMatchObject({ exists: false, packages: 0, share: 0 });
  });

  it("sets each floor at the asked quantile of the seat's own packages", () => {
    const { scenario } = generateScenario({ seats: 6, issues: 5, options: 5, floorQuantile: 0.6 });
    const document = lintScenario(loadScenario({ text: stringify(scenario) }));
    for (const seat of document.presets[0]?.seats ?? []) expect(seat.ruledOut).toBeCloseTo(0.6, 1);
  });

  it("gives with two humps a level between them that is worth least to everybody", () => {
    const wish = readWish({ shape: "two-humped", options: 5, issues: 4, seats: 12, seed: "h" });
    const { scenario } = generateScenario(wish);
    for (const { issue, middle } of drawIssues(wish, rngFrom("h/generate/issues")))
      for (const seat of scenario.seats) {
        const row = seat.values && "table" in seat.values ? (seat.values.table[issue.id] ?? []) : [];
        expect(row[middle]).toBe(0);
        expect(Math.max(...row.slice(0, middle))).toBeGreaterThan(0);
        expect(Math.max(...row.slice(middle + 1))).toBeGreaterThan(0);
      }
  });

  it("puts two camps at opposite ends at full conflict, and all at one place without any", () => {
    const ideals = (conflict: number): number[][] =>
      generateScenario({ conflict, seats: 8, issues: 1, seed: "c" }).scenario.seats.map((seat) =>
        seat.values && "ideals" in seat.values ? Object.values(seat.values.ideals) : [],
      );
    const spread = (list: number[][]): number => Math.max(...list.flat()) - Math.min(...list.flat());
    expect(spread(ideals(0))).toBeLessThanOrEqual(24);
    const opposed = ideals(1).flat();
    for (const [s, ideal] of opposed.entries()) expect(Math.abs(ideal - (opposed[(s + 1) % 8] ?? 0))).toBeGreaterThan(60);
  });

  it("can be played to its end, plain or with everything", () => {
    for (const wish of [
      { seats: 2, issues: 1, network: false },
      { seats: 6, shape: "two-humped" as const, organisations: 2, partners: 2, delivery: true },
      { seats: 12, organisations: 3, partners: 3, delivery: true },
    ]) {
      const { scenario } = generateScenario(wish);
      const match = openMatch(compile(scenario), "1", { timed: false });
      const [house, conceder] = [botNamed("house"), botNamed("conceder")];
      if (!house || !conceder) throw new Error("a bot is missing");
      playOut(match, Object.fromEntries(match.setup.open.seats.map((s) => [s.id, s.house ? house : conceder])));
      expect(match.state.pub.phase).toBe("debriefing");
      expect(match.state.pub.outcome).not.toBeNull();
      expect(match.state.pub.reports.length > 0).toBe("delivery" in wish && match.state.pub.outcome?.kind !== "none");
    }
  });

  it("says which member of a wish is out of range, and what to give", () => {
    expect(() => generateScenario({ issues: 8, options: 6 })).toThrow(/issues: that makes 1679616 packages.*fewer/);
    expect(() => generateScenario({ shape: "two-humped", options: 2 })).toThrow(/options: .*3 options or more/);
    expect(() => generateScenario({ network: false, organisations: 1 })).toThrow(/network: /);
    expect(() => generateScenario({ conflict: 2 })).toThrow(/conflict: /);
  });
});
