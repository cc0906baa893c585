import { describe, expect, it } from "vitest";
import type { Match } from "../../rules/match.ts";
import { sightOf } from "../../rules/sight.ts";
import { act, table } from "../../testing/table.ts";
import { diceFor } from "../define-bot.ts";
import { beliefOf, believed, chanceAt } from "../mind/beliefs.ts";
import { mindOf, type Mind } from "../mind/mind.ts";
import { CONCEDER } from "../persona/levels.ts";
import { expectedWorth, likely, reweigh, shareOf } from "./hypotheses.ts";
import { perceived } from "./shared-view.ts";

const PACE = 0;
const [NONE, LOW, MID, , TOP] = [0, 1, 2, 3, 4];

function mind(match: Match, seat: string): Mind {
  const found = mindOf(sightOf(match.setup.open, match.state, seat), diceFor("1", seat, 1), CONCEDER);
  if (!found) throw new Error("no mind");
  return found;
}

const seen = (match: Match, seat: string) => {
  const found = perceived(match.setup.open, match.state.pub)[seat];
  if (!found) throw new Error(seat);
  return found;
};

/** Mean of the ideals thought possible. */
function meanIdeal(match: Match, seat: string, issue: number): number {
  const { at, weight } = seen(match, seat).ideals[issue] ?? { at: [], weight: [] };
  return at.reduce((sum, x, i) => sum + x * (weight[i] ?? 0), 0);
}

const meanFloor = (match: Match, seat: string): number => {
  const { at, weight } = seen(match, seat).floors;
  return at.reduce((sum, x, i) => sum + x * (weight[i] ?? 0), 0);
};

const sum = (weights: readonly number[]): number => weights.reduce((a, b) => a + b, 0);

describe("hypotheses", () => {
  it("start from the public line and public salience, and their weights sum to one", () => {
    const match = table();
    for (const seat of match.setup.open.ministers) {
      const { ideals, cares, floors } = seen(match, seat);
      for (const { weight } of ideals) expect(sum(weight)).toBeCloseTo(1, 9);
      expect(sum(cares.map((c) => c.weight))).toBeCloseTo(1, 9);
      for (const { points } of cares) expect(sum(points)).toBeCloseTo(100, 6);
      expect(sum(floors.weight)).toBeCloseTo(1, 9);
      const line = match.setup.open.lines[seat]?.[PACE] ?? 0;
      const worth = seen(match, seat).worth[PACE] ?? [];
      expect(worth.indexOf(Math.max(...worth))).toBe(line);
    }
  });

  it("value a level as the rules do, for somebody with that ideal", () => {
    const issue = table().setup.open.issues[PACE];
    if (!issue) throw new Error("no issue");
    // Ideal 25, span 75: x 75 lies 50 away; 1 - (50/75)^1.5 = 1 - .6667 * .8165.
    expect(shareOf(issue, 3, 25)).toBeCloseTo(1 - (2 / 3) * Math.sqrt(2 / 3), 9);
    expect(shareOf(issue, LOW ?? 1, 25)).toBe(1);
    expect(shareOf(issue, TOP ?? 4, 0)).toBe(0);
  });

  it("are moved by Bayes' rule, and nothing is ever quite excluded", () => {
    const weight = [0.5, 0.5];
    reweigh(weight, (i) => (i === 0 ? 1 : 0));
    expect(weight[0]).toBeCloseTo(1 / 1.05, 9);
    expect(weight[1]).toBeCloseTo(0.05 / 1.05, 9);
    expect(likely(0)).toBe(0.5);
    expect(likely(3)).toBeCloseTo(0.875, 9);
    expect(likely(-3)).toBeCloseTo(0.125, 9);
  });
});

