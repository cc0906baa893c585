import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { round6 } from "../../lib/number.ts";
import { DEFAULT_TUNING } from "../../scenario/tuning-schema.ts";
import { adopt, table } from "../../testing/table.ts";
import { sightOf } from "../sight.ts";
import { burdenParts, gapOf } from "./burden.ts";
import { deliveredBy, deliveryOptions, deliveryPoints, DELIVERY_CHOICES, reportedScore, type Stakes } from "./points.ts";
import { reciprocityOf } from "./reciprocity.ts";
import { watchParts } from "./watch.ts";

const amount = (max: number): fc.Arbitrary<number> => fc.double({ min: 0, max, noNaN: true });
const stakes: fc.Arbitrary<Stakes> = fc.record({
  burden: amount(20),
  stake: amount(5),
  reciprocity: amount(2),
  weather: fc.double({ min: -9, max: 9, noNaN: true }),
});

describe("the points of a choice", () => {
  it("follow the formulas of A8", () => {
    const so = { burden: 4, stake: 2, reciprocity: 1, weather: 0.5 };
    expect(deliveryPoints("full", so)).toEqual({ burden: -4, reputation: 1.5, reciprocity: 1, weather: 0.5, total: -1 });
    expect(deliveryPoints("partial", so).total).toBe(-1.4);
    expect(deliveryPoints("none", so)).toEqual({ burden: 0, reputation: -2, reciprocity: -0.5, weather: 0, total: -2.5 });
    expect(deliveryPoints("define", so).total).toBe(0.4);
  });

  it("are the sum of their parts", () => {
    fc.assert(
      fc.property(stakes, fc.constantFrom(...DELIVERY_CHOICES), (so, choice) => {
        const { total, ...parts } = deliveryPoints(choice, so);
        expect(round6(Object.values(parts).reduce((sum, part) => sum + part, 0))).toBe(total);
      }),
    );
  });

  it("make full delivery more attractive, the more it is watched and the less it costs", () => {
    fc.assert(
      fc.property(stakes, amount(5), (so, more) => {
        const lead = (s: Stakes): number => deliveryPoints("full", s).total - deliveryPoints("none", s).total;
        expect(lead({ ...so, stake: so.stake + more })).toBeGreaterThanOrEqual(lead(so) - 1e-5);
        expect(lead({ ...so, burden: so.burden + more })).toBeLessThanOrEqual(lead(so) + 1e-5);
        expect(lead({ ...so, reciprocity: so.reciprocity + more })).toBeGreaterThanOrEqual(lead(so) - 1e-5);
      }),
    );
  });

  it("report defining away as if it were full, though it delivers nothing", () => {
    expect(DELIVERY_CHOICES.map(reportedScore)).toEqual([1, 0, -1, 1]);
    expect(DELIVERY_CHOICES.map(deliveredBy)).toEqual([1, 0.5, 0, 0]);
  });
});

describe("the burden", () => {
  const level = { ambition: 1, gap: 0.5 };

  it("is 1 + 14 e (a/2 + gap)", () => {
    expect(burdenParts(DEFAULT_TUNING, level, 0.5, [], false)).toEqual({ base: 1, ambition: 3.5, gap: 3.5, help: 1, ease: 1, total: 8 });
  });

  it("measures how far a level goes beyond the ideal: all of it where ambition rises with x, half of the distance elsewhere", () => {
    const { issues } = table().setup.open;
    const [pace, , form] = issues;
    if (!pace || !form) throw new Error("no issues");
    expect([pace.ambitionRises, form.ordered]).toEqual([true, false]);
    expect([gapOf(pace, 2, 10), gapOf(pace, 2, 90)]).toEqual([0.4, 0]);
    expect([gapOf({ ...pace, ambitionRises: false }, 2, 10), gapOf({ ...pace, ambitionRises: false }, 2, 90)]).toEqual([0.2, 0.2]);
    expect([gapOf(form, 2, 50), gapOf(form, 0, 50)]).toEqual([0.25, 0.25]);
  });

  it("counts the two strongest helps: 2/3 in full, 5/6 by half", () => {
    expect(burdenParts(DEFAULT_TUNING, level, 0.5, [0.5, 1, 1], true).total).toBeCloseTo(8 * (4 / 9) * 0.9, 5);
    expect(burdenParts(DEFAULT_TUNING, level, 0.5, [0.5], false).help).toBeCloseTo(5 / 6, 5);
  });

  it("grows with exposure, ambition and gap, and never with help", () => {
    const unit = amount(1);
    fc.assert(
      fc.property(unit, unit, unit, unit, fc.array(fc.constantFrom(0.5, 1), { maxLength: 4 }), (e, a, gap, more, helps) => {
        const k = (exposure: number, ambition: number, g: number, list: number[]): number =>
          burdenParts(DEFAULT_TUNING, { ambition, gap: g }, exposure, list, false).total;
        const base = k(e, a, gap, helps);
        expect(k(Math.min(1, e + more), a, gap, helps)).toBeGreaterThanOrEqual(base - 1e-5);
        expect(k(e, a + more, gap, helps)).toBeGreaterThanOrEqual(base - 1e-5);
        expect(k(e, a, gap + more, helps)).toBeGreaterThanOrEqual(base - 1e-5);
        expect(k(e, a, gap, [...helps, 1])).toBeLessThanOrEqual(base + 1e-5);
        expect(base).toBeGreaterThan(0);
      }),
    );
  });
});

