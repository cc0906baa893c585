// After the last call, and just before it: saving clauses, and standing aside from one instead of stopping all.
import { describe, expect, it } from "vitest";
import type { Match } from "../../rules/match.ts";
import { BRIDGES, CONCEDES, HOLDS, lines, mindAt } from "../../testing/minds.ts";
import { table } from "../../testing/table.ts";
import { gain } from "../mind/gains.ts";
import { footnoteInstead } from "./footnote.ts";
import { isOver, salvage, surplus } from "./salvage.ts";

const TEXT = [1, 2, 0, 1];

/** The last meeting that may adopt, with this text and so many failed calls on the whole. */
function lastHour(calls: number, text: readonly number[] = TEXT, meeting = "leaders-2"): Match {
  const match = table({ meeting });
  const { pub } = match.state;
  text.forEach((option, k) => Object.assign(pub.draft[k] ?? {}, { text: option, brackets: [], objections: [], settled: -1 }));
  for (let i = 0; i < calls; i++)
    pub.calls.push({ kind: "whole", issue: -1, package: [...text], meeting: pub.meeting, passed: false, objectors: ["D"], by: "A" });
  return match;
}

describe("the last chance", () => {
  it("is over with the third failed call of the last meeting that adopts, not of an earlier one", () => {
    expect([0, 1, 2, 3].map((n) => isOver(mindAt(lastHour(n), "C")))).toEqual([false, false, false, true]);
    expect([1, 2, 3].map((n) => isOver(mindAt(lastHour(n, TEXT, "leaders-1"), "C")))).toEqual([false, false, false]);
  });
});

describe("what a clause is worth in a summary", () => {
  it("is its gain over the clause's share of the floor; a clause without text is worth nothing", () => {
    const match = lastHour(3);
    const mind = mindAt(match, "C");
    // C's floor is 40, and pace has 40 of her hundred points.
    expect(surplus(mind, 0)).toEqual({ gained: gain(mind, 0, 1) - 16, share: 16 });
    expect(surplus(mind, 0, 4)).toEqual({ gained: gain(mind, 0, 4) - 16, share: 16 });
    expect(surplus(mind, 0, -1)).toEqual({ gained: 0, share: 0 });
    expect(surplus(mind, 0, 0)).toEqual({ gained: 0, share: 0 });
    const table_ = mindAt(match, "C");
    Object.assign(table_.desk, { weights: null });
    expect(surplus(table_, 1).share).toBe(Math.max(...(table_.desk.worth[1] ?? [])) / 2);
  });
});

describe("salvaging", () => {
  const bracket = (match: Match, issue: number, option: number, sponsors: string[]): Match => {
    match.state.pub.draft[issue]?.brackets.push({ option, sponsors } as never);
    return match;
  };
  const object = (match: Match, issue: number, seat: string): Match => {
    const { pub } = match.state;
    const against = pub.draft[issue]?.text ?? -1;
    pub.draft[issue]?.objections.push({ seat, against, wording: 1, reason: "cost", meeting: pub.meeting, renewals: 0 });
    return match;
  };

  it("waits until the last call has failed", () => {
    expect(salvage(mindAt(object(lastHour(2), 0, "C"), "C"))).toEqual([]);
    expect(salvage(mindAt(object(lastHour(3), 0, "C"), "C"))).not.toEqual([]);
  });

  it("takes off its own brackets and objections where the clause is better clean than left out", () => {
    const match = bracket(object(lastHour(3), 0, "C"), 0, 2, ["C"]);
    bracket(match, 0, 4, ["A"]);
    expect(surplus(mindAt(match, "C"), 0).gained).toBeGreaterThan(0);
    expect(lines(salvage(mindAt(match, "C")).filter((m) => m.with["issue"] === "pace"))).toEqual([
      'withdraw-sponsorship {"issue":"pace","option":"mid"} save-the-clause',
      'lift {"issue":"pace"} save-the-clause',
    ]);
    expect(lines(salvage(mindAt(match, "D")).filter((m) => m.do === "withdraw-sponsorship"))).toEqual([]);
    expect(lines(salvage(mindAt(match, "A")).filter((m) => m.with["issue"] === "pace" && m.do !== "object"))).toEqual(
      surplus(mindAt(match, "A"), 0).gained > 0 ? ['withdraw-sponsorship {"issue":"pace","option":"top"} save-the-clause'] : [],
    );
  });

  it("objects once to what is worse than nothing, naming what it likes best and why", () => {
    const match = lastHour(3, [4, 2, 0, 1]);
    expect(surplus(mindAt(match, "D"), 0).gained).toBeLessThan(0);
    const [first] = salvage(mindAt(match, "D"));
    expect(first && lines([first])).toEqual(['object {"issue":"pace","wording":"none","reason":"cost"} text-too-costly']);
    object(match, 0, "D");
    expect(salvage(mindAt(match, "D")).filter((m) => m.with["issue"] === "pace")).toEqual([]);
  });

  it("asks for a fifth more than the share of the floor where the seat is one that holds", () => {
    const match = lastHour(3);
    for (const [k, issue] of match.setup.open.issues.entries())
      for (const seat of ["A", "B", "C", "D"]) {
        const tried = object(lastHour(3), k, seat);
        const { gained, share } = surplus(mindAt(tried, seat), k);
        const saves = (persona: typeof HOLDS): boolean => salvage(mindAt(tried, seat, persona)).some((m) => m.do === "lift");
        expect([issue.id, seat, saves(CONCEDES)]).toEqual([issue.id, seat, gained > 0]);
        expect([issue.id, seat, saves(HOLDS)]).toEqual([issue.id, seat, gained > 0 && gained > share * 0.2 + 1e-12]);
      }
  });
});