describe("the public record", () => {
  it("draws an ideal toward the wording of an objection, and away from what was objected to", () => {
    const match = table({ meeting: "drafting" });
    const before = meanIdeal(match, "C", PACE);
    const text = match.state.pub.draft[PACE]?.text ?? -1;
    const wording = text === NONE ? LOW : NONE;
    act(match, "C", "object", { issue: "pace", wording: match.setup.open.issues[PACE]?.options[wording ?? 0]?.id, reason: "cost" });
    const x = (o: number): number => match.setup.open.issues[PACE]?.options[o]?.x ?? 0;
    const toward = x(wording ?? 0) < x(text) ? -1 : 1;
    expect((meanIdeal(match, "C", PACE) - before) * toward).toBeGreaterThan(0);
    expect(meanIdeal(match, "D", PACE)).toBeCloseTo(meanIdeal(table({ meeting: "drafting" }), "D", PACE), 9);
  });

  it("draws an ideal toward a wording that a seat sponsors", () => {
    const match = table({ meeting: "drafting" });
    const before = meanIdeal(match, "D", PACE);
    const text = match.state.pub.draft[PACE]?.text ?? -1;
    const down = text !== LOW && text !== NONE;
    act(match, "D", "table", { issue: "pace", option: down ? "low" : "mid" });
    expect((meanIdeal(match, "D", PACE) - before) * (down ? -1 : 1)).toBeGreaterThan(0);
  });

  it("raises the floor that is thought of somebody who refuses a whole text, and lowers it for one who lets it pass", () => {
    const match = table({ meeting: "leaders-1" });
    const before = { C: meanFloor(match, "C"), D: meanFloor(match, "D") };
    match.state.pub.calls.push({
      kind: "whole",
      issue: -1,
      package: [2, 2, 1, 1],
      meeting: match.state.pub.meeting,
      passed: false,
      objectors: ["C"],
      by: "A",
    });
    expect(meanFloor(match, "C")).toBeGreaterThan(before.C);
    expect(meanFloor(match, "D")).toBeLessThan(before.D);
    expect(seen(match, "C").tested).toBe(true);
    expect(seen(match, "D").tested).toBe(false);
  });

  it("moves an ideal with a published finding by what the finding says", () => {
    const match = table();
    const before = meanIdeal(match, "C", PACE);
    const finding = match.setup.open.findings.find((f) => f.issue === "pace");
    expect(finding).toBeDefined();
    match.state.pub.published.findings.push({ id: finding?.id ?? "", strength: 1, moves: { C: 10 }, meeting: 0 });
    expect(meanIdeal(match, "C", PACE)).toBeGreaterThan(before + 5);
  });

  it("says the same to every seat, whatever lies on the desks", () => {
    const match = table({ meeting: "drafting" });
    const first = JSON.stringify(perceived(match.setup.open, match.state.pub));
    for (const desk of Object.values(match.state.desks)) {
      desk.floor = 99;
      desk.worth = desk.worth.map((row) => row.map(() => 7));
    }
    const copy = JSON.parse(JSON.stringify({ open: match.setup.open, pub: match.state.pub })) as {
      open: typeof match.setup.open;
      pub: typeof match.state.pub;
    };
    expect(JSON.stringify(perceived(copy.open, copy.pub))).toBe(first);
  });
});

describe("what was told to one seat", () => {
  it("counts as said when verified, by trust when not, and not at all below what the persona believes", () => {
    const told = (verified: boolean, trust: number): number[] => {
      const match = table({ meeting: "drafting" });
      const desk = match.state.desks["A"];
      if (!desk) throw new Error("no desk");
      desk.trust["C"] = trust;
      desk.heard.push({ from: "C", issue: PACE, option: TOP ?? 4, rank: 1, verified, meeting: 0 });
      return beliefOf(mind(match, "A"), "C")?.worth[PACE] ?? [];
    };
    const plain = beliefOf(mind(table({ meeting: "drafting" }), "A"), "C")?.worth[PACE] ?? [];
    const top = TOP ?? 4;
    const low = LOW ?? 1;
    expect((told(true, 50)[top] ?? 0) - (told(true, 50)[low] ?? 0)).toBeGreaterThan((plain[top] ?? 0) - (plain[low] ?? 0) + 5);
    expect((told(false, 80)[top] ?? 0) / (told(false, 80)[low] ?? 1)).toBeGreaterThan((plain[top] ?? 0) / (plain[low] ?? 1));
    expect(told(false, 10)).toEqual(plain);
  });

  it("makes a level that was offered or named in a poll worth more, whatever the shape of preferences", () => {
    const match = table({ meeting: "drafting" });
    match.state.pub.polls.push({
      id: "q1",
      issue: PACE,
      by: "A",
      meeting: match.state.pub.meeting,
      answers: { C: [NONE ?? 0, TOP ?? 4] },
      counts: null,
    });
    const row = beliefOf(mind(match, "A"), "C")?.worth[PACE] ?? [];
    expect(row[TOP ?? 4]).toBeGreaterThan(row[MID ?? 2] ?? 0);
  });

  it("gives a chance that rises with the points, and is one half near the floor", () => {
    const match = table({ meeting: "drafting" });
    const belief = beliefOf(mind(match, "A"), "C");
    if (!belief) throw new Error("no belief");
    const chances = [20, 40, 60, 80, 100].map((points) => chanceAt(belief, points));
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    expect(chances[0]).toBeLessThan(0.15);
    expect(chances.at(-1)).toBeGreaterThan(0.8);
    expect(beliefOf(mind(match, "A"), "A")).toBeNull();
    expect(beliefOf(mind(match, "A"), "ORG")).toBeNull();
    const none = [-1, -1, 0, -1];
    expect(believed(match.setup.open, belief, none)).toBeCloseTo(believed(match.setup.open, belief, [0, 0, 0, 0]), 9);
  });

  it("expects the same worth as its hypotheses say", () => {
    const match = table();
    const h = seen(match, "D");
    expect(expectedWorth(match.setup.open, h)).toEqual(h.worth);
  });
});