describe("reciprocity", () => {
  it("is twice the mean score of ties, weighted by tie, never below 0", () => {
    const { setup, state } = table();
    state.pub.ties = { "A|B": 3, "A|C": 1, "A|ORG": 3 };
    const of = (before: Record<string, number>): number => reciprocityOf(setup.open, state.pub, "A", before);
    expect(of({ B: 1, C: -1, D: -1 })).toBe(1);
    expect(of({ B: 0.5, C: 0.5, A: -1 })).toBe(1);
    expect([of({ B: -1, C: 1 }), of({ D: 1 }), of({})]).toEqual([0, 0, 0]);
  });
});

describe("the watch", () => {
  it("is 1.5 x follow-up x visibility, and monitoring lifts it to at least 1.3", () => {
    expect(watchParts(DEFAULT_TUNING, "none", 0, 0).stake).toBeCloseTo(0.9, 6);
    expect(watchParts(DEFAULT_TUNING, "peer-review", 1, 1).stake).toBeCloseTo(1.5 * 1.6 * 1.5, 6);
    expect(watchParts(DEFAULT_TUNING, "none", 1, 0.5).stake).toBeCloseTo(1.5 * 1.3 * 1.25, 6);
  });
});

describe("what a seat is offered", () => {
  it("is its own: K by its exposure and ideal, R as all see it, its weather", () => {
    const match = table();
    adopt(match, { pace: "mid", scope: "firm", follow: "ministers" });
    const offer = deliveryOptions(sightOf(match.setup.open, match.state, "C"), 0);
    // Exposure .6, ambition .5, gap .25.
    expect(offer?.burden.total).toBeCloseTo(1 + 14 * 0.6 * 0.5, 5);
    expect(offer?.watch.stake).toBeCloseTo(1.5, 6);
    expect(offer?.options[0]?.points.weather).toBe(match.state.desks["C"]?.weather[0]?.[0]);
    expect(offer?.options.map((option) => option.closed)).toEqual([null, null, null, "scope-not-weak"]);
  });

  it("is cheaper by help for it or for all, and by a partner who speaks for it, not by what others get", () => {
    const match = table();
    adopt(match, { pace: "mid", scope: "firm", follow: "ministers" });
    const clause = match.state.pub.draft[0];
    if (!clause) throw new Error("no clause");
    const burden = (seat: string) => deliveryOptions(sightOf(match.setup.open, match.state, seat), 0)?.burden;
    const plain = { kind: "financing", organisation: "ORG", strength: 1 } as const;
    clause.helps = [
      { ...plain, seat: "C" },
      { ...plain, seat: null },
      { ...plain, seat: "D", kind: "training" },
    ];
    clause.partners = ["firms"];
    expect(["A", "C", "D"].map((seat) => burden(seat)?.help)).toEqual([0.666667, 0.444444, 0.444444]);
    expect(["A", "C", "D"].map((seat) => burden(seat)?.ease)).toEqual([1, 0.9, 1]);
    // Exposure .6, ambition .5, gap .25: 5.2 of base, ambition and gap.
    expect(burden("C")?.total).toBeCloseTo(5.2 * (4 / 9) * 0.9, 4);
  });

  it("is nothing on clauses not adopted, on the follow-up clause, or to onlookers", () => {
    const match = table();
    adopt(match, { pace: "mid", follow: "ministers" }, "footnotes", [{ seat: "D", issues: [0] }]);
    const offer = (seat: string | null, issue: number): unknown => deliveryOptions(sightOf(match.setup.open, match.state, seat), issue);
    expect([offer("C", 1), offer("C", 3), offer(null, 0), offer("D", 0), offer("ORG", 0)]).toEqual([null, null, null, null, null]);
    expect(offer("A", 0)).not.toBeNull();
  });
});
