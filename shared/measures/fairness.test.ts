import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestPackage } from "./best-package.ts";
import { gini, integrativeIndex, leastSurplus, nashProduct, ratio, sumOf } from "./fairness.ts";

const surpluses = fc.array(fc.integer({ min: -20, max: 60 }), { minLength: 1, maxLength: 8 });

describe("the Nash product", () => {
  it("multiplies surpluses, and is nothing where somebody has none", () => {
    expect(nashProduct([2, 3, 10])).toBe(60);
    expect(nashProduct([2, 0, 10])).toBe(0);
    expect(nashProduct([-2, -3])).toBe(0);
    expect(nashProduct([])).toBe(0);
  });
});

describe("the least surplus", () => {
  it("is the worst-off's", () => {
    expect(leastSurplus([12, -3, 4])).toBe(-3);
    expect(leastSurplus([])).toBe(0);
  });
});

describe("a ratio to the best", () => {
  it("is not defined where there was nothing to be had", () => {
    expect(ratio(3, 12)).toBe(0.25);
    expect(ratio(3, 0)).toBeNull();
    expect(ratio(3, null)).toBeNull();
  });
});

describe("the Gini coefficient", () => {
  // The mean difference of 1, 2, 3, 4 over all sixteen pairs is 20/16, twice the mean 5: 1/4.
  it.each([
    [[1, 2, 3, 4], 0.25],
    [[0, 0, 0, 8], 0.75],
    [[-5, 0, 0, 8], 0.75],
    [[7, 7, 7], 0],
    [[5], 0],
    [[0, 0], 0],
    [[], 0],
  ])("of %j is %f", (values, expected) => expect(gini(values)).toBe(expected));

  it("lies within 0 and (n - 1)/n, whatever the scale and the order", () => {
    fc.assert(
      fc.property(surpluses, fc.integer({ min: 1, max: 9 }), (values, by) => {
        const found = gini(values);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual((values.length - 1) / values.length + 1e-6);
        expect(gini(values.map((value) => value * by))).toBeCloseTo(found, 5);
        expect(gini(values.toReversed())).toBeCloseTo(found, 5);
      }),
    );
  });
});

describe("the integrative index", () => {
  it("says how much of what the middle left was found", () => {
    expect(integrativeIndex(30, 20, 40)).toBe(0.5);
    expect(integrativeIndex(20, 20, 40)).toBe(0);
    expect(integrativeIndex(40, 20, 40)).toBe(1);
    expect(integrativeIndex(10, 20, 40)).toBe(-0.5);
    expect(integrativeIndex(30, 40, 40)).toBeNull();
    expect(integrativeIndex(30, 20, null)).toBeNull();
  });
});

describe("the best package", () => {
  it("is the one by its standard that leaves nobody below the floor", () => {
    // Two issues, two seats: a or b on each. Sums: aa 40+0, ab 25+25, ba 21+21, bb 6+46; floors 10 and 10.
    const points = [
      [
        [20, 0],
        [1, 21],
      ],
      [
        [20, 0],
        [5, 25],
      ],
    ];
    expect(bestPackage(points, [10, 10], nashProduct)).toEqual({ value: 225, options: [0, 1] });
    expect(bestPackage(points, [5, 5], sumOf)).toEqual({ value: 42, options: [1, 1] });
    expect(bestPackage(points, [26, 10], nashProduct)).toBeNull();
    expect(bestPackage(points, [], nashProduct)).toBeNull();
    expect(bestPackage([[[7]]], [7], leastSurplus)).toEqual({ value: 0, options: [0] });
  });

  const table = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }))
    .chain(([seats, sizes]) =>
      fc.record({
        floors: fc.array(fc.nat({ max: 30 }), { minLength: seats, maxLength: seats }),
        points: fc.tuple(
          ...sizes.map((size) =>
            fc.array(fc.array(fc.nat({ max: 20 }), { minLength: seats, maxLength: seats }), { minLength: size, maxLength: size }),
          ),
        ),
      }),
    );

  it.each([nashProduct, leastSurplus, sumOf])("is found as by trying all: %o", (standard) => {
    fc.assert(
      fc.property(table, ({ floors, points }) => {
        let all: number[][] = [floors.map((floor) => -floor)];
        for (const options of points) all = all.flatMap((sums) => options.map((option) => sums.map((sum, s) => sum + (option[s] ?? 0))));
        const values = all.filter((sums) => sums.every((sum) => sum >= 0)).map((sums) => standard(sums));
        expect(bestPackage(points, floors, standard)?.value ?? null).toEqual(values.length === 0 ? null : Math.max(...values));
      }),
    );
  });
});
