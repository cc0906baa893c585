import { describe, expect, it } from "vitest";
import { finishedMatch, measuresOf } from "../../shared/measures/index.ts";
import type { MatchRecord } from "../../shared/testing/record.ts";
import { table } from "../../shared/testing/table.ts";
import { summarise } from "./summary.ts";

const MEASURES = measuresOf(finishedMatch(table()));
const PARTS = { ambition: 0.5, reach: 0.6, delivery: 0.7, legitimacy: 0.8, transparency: 0.4, balance: 0.6 };

function record(more: Partial<MatchRecord>): MatchRecord {
  return {
    index: 0,
    seed: "1.1",
    entries: 10,
    outcome: "communique",
    governance: { total: 40, parts: PARTS, clauses: [] },
    scores: { A: 50, B: 60 },
    bots: { A: "positional", B: "conceder" },
    belowFloor: [],
    reports: [],
    contacts: { horizontal: 0, vertical: 0, outreach: 0 },
    ties: { sum: 0, pairs: 1, atThree: 0 },
    verified: 0,
    requests: { joint: 0, single: 0 },
    calls: { made: 0, passed: 0 },
    summitMoves: 0,
    promises: { made: 0, kept: 0, broken: 0, lapsed: 0 },
    carried: { members: 0, outreach: 0, mandate: 0, export: 0 },
    actions: {},
    contributions: {},
    refusals: {},
    clauses: { pace: null },
    measures: MEASURES,
    ...more,
  };
}

const TWO = [
  record({
    belowFloor: ["B"],
    reports: [
      { seat: "A", score: 1, nothing: true },
      { seat: "A", score: 1, nothing: false },
      { seat: "B", score: 0, nothing: false },
      { seat: "B", score: -1, nothing: false },
    ],
    contacts: { horizontal: 3, vertical: 1, outreach: 0 },
    ties: { sum: 3, pairs: 1, atThree: 1 },
    verified: 2,
    promises: { made: 6, kept: 3, broken: 1, lapsed: 2 },
    carried: { members: 2, outreach: 0, mandate: 0, export: 1 },
    actions: { table: 2, done: 3 },
    clauses: { pace: "mid" },
  }),
  record({
    index: 1,
    outcome: "none",
    governance: { total: 0, parts: { ...PARTS, ambition: 0 }, clauses: [] },
    scores: { A: 30, B: 70 },
    bots: { A: "conceder", B: "conceder" },
    reports: [{ seat: "A", score: -1, nothing: false }],
    promises: { made: 2, kept: 0, broken: 0, lapsed: 2 },
    actions: { table: 1 },
  }),
];

describe("the sums of a simulation", () => {
  const sums = summarise(TWO, ["A", "B"]);

  it("count outcomes, every kind named", () => {
    expect(sums.outcomes).toEqual({ communique: 1, footnotes: 0, summary: 0, none: 1 });
  });

  it("give governance of 100 with its parts of 1, and the spread of a sample", () => {
    expect(sums.governance).toMatchObject({ mean: 20, ambition: 0.25, reach: 0.6, balance: 0.6 });
    expect(sums.governance.sd).toBeCloseTo(Math.sqrt(800), 9);
  });

  it("group scores by the bot that played, and by seat with the share of matches below the floor", () => {
    expect(sums.scores.byBot).toMatchObject({ conceder: { n: 3, mean: 160 / 3 }, positional: { n: 1, mean: 50, sd: 0 } });
    expect(sums.scores.bySeat).toMatchObject({ A: { mean: 40, belowFloor: 0 }, B: { mean: 65, belowFloor: 0.5 } });
  });

  it("share out all reports, what was defined away within full, and take the mean of each seat's own", () => {
    const { full, partial, none, definedAway, bySeat } = sums.delivery;
    expect([full, partial, none, definedAway]).toEqual([0.4, 0.2, 0.4, 0.2]);
    expect(full + partial + none).toBeCloseTo(1, 12);
    expect(bySeat["A"]).toBeCloseTo(1 / 3, 12);
    expect(bySeat["B"]).toBe(-0.5);
  });

  it("take means per match, ties over all pairs of all matches, and promises kept of those judged", () => {
    expect(sums.network).toEqual({
      contacts: { horizontal: 1.5, vertical: 0.5, outreach: 0 },
      ties: { mean: 1.5, atThree: 0.5 },
      verified: 1,
    });
    expect(sums.promises).toEqual({ made: 4, kept: 0.75 });
    expect(sums.carried).toEqual({ members: 1, outreach: 0, mandate: 0, export: 0.5 });
  });

  it("add up what was used, and share out the levels adopted", () => {
    expect(sums.coverage).toEqual({ actions: { done: 3, table: 3 }, contributions: {}, refusals: {} });
    expect(sums.clauses).toEqual({ pace: { options: { mid: 0.5, "none-adopted": 0.5 } } });
  });
});
