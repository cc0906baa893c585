import { describe, expect, it } from "vitest";
import { rngFrom, uniform } from "../../shared/lib/rng.ts";
import { bootstrap, intervalOf, meanOf, pooled, quantile, wilson, type Stratum } from "./statistics.ts";

const difference = ([a = null, b = null]: readonly (number | null)[]): number | null => (a === null || b === null ? null : a - b);
const stratum = (share: boolean, ...arms: (number | null)[][]): Stratum => ({ share, arms: arms.map((values) => values.map((v) => [v])) });

describe("means and shares", () => {
  it("leave out what is not defined", () => {
    expect(meanOf([1, null, 3])).toBe(2);
    expect(meanOf([null])).toBeNull();
  });

  it("give Wilson's interval as it stands in the literature: 10 of 20 are 29.9 to 70.1 %, 0 of 10 up to 27.8 %", () => {
    expect(wilson(10, 20).low).toBeCloseTo(0.2993, 4);
    expect(wilson(10, 20).high).toBeCloseTo(0.7007, 4);
    expect(wilson(0, 10)).toEqual({ low: 0, high: expect.closeTo(0.2775, 4) as number });
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it("take quantiles between neighbours in proportion", () => {
    expect([0, 0.25, 0.5, 1].map((q) => quantile([10, 20, 40], q))).toEqual([10, 15, 20, 40]);
  });
});

describe("the bootstrap", () => {
  it("gives the same sample for the same seed, another for another", () => {
    const data = [stratum(false, [1, 2, 3, 4, 5], [0, 1, 1, 2, 2])];
    expect(bootstrap(data, difference, "a", 50)).toEqual(bootstrap(data, difference, "a", 50));
    expect(bootstrap(data, difference, "a", 50)).not.toEqual(bootstrap(data, difference, "b", 50));
  });

  it("pairs the arms: a constant gain is certain, however the seeds differ among themselves", () => {
    const base = [3, 18, 7, 40, 1, 22];
    const sample = bootstrap(
      [
        stratum(
          false,
          base.map((v) => v + 5),
          base,
        ),
      ],
      difference,
      "pairs",
    );
    expect(intervalOf(sample)).toEqual({ low: expect.closeTo(5, 9) as number, high: expect.closeTo(5, 9) as number });
  });

  it("does not take shares of 0 and 100 % for certain", () => {
    const sample = bootstrap(
      [
        stratum(
          true,
          Array.from({ length: 30 }, () => 0),
          Array.from({ length: 30 }, () => 1),
        ),
      ],
      difference,
      "edge",
    );
    const interval = intervalOf(sample);
    expect(interval?.low).toBe(-1);
    expect(interval?.high).toBeGreaterThan(-1);
    expect(interval?.high).toBeLessThan(-0.7);
  });

  it("covers the true mean in about 95 of 100 experiments", () => {
    const rng = rngFrom("coverage");
    let covered = 0;
    for (let i = 0; i < 150; i++) {
      // Skewed, as scores are: the square of a uniform draw has the mean 1/3.
      const draw = (): number => {
        const u = uniform(rng);
        return u * u;
      };
      const interval = intervalOf(bootstrap([stratum(false, Array.from({ length: 40 }, draw))], ([a = null]) => a, `run ${i}`, 500));
      if (interval && interval.low <= 1 / 3 && interval.high >= 1 / 3) covered++;
    }
    expect(covered).toBeGreaterThan(131);
    expect(covered).toBeLessThan(150);
  });

  it("covers a difference of paired shares near the edge in about 95 of 100", () => {
    const rng = rngFrom("paired shares");
    let covered = 0;
    for (let i = 0; i < 150; i++) {
      const flips = (p: number): number[] => Array.from({ length: 40 }, () => (uniform(rng) < p ? 1 : 0));
      const interval = intervalOf(bootstrap([stratum(true, flips(0.04), flips(0.7))], difference, `run ${i}`, 500));
      if (interval && interval.low <= -0.66 && interval.high >= -0.66) covered++;
    }
    expect(covered).toBeGreaterThan(131);
  });

  it("draws whole tables where there are many, so that matches of one table do not count as so many witnesses", () => {
    const tables = [0, 0, 0, 1, 1, 1].map((value) => Array.from({ length: 50 }, () => value));
    const clustered = intervalOf(bootstrap([{ share: false, arms: [tables] }], ([a = null]) => a, "c"));
    const single = intervalOf(bootstrap([stratum(false, tables.flat())], ([a = null]) => a, "c"));
    expect((clustered?.high ?? 0) - (clustered?.low ?? 0)).toBeGreaterThan(3 * ((single?.high ?? 0) - (single?.low ?? 0)));
  });

  it("weighs groups alike, whatever their size, and says nothing where nothing is defined", () => {
    expect(pooled([stratum(false, [1]), stratum(false, [3, 3, 3, 3])], ([a = null]) => a)).toBe(2);
    expect(intervalOf(bootstrap([stratum(false, [null, null])], ([a = null]) => a, "none"))).toBeNull();
  });
});
