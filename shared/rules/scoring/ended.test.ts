/** Scores of matches that end in an unusual way or have little in them: never missing, never out of bounds. */
import { describe, expect, it } from "vitest";
import { loadScenario } from "../../scenario/load.ts";
import { act, adopt, goTo, nextMeeting, order, smallScenario, table } from "../../testing/table.ts";
import { submit } from "../apply.ts";
import { compile } from "../compile.ts";
import { openMatch, type Match } from "../match.ts";
import { scoresOf } from "./score.ts";

/** What is wrong with the scores: a number that is missing or out of its bounds. */
function faults(match: Match): string[] {
  const { seats, governance } = scoresOf(match);
  const within = (value: number | undefined, most: number): boolean => value !== undefined && value >= 0 && value <= most;
  const found = match.setup.open.seats.flatMap(({ id }) => {
    const { total, parts } = seats[id] ?? {};
    const odd = Object.entries(parts ?? {}).flatMap(([key, value]) => (Number.isFinite(value) ? [] : [`${id} ${key} ${value}`]));
    return within(total, 100) ? odd : [`${id} ${total}`, ...odd];
  });
  const parts = Object.entries(governance.parts).flatMap(([key, value]) => (within(value, 1) ? [] : [`${key} ${value}`]));
  return within(governance.total, 100) ? [...found, ...parts] : [...found, ...parts, `governance ${governance.total}`];
}

describe("a match ended early", () => {
  it("in the lobby or the briefing has no outcome: the floor for all, less five to the chair", () => {
    for (const steps of [0, 1]) {
      const match = openMatch(compile(smallScenario()), "1");
      for (let i = 0; i < steps; i++) order(match, "facilitator", "start");
      order(match, "facilitator", "debrief");
      expect(match.state.pub).toMatchObject({ phase: "debriefing", outcome: { kind: "none" }, tasks: [], reports: [] });
      expect(faults(match)).toEqual([]);
      const { seats, governance } = scoresOf(match);
      expect(seats["B"]?.parts).toMatchObject({ outcome: 40, belowFloor: 0 });
      expect(seats["A"]?.parts).toMatchObject({ noOutcome: -5 });
      expect(governance.total).toBe(0);
    }
  });

  it.each(["sherpas", "ministers", "stakeholders", "drafting", "leaders-1", "leaders-2"])("in %s is summed up as it stands", (meeting) => {
    const match = table({ meeting });
    order(match, "facilitator", "debrief");
    expect(match.state.pub.outcome?.kind).toBe("summary");
    expect(faults(match)).toEqual([]);
    expect(submit(match, "seat:A", "done")).toMatchObject({ ok: false, reason: "wrong-phase" });
  });

  it("while the whole is called leaves the call open to nobody", () => {
    const match = table({ meeting: "leaders-2" });
    for (const seat of ["B", "C"]) act(match, seat, "done");
    act(match, "A", "call-silence", { scope: "whole" });
    order(match, "facilitator", "debrief");
    expect(match.state.pub).toMatchObject({ call: null, calls: [], outcome: { kind: "summary" } });
    expect(faults(match)).toEqual([]);
  });

  it("in follow-through keeps what was adopted, and measures the periods that were closed", () => {
    const match = table();
    adopt(match, { pace: "mid", scope: "weak", form: "y", follow: "ministers" });
    goTo(match, "period-1");
    for (const seat of ["A", "B", "C", "D"]) act(match, seat, "deliver", { issue: "pace", choice: "full" });
    nextMeeting(match);
    act(match, "A", "deliver", { issue: "pace", choice: "none" });
    order(match, "facilitator", "debrief");
    expect(match.state.pub).toMatchObject({ periods: 1, outcome: { kind: "communique" } });
    expect(scoresOf(match).governance.clauses[0]?.delivery).toBe(1);
    expect(faults(match)).toEqual([]);
  });
});

describe("a scenario without", () => {
  const OFF = { channels: false, deals: false, organisations: false, partners: false, delivery: false, events: false };
  it.each(Object.keys(OFF))("the module %s is played and scored", (module) => {
    const match = table({ change: (s) => Object.assign(s, { modules: { [module]: false } }) });
    adopt(match, { pace: "mid", scope: "weak", form: "y", follow: "peer" });
    while (match.state.pub.phase === "meeting") nextMeeting(match);
    expect(faults(match)).toEqual([]);
  });

  it("any module counts the text as adopted", () => {
    const match = table({ change: (s) => Object.assign(s, { modules: OFF }) });
    adopt(match, { pace: "mid", scope: "weak", form: "y", follow: "peer" });
    while (match.state.pub.phase === "meeting") nextMeeting(match);
    expect(match.state.pub.reports).toEqual([]);
    const parts = scoresOf(match).seats["A"]?.parts;
    expect([parts?.["delivered"], parts?.["delivery"]]).toEqual([parts?.["adopted"], 0]);
  });
});

describe("a classical game of points", () => {
  const text = JSON.stringify({
    format: "communique-scenario/1",
    id: "points",
    version: 1,
    modules: { organisations: false, partners: false, delivery: false, events: false },
    issues: [
      { id: "a", ordered: false, options: [{ id: "a1" }, { id: "a2" }, { id: "a3" }] },
      { id: "b", ordered: false, options: [{ id: "b1" }, { id: "b2" }] },
    ],
    seats: [
      { id: "p1", floor: 50, values: { table: { a: [10, 40, 0], b: [0, 20] } } },
      { id: "p2", floor: 20, values: { table: { a: [30, 20, -10], b: [15, -5] } } },
      { id: "p3", floor: -5, values: { table: { a: [-8, -2, -4], b: [-1, -6] } } },
    ],
    decision: { kind: "all-but", tolerance: 1, unanimityBonus: { p1: 10 } },
  });
  function game(): Match {
    const loaded = loadScenario({ text });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const match = openMatch(compile(loaded.scenario), "1");
    order(match, "system", "start");
    order(match, "facilitator", "start");
    return match;
  }

  it("scores the points of the text, its bonus and the floor, best points out of what all but none can have", () => {
    const match = game();
    adopt(match, { a: "a2", b: "b1" });
    expect(faults(match)).toEqual([]);
    const { seats } = scoresOf(match);
    // p1: 40 + 0 is below 50, so a backlash, and ten for unanimity. No package suits all three: the own best counts, 60.
    expect(seats["p1"]?.parts).toMatchObject({ points: 50, backlash: -15, belowFloor: 1, best: 60, outcome: 0 });
    // p2: 35 of 45 over a floor of 20.
    expect(seats["p2"]?.parts).toMatchObject({ points: 35, backlash: 0, best: 45, outcome: 76 });
    // p3: -3, her best, over a floor of -5; at least one more than the floor counts as best.
    expect(seats["p3"]?.parts).toMatchObject({ points: -3, belowFloor: 0, best: -3, outcome: 100 });
  });

  it("is worth the floor without outcome, and a left-out clause its lowest entry", () => {
    const none = game();
    order(none, "facilitator", "debrief");
    expect(faults(none)).toEqual([]);
    const match = game();
    adopt(match, { a: "a2" });
    expect(scoresOf(match).seats["p2"]?.parts["points"]).toBe(15);
    expect(faults(match)).toEqual([]);
  });
});
