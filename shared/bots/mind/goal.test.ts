import { describe, expect, it } from "vitest";
import { sightOf } from "../../rules/sight.ts";
import { table } from "../../testing/table.ts";
import { diceFor } from "../define-bot.ts";
import { CONCEDER, POSITIONAL } from "../persona/levels.ts";
import type { Persona } from "../persona/persona.ts";
import { valueOf } from "./gains.ts";
import { attainable, demandShare, smallestChange, threshold, thresholdAt, troubles } from "./goal.ts";
import { mindOf, type Mind } from "./mind.ts";
import { standing } from "./draft.ts";

function mind(seat: string, persona: Persona, meeting: string): Mind {
  const match = table({ meeting });
  const found = mindOf(sightOf(match.setup.open, match.state, seat), diceFor("1", seat, 1), persona);
  if (!found) throw new Error("no mind");
  return found;
}

const MEETINGS = ["sherpas", "ministers", "stakeholders", "drafting", "leaders-1", "leaders-2"];

describe("what a seat asks", () => {
  it("comes down evenly with the conceder, and only at the bell with the positional", () => {
    const shares = (persona: Persona): number[] => MEETINGS.map((id) => demandShare(mind("C", persona, id)));
    const steady = shares(CONCEDER);
    expect(steady).toEqual(steady.toSorted((a, b) => b - a));
    expect(steady[0]).toBeCloseTo(CONCEDER.opening, 6);
    const held = shares(POSITIONAL);
    expect(Math.min(...held.slice(0, -1))).toBeGreaterThan(0.8);
    expect(held.at(-1)).toBeLessThan(0.7);
  });

  it("keeps the margin of the scenario above the floor at the last call", () => {
    for (const persona of [POSITIONAL, CONCEDER]) {
      const m = mind("C", persona, "leaders-2");
      const margin = m.open.tuning.margins[persona.level] ?? 0;
      for (let i = 0; i < 2; i++)
        m.pub.calls.push({
          kind: "whole",
          issue: -1,
          package: [0, 0, 0, 0],
          meeting: m.pub.meeting,
          passed: false,
          objectors: [],
          by: "A",
        });
      expect(demandShare(m)).toBeCloseTo(margin, 6);
      expect(threshold(m)).toBeCloseTo(m.desk.floor + margin * (attainable(m) - m.desk.floor), 6);
      expect(threshold(m)).toBeGreaterThanOrEqual(m.desk.floor);
    }
  });

  it("hopes for no more than its best, and for no less than its floor", () => {
    for (const seat of ["A", "B", "C", "D"]) {
      const m = mind(seat, POSITIONAL, "ministers");
      expect(attainable(m)).toBeGreaterThanOrEqual(m.desk.floor);
      expect(attainable(m)).toBeLessThanOrEqual(100);
      expect(thresholdAt(m, 0)).toBe(m.desk.floor);
    }
  });
});

describe("what a seat would change", () => {
  it("finds no trouble in a package that is good enough, else names clauses until enough is mended", () => {
    const m = mind("D", POSITIONAL, "drafting");
    const text = standing(m);
    const value = valueOf(m, text);
    expect(troubles(m, text, value)).toEqual([]);
    expect(smallestChange(m, text, value)?.enough ?? true).toBe(true);
    const sore = troubles(m, text, 100);
    expect(sore.length).toBeGreaterThan(0);
  });

  it("says truly whether one change is enough", () => {
    for (const more of [1, 5, 15, 40]) {
      const m = mind("C", CONCEDER, "drafting");
      const text = standing(m);
      const need = valueOf(m, text) + more;
      const change = smallestChange(m, text, need);
      const after = change ? valueOf(m, text.with(change.issue, change.option)) : 0;
      expect(change?.enough ?? false).toBe(after >= need);
    }
  });
});
