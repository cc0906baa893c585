import { describe, expect, it } from "vitest";
import type { Claim } from "./plan-schema.ts";
import { armsIn, effectOf, overallOf, verdictOf } from "./verdict.ts";

const contrast = (kind: "difference" | "change"): Claim["contrast"] => ({ kind, arm: "a", against: "b" });
const falls = { contrast: contrast("change"), direction: "down" as const, support: 1 / 3 };

describe("effects", () => {
  it("are differences, changes, levels and interactions of the arms in their order", () => {
    expect(effectOf({ contrast: contrast("difference") })([0.2, 0.5])).toBeCloseTo(-0.3, 12);
    expect(effectOf({ contrast: contrast("change") })([0.2, 0.5])).toBeCloseTo(-0.6, 12);
    expect(effectOf({ contrast: contrast("change") })([0.2, 0])).toBeNull();
    expect(effectOf({ contrast: { kind: "level", arm: "a" } })([0.2])).toBe(0.2);
    const both: Claim["contrast"] = { kind: "interaction", arm: "neither", against: "both", first: "v", second: "h" };
    expect(armsIn({ contrast: both })).toEqual(["neither", "both", "v", "h"]);
    // With the other network there the first one takes away .5, without it .1.
    expect(effectOf({ contrast: both })([0, 0.7, 0.2, 0.1])).toBeCloseTo(0.4, 12);
  });
});

describe("the verdict on a claim at one place", () => {
  it.each([
    [-0.5, -0.7, -0.2, "supported"],
    [-1 / 3, -0.6, -0.1, "supported"],
    [-0.2, -0.3, -0.1, "weaker"],
    [-0.5, -0.9, 0.1, "unclear"],
    [0.5, -0.1, 0.9, "unclear"],
    [0.5, 0.1, 0.9, "opposite"],
  ])("a fall of a third or more, found %d (%d to %d), is %s", (effect, low, high, verdict) => {
    expect(verdictOf(falls, effect, { low, high })).toBe(verdict);
    // The mirror image: a rise.
    expect(verdictOf({ ...falls, direction: "up" }, -effect, { low: -high, high: -low })).toBe(verdict);
  });

  it.each([
    [0.02, 0, 0.08, "supported"],
    [0.08, 0.02, 0.14, "weaker"],
    [0.12, 0.08, 0.2, "unclear"],
    [0.3, 0.2, 0.4, "opposite"],
  ])("a bound of .1 from above, found %d (%d to %d), is %s", (effect, low, high, verdict) => {
    const bound = { contrast: { kind: "level" as const, arm: "a" }, direction: "down" as const, support: 0.1 };
    expect(verdictOf(bound, effect, { low, high })).toBe(verdict);
  });

  it("is none where nothing could be measured", () => {
    expect(verdictOf(falls, null, null)).toBe("unmeasured");
  });
});

describe("the verdict over all places", () => {
  it.each([
    [["supported", "supported"], "supported", "supported"],
    [["supported", "unmeasured"], "supported", "supported"],
    [["supported", "unclear"], "supported", "partly"],
    [["weaker"], "weaker", "partly"],
    [["unclear", "opposite"], "unclear", "not-supported"],
    [["unclear", "opposite"], "opposite", "opposite"],
    [["opposite", "opposite"], "opposite", "opposite"],
    [["unmeasured"], "unmeasured", "unmeasured"],
  ] as const)("of %j, together %s, is %s", (verdicts, pooled, overall) => {
    expect(overallOf(verdicts, pooled)).toBe(overall);
  });
});
