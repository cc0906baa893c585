import { array, assert, boolean, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { table } from "../../testing/table.ts";
import type { Match } from "../match.ts";
import { sightOf } from "../sight.ts";
import type { Deal } from "../state.ts";
import { faceCost } from "../value.ts";
import { coverPartners, faceCosts, faceOf } from "./face.ts";

/** Lines on pace: A top (100), B mid (50; high is locked), C low (25), D none (0). */
function deal(change: Partial<Deal> = {}): Deal {
  const whole: Deal = {
    id: "d1",
    channel: "c1",
    parties: ["A", "C"],
    by: "A",
    terms: [],
    accepted: ["A", "C"],
    status: "standing",
    meeting: 0,
    covers: { A: 0 },
    since: 0,
    leaked: false,
    marks: [],
  };
  return { ...whole, ...change };
}

const faceA = (match: Match, deals: Deal[], option: number): number => faceOf(match.setup.open, match.state.pub, deals, "A", 0, option);

describe("face", () => {
  it("costs 2 points per 25 beyond the first 25", () => {
    const match = table();
    expect([0, 1, 2, 3, 4].map((o) => faceA(match, [], o))).toEqual([6, 4, 2, 0, 0]);
  });

  it.each([
    ["a standing deal with a seat on that side", {}, 0],
    ["a closed one, which stood", { status: "closed" as const }, 0],
    ["one that is only proposed", { status: "proposed" as const }, 4],
    ["one that was withdrawn", { status: "withdrawn" as const }, 4],
    ["one that covers another issue", { covers: { A: 1, C: 0 } }, 4],
    ["one with a seat that stands nearer than the level", { parties: ["A", "B"] }, 0],
    ["one with a head", { parties: ["A", "ORG"] }, 4],
    ["a leaked one by half", { leaked: true }, 2],
  ])("is covered, or not, by %s", (_, change, cost) => {
    expect(faceA(table(), [deal(change)], 1)).toBe(cost);
  });

  it("is not covered by a seat that stands at the same line or on the other side", () => {
    const match = table();
    match.state.pub.lines["B"] = [4, 0, 0, 0];
    expect(faceA(match, [deal({ parties: ["A", "B"] })], 1)).toBe(4);
    match.state.pub.lines["A"] = [2, 0, 0, 0];
    expect(faceA(match, [deal({ parties: ["A", "B"] })], 0)).toBe(2);
  });

  it("takes the best of several covers", () => {
    expect(faceA(table(), [deal({ leaked: true }), deal({ id: "d2" })], 1)).toBe(0);
  });

  it("is nothing on an unordered issue and to a head", () => {
    const { setup, state } = table();
    expect(faceOf(setup.open, state.pub, [], "D", 2, 0)).toBe(0);
    expect(faceOf(setup.open, state.pub, [], "ORG", 0, 4)).toBe(0);
  });

  it("names those who could cover a move", () => {
    const { setup, state } = table();
    expect(coverPartners(setup.open, state.pub, "A", 0, 1)).toEqual(["B", "C", "D"]);
    expect(coverPartners(setup.open, state.pub, "C", 0, 4)).toEqual(["A", "B"]);
    expect(coverPartners(setup.open, state.pub, "C", 0, 0)).toEqual(["D"]);
    expect(coverPartners(setup.open, state.pub, "D", 2, 0)).toEqual([]);
  });

  it("shows a seat its costs with what covers them", () => {
    const { setup, state } = table();
    state.deals.push(deal());
    const rows = faceCosts(sightOf(setup.open, state, "A"));
    expect(rows[0]?.[1]).toEqual({ base: 4, cost: 0, deal: "d1", partners: ["B", "C", "D"] });
    expect(rows[0]?.[4]).toEqual({ base: 0, cost: 0, deal: null, partners: [] });
    expect(faceCosts(sightOf(setup.open, state, null)).flat()).toEqual([]);
  });

  it("is between nothing and the bare cost, and more deals never make it dearer", () => {
    const { setup, state } = table();
    const seats = constantFrom("A", "B", "C", "D");
    const anyDeal = record({ a: seats, b: seats, issue: integer({ min: 0, max: 3 }), leaked: boolean() });
    assert(
      property(
        array(anyDeal, { maxLength: 6 }),
        seats,
        integer({ min: 0, max: 3 }),
        integer({ min: 0, max: 4 }),
        (list, seat, issue, option) => {
          const deals = list.map(({ a, b, issue: k, leaked }, i) =>
            deal({ id: `d${i}`, parties: [a, b], covers: { [a]: k, [b]: k }, leaked }),
          );
          const k = setup.open.issues[issue];
          const bare = k ? faceCost(setup.open, k, state.pub.lines[seat]?.[issue] ?? 0, option) : 0;
          const costs = deals.map((_, i) => faceOf(setup.open, state.pub, deals.slice(0, i + 1), seat, issue, option));
          let before = bare;
          for (const cost of costs) {
            expect(cost).toBeGreaterThanOrEqual(0);
            expect(cost).toBeLessThanOrEqual(before);
            before = cost;
          }
        },
      ),
    );
  });
});
