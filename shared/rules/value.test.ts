import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallScenario, table } from "../testing/table.ts";
import { compile } from "./compile.ts";
import type { IssueSetup } from "./setup.ts";
import { bestWorth, faceCost, levelValue, levelWorth, nearestLevel, noTextWorth, valuerOf, worthTable, type Valuer } from "./value.ts";

const { open, briefs } = compile(smallScenario(), "4");
const issue = (index: number): IssueSetup => open.issues[index] as IssueSetup;
const [PACE, FORM] = [issue(0), issue(2)];

/** Wants pace at 50 (span 50, weight 40), cares for nothing else. */
const MIDDLE: Valuer = { weights: [40, 0, 0, 60], ideals: [50, 0, 0, 0], spans: [50, 100, 100, 100], table: null, floor: 50 };
const TABLE: Valuer = {
  weights: null,
  ideals: null,
  spans: null,
  table: [
    [5, 9, 9, -3, 0],
    [1, 2, 3, 4],
    [0, 0, 7],
    [2, 2, 2, 2],
  ],
  floor: 12,
};

describe("the value of a level (A1)", () => {
  it("falls with the distance to the power of 1.5, over the span of the brief", () => {
    expect(levelValue(MIDDLE, PACE, 2, false)).toBe(1);
    // Half the span away: 1 - .5 x sqrt(.5).
    expect(levelValue(MIDDLE, PACE, 1, false)).toBeCloseTo(1 - 0.5 * Math.SQRT1_2, 12);
    expect(levelValue(MIDDLE, PACE, 0, false)).toBe(0);
    expect(levelWorth(MIDDLE, PACE, 1, false)).toBe(25.857864);
    expect(levelValue({ ...MIDDLE, ideals: [90, 0, 0, 0] }, PACE, 0, false)).toBe(0);
  });

  it("counts what lies beyond 20 half once a paper eases the level", () => {
    // 50 away becomes 20 + 15, of 50.
    expect(levelValue(MIDDLE, PACE, 4, true)).toBeCloseTo(1 - 0.7 * Math.sqrt(0.7), 12);
    const near = { ...MIDDLE, ideals: [30, 0, 0, 0], spans: [70, 100, 100, 100] };
    expect(levelValue(near, PACE, 2, true)).toBe(levelValue(near, PACE, 2, false));
  });

  it("has eased levels in the table of worths only where their own paper is out", () => {
    const plain = worthTable(MIDDLE, open.issues, new Set());
    const eased = worthTable(MIDDLE, open.issues, new Set(["paper-high", "paper-firm"]));
    expect(eased[0]?.map((points, o) => points > (plain[0]?.[o] ?? 0))).toEqual([false, false, false, true, false]);
    expect(eased[1]).toEqual(plain[1]);
  });

  it("of a table is what the table says, and no paper changes it", () => {
    expect(worthTable(TABLE, open.issues, new Set(["paper-high"]))).toEqual(TABLE.table);
    expect(bestWorth(TABLE.table ?? [])).toBe(9 + 4 + 7 + 2);
  });

  it("is never above 1 nor below 0, and never rises with the distance", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.boolean(), (ideal, eased) => {
        const who = valuerOf({
          ...(briefs["A"] as never as Parameters<typeof valuerOf>[0]),
          ideals: [ideal, 0, 0, 0],
          spans: [Math.max(ideal, 100 - ideal), 1, 1, 1],
        });
        const byDistance = PACE.options.map((o, k) => ({ d: Math.abs(o.x - ideal), v: levelValue(who, PACE, k, eased) }));
        byDistance.sort((a, b) => a.d - b.d);
        expect(byDistance.every(({ v }, i) => v >= 0 && v <= 1 && v <= (byDistance[i - 1]?.v ?? 1))).toBe(true);
      }),
    );
  });
});

describe("no text (A1)", () => {
  it("is worth its own level, else the issue's share of the floor, in a table its lowest entry", () => {
    const worth = worthTable(MIDDLE, open.issues, new Set());
    expect(noTextWorth(MIDDLE, open.issues, worth)).toEqual([0, 0, 0, 60]);
    const none = open.issues.map((k) => ({ ...k, none: -1 }));
    expect(noTextWorth(MIDDLE, none, worth)).toEqual([20, 0, 0, 30]);
    expect(noTextWorth(TABLE, none, TABLE.table ?? [])).toEqual([-3, 1, 0, 2]);
  });
});

describe("lines and face (A2)", () => {
  it("start at the level nearest the ideal, or the best option of a table, ties to the lower", () => {
    expect(nearestLevel({ ...MIDDLE, ideals: [62, 0, 0, 0] }, PACE)).toBe(2);
    expect(nearestLevel({ ...MIDDLE, ideals: [62.5, 0, 0, 0] }, PACE)).toBe(2);
    expect(nearestLevel({ ...MIDDLE, ideals: [63, 0, 0, 0] }, PACE)).toBe(3);
    expect(nearestLevel({ ...MIDDLE, ideals: [63, 0, 0, 0] }, PACE, (o) => o !== 3)).toBe(2);
    expect(nearestLevel(TABLE, PACE)).toBe(1);
  });

  it("cost a point rate for what lies more than 25 away, three from sixteen seats, nothing where there is no order", () => {
    expect([0, 1, 2, 3, 4].map((option) => faceCost(open, PACE, 0, option))).toEqual([0, 0, 2, 4, 6]);
    expect(faceCost({ ...open, face: 3 }, PACE, 0, 4)).toBe(9);
    expect(faceCost(open, FORM, 0, 2)).toBe(0);
  });
});

it("what moves in a match never reaches the brief", () => {
  const match = table();
  const desk = match.state.desks["A"];
  if (desk?.weights && desk.ideals) {
    desk.weights[0] = 99;
    desk.ideals[0] = 1;
  }
  expect(match.setup.briefs["A"]).toMatchObject({ weights: [40, 30, 10, 20], ideals: [100, 60, 0, 100] });
});
