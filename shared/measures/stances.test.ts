import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreement, consensus, polarisation } from "./stances.ts";

/** An example that goes round in the literature on both measures. */
const SEVEN = [30, 40, 210, 130, 530, 50, 10];
const counts = fc.array(fc.nat({ max: 9 }), { minLength: 3, maxLength: 7 }).filter((all) => all.some((count) => count > 0));

describe("consensus", () => {
  it("of the example is .7256876", () => expect(consensus(SEVEN)).toBeCloseTo(0.7256876, 7));

  it("is 1 at one place, 0 at either end in halves, 1 with nobody or on a scale of one", () => {
    expect(consensus([0, 0, 8])).toBe(1);
    expect(consensus([4, 0, 0, 4])).toBe(0);
    expect(consensus([])).toBe(1);
    expect(consensus([0, 0])).toBe(1);
    expect(consensus([5])).toBe(1);
  });

  it("goes by where the categories stand", () => {
    // 2 x 1/2 x log2(1 - 25/100): two neighbours at 0 and 50 of a scale to 100.
    expect(consensus([1, 1, 0], [0, 50, 100])).toBeCloseTo(1 + Math.log2(0.75), 12);
    expect(consensus([1, 1, 0], [0, 10, 100])).toBeGreaterThan(consensus([1, 1, 0], [0, 50, 100]));
  });

  it("lies within 0 and 1, whatever the order of the scale", () => {
    fc.assert(
      fc.property(counts, (all) => {
        expect(consensus(all)).toBeGreaterThanOrEqual(-1e-12);
        expect(consensus(all)).toBeLessThanOrEqual(1 + 1e-12);
        expect(consensus(all.toReversed())).toBeCloseTo(consensus(all), 9);
      }),
    );
  });
});

describe("agreement and polarisation", () => {
  it("of the example are .6113333 and .1943333", () => {
    expect(agreement(SEVEN)).toBeCloseTo(0.6113333, 6);
    expect(polarisation(SEVEN)).toBeCloseTo(0.1943333, 6);
  });

  it("know one place, the same everywhere, and two camps", () => {
    expect(agreement([0, 6, 0])).toBe(1);
    expect(agreement([2, 2, 2, 2])).toBe(0);
    expect(agreement([5, 0, 0, 5])).toBe(-1);
    expect([polarisation([0, 6, 0]), polarisation([2, 2, 2, 2]), polarisation([5, 0, 0, 5])]).toEqual([0, 0.5, 1]);
  });

  it("are not made for two categories or for nobody", () => {
    expect(polarisation([3, 3])).toBeNull();
    expect(polarisation([0, 0, 0])).toBeNull();
  });

  it("judge layer by layer", () => {
    // 1 1 1 everywhere (0) by three of five, then 1 0 1 at the ends (-1) by two of five.
    expect(agreement([2, 1, 2])).toBeCloseTo(-0.4, 6);
  });

  it("lie within their bounds, whatever the order of the scale", () => {
    fc.assert(
      fc.property(counts, (all) => {
        const found = agreement(all) ?? Number.NaN;
        expect(found).toBeGreaterThanOrEqual(-1);
        expect(found).toBeLessThanOrEqual(1);
        expect(agreement(all.toReversed())).toBeCloseTo(found, 5);
      }),
    );
  });
});
