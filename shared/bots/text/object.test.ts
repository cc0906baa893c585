// Opposing the text, standing by it, and going over to it: object.ts and sponsor.ts.
import { describe, expect, it } from "vitest";
import type { Match } from "../../rules/match.ts";
import { write } from "../../testing/ask.ts";
import { BRIDGES, CONCEDES, HOLDS, lines, mindAt } from "../../testing/minds.ts";
import { table } from "../../testing/table.ts";
import { gain } from "../mind/gains.ts";
import { soreClauses } from "../mind/goal.ts";
import { bestLevel } from "./answer-call.ts";
import { isUncontested, liftObjection, objects, objectToText, reasonFor } from "./object.ts";
import { coSponsor, goOver, tableOwn } from "./sponsor.ts";
import { isTolerable } from "./tolerable.ts";

/** The drafting meeting with this text, clean and without sponsors. */
function draft(text: readonly number[], meeting = "drafting"): Match {
  const match = table({ meeting });
  text.forEach((option, k) => write(match, k, option));
  for (const clause of match.state.pub.draft) Object.assign(clause, { sponsors: [], objections: [] });
  return match;
}

function objection(match: Match, seat: string, issue: number, against?: number, meeting = match.state.pub.meeting): void {
  const clause = match.state.pub.draft[issue];
  clause?.objections.push({ seat, against: against ?? clause.text, wording: 1, reason: "cost", meeting, renewals: 0 });
}

function bracket(match: Match, issue: number, option: number, sponsors: string[]): void {
  match.state.pub.draft[issue]?.brackets.push({ option, sponsors } as never);
}

/** All that D would rather not have. */
const BAD = [4, 3, 0, 3];

describe("an objection", () => {
  it("goes to the sorest clauses, names a wording that helps, and gives a public reason", () => {
    const mind = mindAt(draft(BAD), "D", HOLDS);
    const sore = soreClauses(mind);
    expect(sore.length).toBeGreaterThan(1);
    const moves = objectToText(mind);
    const ids = mind.open.issues.map((k) => k.id);
    expect(moves.map((m) => m.with["issue"])).toEqual(
      sore
        .slice(0, 3)
        .filter((k) => !isTolerable(mind, k, BAD[k] ?? -1))
        .map((k) => ids[k]),
    );
    for (const m of moves) {
      const k = ids.indexOf(String(m.with["issue"]));
      const option = mind.open.issues[k]?.options.findIndex((o) => o.id === m.with["wording"]) ?? -1;
      expect(gain(mind, k, option)).toBeGreaterThan(gain(mind, k, BAD[k] ?? -1));
      expect(m.with["reason"]).toBe(reasonFor(mind, k));
    }
  });

  it("is not made twice, nor more often in a meeting than the persona objects", () => {
    const match = draft(BAD);
    const [first] = objectToText(mindAt(match, "D", HOLDS));
    const k = match.setup.issueById[String(first?.with["issue"])]?.index ?? -1;
    objection(match, "D", k);
    expect(objectToText(mindAt(match, "D", HOLDS)).map((m) => m.with["issue"])).not.toContain(first?.with["issue"]);
    expect(objectToText(mindAt(match, "D", { ...HOLDS, objections: 1 }))).toEqual([]);
    expect(objectToText(mindAt(draft(BAD), "D", { ...HOLDS, objections: 1 }))).toHaveLength(1);
  });

  it("counts while it stands: its own, in this meeting, against this level", () => {
    const match = draft(BAD);
    const stands = (): boolean => objects(mindAt(match, "D"), 0);
    expect(stands()).toBe(false);
    objection(match, "C", 0);
    objection(match, "D", 0, 2);
    objection(match, "D", 0, 4, match.state.pub.meeting - 1);
    objection(match, "D", 1);
    expect(stands()).toBe(false);
    objection(match, "D", 0);
    expect(stands()).toBe(true);
  });

  it("is lifted when the text has become bearable", () => {
    const match = draft([0, 2, 2, 0]);
    for (const k of [0, 1]) objection(match, "D", k);
    expect(lines(liftObjection(mindAt(match, "D")))).toEqual([
      'lift {"issue":"pace"} text-now-bearable',
      'lift {"issue":"scope"} text-now-bearable',
    ]);
    const bad = draft(BAD);
    objection(bad, "D", 0);
    expect(isTolerable(mindAt(bad, "D"), 0, 4)).toBe(false);
    expect(liftObjection(mindAt(bad, "D"))).toEqual([]);
  });

  it("says cost where it hurts at home, sovereignty on scope and follow-up, fairness from emerging countries", () => {
    const match = draft(BAD);
    const reasons = (seat: string): string[] => [0, 1, 2, 3].map((k) => reasonFor(mindAt(match, seat), k));
    // C is exposed on pace (0.6), D too (0.8); A and B hardly at all.
    expect(reasons("C")).toEqual(["cost", "sovereignty", "fairness", "sovereignty"]);
    expect(reasons("A")).toEqual(["evidence", "sovereignty", "evidence", "sovereignty"]);
    Object.assign(match.state.desks["A"] ?? {}, { exposure: [0.34, 0.35, 0, 0] });
    expect(reasons("A").slice(0, 2)).toEqual(["evidence", "cost"]);
  });
});

