/** What is never used in a large mixed run is a fault: of the rules, of a scenario, or of the bots. */
import { beforeAll, describe, expect, it } from "vitest";
import { player } from "../server/simulation/job.ts";
import { builtInScenario } from "../server/testing/built-in.ts";
import { CONTRIBUTION_IDS } from "./rules/contributions/index.ts";
import { ACTION_LIST } from "./rules/actions/index.ts";
import { LEVELS } from "./rules/state.ts";
import type { MatchRecord } from "./testing/record.ts";

/** Done by people, clock and facilitator alone: free words, and what is tried in conformance and unit tests. */
const NOT_FOR_BOTS = new Set([
  "say",
  "ready",
  "done",
  "tick",
  "end",
  ...ACTION_LIST.filter((d) => d.group === "facilitator").map((d) => d.id),
]);

describe("500 mixed matches of toronto-2010", { timeout: 600_000 }, () => {
  const records: MatchRecord[] = [];
  /** A mixed table seldom parts with nothing at all; one of those who hold does. */
  const held: MatchRecord[] = [];
  beforeAll(() => {
    const scenario = builtInScenario("toronto-2010");
    for (const [preset, matches] of [
      ["8", 400],
      ["12", 80],
      ["20", 20],
    ] as const) {
      const { play } = player({ scenario, preset, bots: ["mixed"], named: {}, seed: "coverage", without: [], logs: null });
      for (let i = 0; i < matches; i++) records.push(play(i));
    }
    const london = builtInScenario("london-2009");
    const holders = player({ scenario: london, preset: "8", bots: ["positional"], named: {}, seed: "coverage", without: [], logs: null });
    for (let i = 0; i < 40; i++) held.push(holders.play(i));
  }, 600_000);

  const used = (counts: (record: MatchRecord) => Record<string, number>): Set<string> =>
    new Set(records.flatMap((record) => Object.entries(counts(record)).flatMap(([key, count]) => (count > 0 ? [key] : []))));

  it("use every action that a bot may take, and meet no refusal", () => {
    const missing = ACTION_LIST.map((d) => d.id).filter((id) => !NOT_FOR_BOTS.has(id) && !used((r) => r.actions).has(id));
    expect(missing).toEqual([]);
    expect([...used((r) => r.refusals)]).toEqual([]);
  });

  it("use every contribution", () => {
    expect(CONTRIBUTION_IDS.filter((id) => !used((r) => r.contributions).has(id))).toEqual([]);
  });

  it("carry clauses at every level", () => {
    expect(LEVELS.filter((level) => !used((r) => r.carried).has(level))).toEqual([]);
  });

  it("end in every outcome, together with forty of london-2009 in which all hold", () => {
    expect(new Set(records.map((r) => r.outcome)).size).toBeGreaterThanOrEqual(3);
    expect(new Set([...records, ...held].map((r) => r.outcome))).toEqual(new Set(["communique", "footnotes", "summary", "none"]));
  });

  it("let some seats do well and others badly", () => {
    const scores = records.flatMap((r) => Object.values(r.scores));
    expect(Math.min(...scores)).toBeLessThan(30);
    expect(Math.max(...scores)).toBeGreaterThan(75);
  });
});
