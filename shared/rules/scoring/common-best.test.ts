import * as fc from "fast-check";
import { expect, it } from "vitest";
import { smallScenario } from "../../testing/table.ts";
import { compile } from "../compile.ts";
import { bestCommon, commonBest } from "./common-best.ts";

const points = fc.array(
  fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

/** All packages one by one, without leaving anything out. */
function byHand(table: readonly (readonly (readonly number[])[])[], floors: readonly number[]): number[] | null {
  const all = table.reduce<number[][]>(
    (sums, issue) => sums.flatMap((sum) => issue.map((option) => sum.map((s, v) => s + (option[v] ?? 0)))),
    [floors.map(() => 0)],
  );
  const good = all.filter((values) => values.every((value, v) => value >= (floors[v] ?? 0)));
  return good.length === 0 ? null : floors.map((_, v) => Math.max(...good.map((values) => values[v] ?? 0)));
}

it("finds what going through all packages finds", () => {
  fc.assert(
    fc.property(points, fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 3 }), (table, floors) => {
      const typed = table.map((issue) => issue.map((option) => Float64Array.from(option)));
      const found = bestCommon(typed, Float64Array.from(floors));
      expect(found === null ? null : [...found]).toEqual(byHand(table, floors));
    }),
  );
});

it("is each seat's own best where no package suits all, and is worked out once", () => {
  const setup = compile(smallScenario((s) => s.seats.forEach((seat) => Object.assign(seat, { floor: 99 }))));
  expect(commonBest(setup).common).toBe(false);
  expect(commonBest(setup).best["A"]).toBeGreaterThan(90);
  expect(commonBest(setup)).toBe(commonBest(setup));
});

it("counts findings and papers of the organisations present", () => {
  const best = (change: Parameters<typeof smallScenario>[0]): number => commonBest(compile(smallScenario(change))).best["C"] ?? 0;
  expect(best(undefined)).not.toBe(best((s) => Object.assign(s, { findings: [] })));
});