describe("a footnote instead of an objection", () => {
  const HARD = [4, 3, 0, 3];
  const declared = (match: Match, seat: string, text: readonly number[] = HARD): unknown[] =>
    footnoteInstead(mindAt(match, seat), text).map((m) => m.with["issues"]);

  it("comes in the last call only", () => {
    const seats = ["A", "B", "C", "D"].filter((seat) => declared(lastHour(2, HARD), seat).length > 0);
    expect(seats.length).toBeGreaterThan(0);
    for (const seat of seats) {
      expect(declared(lastHour(1, HARD), seat)).toEqual([]);
      expect(declared(lastHour(3, HARD), seat).length).toBe(1);
      expect(declared(lastHour(2, HARD, "leaders-1"), seat)).toEqual([]);
      expect(footnoteInstead(mindAt(lastHour(2, HARD), seat, { ...BRIDGES, heir: true }), HARD)).toEqual([]);
    }
  });

  it("is on what costs most, says what the text is worth with it, and never on a clause without text", () => {
    for (const seat of ["A", "B", "C", "D"]) {
      const match = lastHour(2, HARD);
      const [move] = footnoteInstead(mindAt(match, seat), HARD);
      if (!move) continue;
      const issues = move.with["issues"] as string[];
      expect(issues.length).toBeLessThanOrEqual(2);
      expect(issues[0]).toBe(move.reason.params?.["issue"]);
      expect(issues).not.toContain("form");
      expect(move.reason.params?.["value"]).toBeGreaterThanOrEqual(match.state.desks[seat]?.floor ?? Infinity);
    }
    expect(declared(lastHour(2), "C", [0, 0, 0, 0])).toEqual([]);
    expect(declared(lastHour(2), "C", [-1, -1, -1, -1])).toEqual([]);
  });

  it("is exactly this, seat by seat", () => {
    expect(
      ["A", "B", "C", "D"].map((seat) =>
        lines(footnoteInstead(mindAt(lastHour(2, HARD), seat), HARD)).concat(
          lines(footnoteInstead(mindAt(lastHour(2, [4, 2, 2, 3]), seat), [4, 2, 2, 3])),
        ),
      ),
    ).toMatchInlineSnapshot(`
      [
        [
          "footnote {"issues":["scope"]} footnote-rather-than-block",
          "footnote {"issues":["follow"]} footnote-rather-than-block",
        ],
        [
          "footnote {"issues":["follow"]} footnote-rather-than-block",
          "footnote {"issues":["follow"]} footnote-rather-than-block",
        ],
        [],
        [
          "footnote {"issues":["pace"]} footnote-rather-than-block",
        ],
      ]
    `);
  });
});
