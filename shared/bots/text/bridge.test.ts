import { describe, expect, it } from "vitest";
import type { Match } from "../../rules/match.ts";
import { sightOf } from "../../rules/sight.ts";
import { act, refusal, table } from "../../testing/table.ts";
import { diceFor } from "../define-bot.ts";
import { beliefs, believed, chanceAt } from "../mind/beliefs.ts";
import { standing } from "../mind/draft.ts";
import { valueOf } from "../mind/gains.ts";
import { threshold } from "../mind/goal.ts";
import { mindOf, type Mind } from "../mind/mind.ts";
import { CONCEDER, PROBLEM_SOLVER } from "../persona/levels.ts";
import type { Persona } from "../persona/persona.ts";
import { bridges, tableBridge } from "./bridge.ts";

function mind(match: Match, seat: string, persona: Persona = PROBLEM_SOLVER, seed = "1"): Mind {
  const found = mindOf(sightOf(match.setup.open, match.state, seat), diceFor(seed, seat, 1), persona);
  if (!found) throw new Error("no mind");
  return found;
}

const applied = (text: readonly number[], changes: readonly { issue: number; option: number }[]): number[] =>
  changes.reduce<number[]>((now, c) => now.with(c.issue, c.option), [...text]);

describe("bridges", () => {
  it("are changes of one clause or of two, each on its own issue, best first", () => {
    const found = bridges(mind(table({ meeting: "drafting" }), "C"));
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((b) => b.score)).toEqual(found.map((b) => b.score).toSorted((a, b) => b - a));
    for (const { changes } of found) {
      expect([1, 2]).toContain(changes.length);
      expect(new Set(changes.map((c) => c.issue)).size).toBe(changes.length);
    }
  });

  it("score what the formula says: half the least and half the mean chance, times the use for the seat", () => {
    const m = mind(table({ meeting: "drafting" }), "D");
    const text = standing(m);
    for (const { changes, score } of bridges(m).slice(0, 20)) {
      const chosen = applied(text, changes);
      const chances = beliefs(m).map((b) => chanceAt(b, believed(m.open, b, chosen)));
      const chance = Math.min(...chances) / 2 + chances.reduce((a, b) => a + b, 0) / chances.length / 2;
      const use = 1 + (valueOf(m, chosen) - threshold(m)) / 12;
      expect(score).toBeCloseTo(chance * Math.min(2, use), 6);
    }
  });

  it("are never of a kind that the seat itself could do nothing with", () => {
    const m = mind(table({ meeting: "drafting" }), "D");
    for (const { changes } of bridges(m)) expect(valueOf(m, applied(standing(m), changes))).toBeGreaterThan(threshold(m) - 12);
  });

  it("leave settled clauses and no text alone", () => {
    const match = table({ meeting: "drafting" });
    const clause = match.state.pub.draft[1];
    if (clause) clause.settled = match.state.pub.meeting;
    for (const { changes } of bridges(mind(match, "C")))
      for (const { issue, option } of changes) {
        expect(issue).not.toBe(1);
        expect(option).not.toBe(match.setup.open.issues[issue]?.none);
      }
  });
});

describe("tabling a bridge", () => {
  it("is what the rules allow, by one who bridges and is not the chair of a summit", () => {
    const match = table({ meeting: "drafting" });
    const moves = tableBridge(mind(match, "C"));
    expect(moves.length).toBeGreaterThan(0);
    expect(moves.some((m) => refusal(match, "C", m.do, m.with) === null)).toBe(true);
    expect(moves.every((m) => ["bridge-one", "bridge-two"].includes(m.reason.rule))).toBe(true);
    expect(tableBridge(mind(match, "C", CONCEDER))).toEqual([]);
    expect(tableBridge(mind(match, "A"))).toEqual([]);
    expect(tableBridge(mind(table({ meeting: "leaders-2" }), "C"))).toEqual([]);
  });

  it("stops at two wordings of one's own, and does not table the same one twice", () => {
    const match = table({ meeting: "drafting" });
    let made = 0;
    for (let i = 0; i < 6; i++) {
      const next = tableBridge(mind(match, "C", PROBLEM_SOLVER, `s${i}`)).find((m) => refusal(match, "C", m.do, m.with) === null);
      if (!next) break;
      act(match, "C", next.do, next.with);
      made++;
    }
    const own = match.state.pub.draft.filter((c) => c.brackets.some((b) => b.sponsors.includes("C")));
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(6);
    expect(own.length).toBeLessThanOrEqual(2);
  });

  it("is not the same for everybody: the dice choose among the best", () => {
    const match = table({ meeting: "drafting" });
    const first = Array.from({ length: 30 }, (_, i) => JSON.stringify(tableBridge(mind(match, "D", PROBLEM_SOLVER, `d${i}`))[0]?.with));
    expect(new Set(first).size).toBeGreaterThan(1);
    expect(tableBridge(mind(match, "D", PROBLEM_SOLVER, "d1"))).toEqual(tableBridge(mind(match, "D", PROBLEM_SOLVER, "d1")));
  });
});