it("nobody contests a clause that is clean or settled", () => {
  const match = draft([1, 2, 0, 1]);
  bracket(match, 1, 3, ["B"]);
  expect([0, 1, 9].map((k) => isUncontested(mindAt(match, "C"), k))).toEqual([true, false, false]);
  Object.assign(match.state.pub.draft[1] ?? {}, { settled: 3, brackets: [] });
  expect(isUncontested(mindAt(match, "C"), 1)).toBe(true);
});

describe("a wording of one's own", () => {
  it("is the best level of whoever holds, a small step of whoever concedes, and no bridge", () => {
    const match = draft(BAD);
    const held = tableOwn(mindAt(match, "D", HOLDS));
    expect(held.length).toBeGreaterThan(0);
    expect(held.length).toBeLessThanOrEqual(2);
    for (const m of held) {
      const k = match.setup.issueById[String(m.with["issue"])]?.index ?? -1;
      const best = bestLevel(mindAt(match, "D", HOLDS), k, BAD[k]);
      expect(m.with["option"]).toBe(match.setup.open.issues[k]?.options[best]?.id);
    }
    expect(tableOwn(mindAt(match, "D", BRIDGES))).toEqual([]);
    expect(tableOwn(mindAt(draft(BAD, "leaders-2"), "D", BRIDGES)).length).toBeGreaterThan(0);
  });

  it("is not tabled where one stands behind a wording, nor beyond the third", () => {
    const match = draft(BAD);
    const k = soreClauses(mindAt(match, "D", HOLDS))[0] ?? 0;
    const id = match.setup.open.issues[k]?.id;
    expect(tableOwn(mindAt(match, "D", HOLDS)).map((m) => m.with["issue"])).toContain(id);
    bracket(match, k, 1, ["D"]);
    expect(tableOwn(mindAt(match, "D", HOLDS)).map((m) => m.with["issue"])).not.toContain(id);
    for (const other of [0, 1, 2, 3].filter((o) => o !== k).slice(0, 2)) bracket(match, other, 1, ["D"]);
    expect(tableOwn(mindAt(match, "D", HOLDS))).toEqual([]);
  });
});

describe("standing by a wording", () => {
  it("is for two clauses at most where one has none, the text's for whoever concedes, the best for whoever holds", () => {
    const match = draft([0, 2, 2, 0]);
    for (const [k, option] of [2, 3, 1, 1].entries()) bracket(match, k, option, ["B"]);
    const told = (persona = CONCEDES): string[] =>
      coSponsor(mindAt(match, "C", persona)).map((m) => `${String(m.with["issue"])} ${String(m.with["option"])}`);
    const mind = mindAt(match, "C");
    expect(told().length).toBeLessThanOrEqual(2);
    for (const line of told()) {
      const [issue = "", option = ""] = line.split(" ");
      const k = match.setup.issueById[issue]?.index ?? -1;
      const o = match.setup.open.issues[k]?.options.findIndex((l) => l.id === option) ?? -1;
      expect(isTolerable(mind, k, o)).toBe(true);
      expect(option).not.toBe("none");
      if (match.state.pub.draft[k]?.text !== match.setup.open.issues[k]?.none && isTolerable(mind, k, match.state.pub.draft[k]?.text ?? -1))
        expect(o).toBe(match.state.pub.draft[k]?.text);
    }
    expect(told().length).toBeGreaterThan(0);
    const before = told();
    const [issue = ""] = (before[0] ?? "").split(" ");
    const clause = match.state.pub.draft[match.setup.issueById[issue]?.index ?? -1];
    if (clause) clause.settled = 1;
    expect(told()).not.toContain(before[0]);
  });
});

describe("going over to the text", () => {
  it("is for whoever concedes, from a wording held alone, once the text will do", () => {
    const match = draft([1, 1, 1, 1]);
    bracket(match, 0, 4, ["C"]);
    const line = 'co-sponsor {"issue":"pace","option":"low"} text-will-do';
    const over = (persona = CONCEDES, seat = "C"): string[] => lines(goOver(mindAt(match, seat, persona)));
    expect(isTolerable(mindAt(match, "C"), 0, 1)).toBe(true);
    expect(over()).toEqual([line]);
    expect(over(HOLDS)).toEqual([]);
    expect(over(BRIDGES)).toEqual([]);
    expect(over(CONCEDES, "B")).toEqual([]);
    match.state.pub.draft[0]?.brackets[0]?.sponsors.push("B");
    expect(over()).toEqual([]);
  });

  it("is not for the chair of the summit, nor to a clause that is settled or says nothing", () => {
    const match = draft([4, 1, 1, 1]);
    bracket(match, 0, 2, ["A"]);
    expect(goOver(mindAt(match, "A"))).toEqual([]);
    const settled = draft([1, 1, 1, 1]);
    bracket(settled, 0, 4, ["C"]);
    Object.assign(settled.state.pub.draft[0] ?? {}, { settled: 1 });
    expect(goOver(mindAt(settled, "C"))).toEqual([]);
    const empty = draft([0, 1, 1, 1]);
    bracket(empty, 0, 4, ["C"]);
    expect(goOver(mindAt(empty, "C"))).toEqual([]);
  });
});
