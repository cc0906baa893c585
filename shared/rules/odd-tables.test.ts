/** Tables at the edge of what a scenario may say: random play must come to its end in each, by the turn and by the clock. */
import { describe, expect, it } from "vitest";
import { diceFor } from "../bots/define-bot.ts";
import { random } from "../bots/random.ts";
import { fingerprint } from "../lib/hash.ts";
import { scenarioSchema } from "../scenario/schema.ts";
import { SMALL, type ScenarioSource } from "../testing/small.ts";
import { openTheTable, playOut } from "../testing/play.ts";
import { apply, submit } from "./apply.ts";
import { compile } from "./compile.ts";
import { openMatch, type Match } from "./match.ts";
import { scoresOf } from "./scoring/score.ts";
import type { Setup } from "./setup.ts";
import { sightOf } from "./sight.ts";
import { passes } from "./text/decision.ts";

function setupOf(change: (scenario: ScenarioSource) => void): Setup {
  const source = structuredClone(SMALL);
  change(source);
  return compile(scenarioSchema.parse(source));
}

/** A game in the classical form with so many ministers and nothing else. */
function bare(seats: number, decision: ScenarioSource["decision"]): Setup {
  return setupOf((s) => {
    s.modules = { channels: false, deals: false, organisations: false, partners: false, delivery: false, events: false };
    s.issues = [
      { id: "a", ordered: false, options: [{ id: "a1" }, { id: "a2" }] },
      { id: "b", ordered: false, options: [{ id: "b1" }, { id: "b2" }, { id: "b3" }] },
    ];
    s.seats = Array.from({ length: seats }, (_, i) => ({ id: `p${i}`, floor: 20, values: { table: { a: [30, i], b: [0, 10 + i, 40] } } }));
    s.decision = decision;
    for (const key of [
      "presets",
      "parties",
      "organisations",
      "partners",
      "domains",
      "findings",
      "optionPapers",
      "meetings",
      "events",
      "reviews",
    ])
      delete s[key as "meetings"];
  });
}

const only =
  (ids: string[], house: string[] = []) =>
  (s: ScenarioSource) =>
    void (s.presets = [{ id: "x", seats: ids, house }]);
const ODD: [string, Setup][] = [
  ["two ministers, nothing else", bare(2, { kind: "consensus" })],
  ["twenty-four ministers who vote", bare(24, { kind: "threshold", share: 0.66, vetoes: ["p3"], procedure: "vote" })],
  ["six of whom five and two vetoes decide", bare(6, { kind: "all-but", tolerance: 1, vetoes: ["p0", "p1"] })],
  ["weighted votes", bare(5, { kind: "threshold", count: 7, weights: { p0: 5, p1: 2.5, p2: 1 }, procedure: "vote" })],
  ["one minister and an organisation", setupOf(only(["A", "ORG"]))],
  ["two ministers and a head of the house", setupOf(only(["C", "D"], ["BIG"]))],
  ["no meeting but the summit's", setupOf((s) => (s.meetings = [{ id: "m", stage: "summit", tier: "ministers", minutes: 1 }]))],
  ["no summit", setupOf((s) => (s.meetings = s.meetings?.filter((m) => m.stage !== "summit") ?? []))],
  ["no follow-through", setupOf((s) => (s.meetings = s.meetings?.filter((m) => m.stage !== "follow-through") ?? []))],
  ["no channels", setupOf((s) => (s.modules = { channels: false }))],
  ["no organisations", setupOf((s) => (s.modules = { organisations: false }))],
  ["no deals, no delivery", setupOf((s) => (s.modules = { deals: false, delivery: false }))],
  ["no text can be left out", setupOf((s) => s.issues.forEach((issue) => (issue.none = null)))],
];

/** Plays by the clock: somebody moves every some seconds, and what is due strikes. */
function playTimed(setup: Setup, seed: string): Match {
  const match = openMatch(setup, seed, { timed: true });
  openTheTable(match);
  const seats = setup.open.seats.map((s) => s.id);
  for (let turn = 0; match.state.pub.phase === "meeting" && turn < 6000; turn++) {
    const { state } = match;
    const t = state.t + 7000;
    const due = [state.pub.call?.deadline, state.pub.deadline].some((at) => typeof at === "number" && at <= t);
    if (due && submit(match, "system", "tick", { at: t }, t).ok) continue;
    const seat = seats[turn % seats.length] ?? "";
    const move = random.decide(sightOf(setup.open, state, seat), diceFor(seed, seat, state.n));
    // Nobody says "done": the clock alone ends meetings.
    if (!move || move.do === "done" || !submit(match, `seat:${seat}`, move.do, move.with, t).ok) state.t = Math.max(state.t, t);
  }
  return match;
}

describe.each(ODD)("%s", (_name, setup) => {
  it("comes to an end by turns, with a score for everybody, and replays", () => {
    for (const seed of ["1", "2", "3"]) {
      const match = openMatch(setup, seed);
      playOut(match, Object.fromEntries(setup.open.seats.map((s) => [s.id, random])));
      expect(match.state.pub.phase).toBe("debriefing");
      expect(match.state.pub.outcome).not.toBeNull();
      for (const score of Object.values(scoresOf(match).seats)) expect(score.total).toBeGreaterThanOrEqual(0);
      const again = openMatch(setup, seed);
      for (const entry of match.past) expect(apply(again, entry)).toEqual({ ok: true });
      expect(fingerprint(again.state)).toBe(fingerprint(match.state));
    }
  });

  it("comes to an end by the clock", () => {
    const match = playTimed(setup, "clock");
    expect(match.state.pub.phase).toBe("debriefing");
    expect(match.state.pub.call).toBeNull();
  });
});

it("counts weights, thresholds and vetoes of those who sit at the table", () => {
  const five = bare(5, { kind: "threshold", count: 7, weights: { p0: 5, p1: 2.5, p2: 1 } }).open;
  expect(passes(five, new Set(["p0", "p1"]))).toBe(true);
  expect(passes(five, new Set(["p0", "p2", "p3", "p4"]))).toBe(false);
  const six = bare(6, { kind: "all-but", tolerance: 1, vetoes: ["p0", "p1"] }).open;
  expect(passes(six, new Set(["p0", "p1", "p2", "p3", "p4"]))).toBe(true);
  expect(passes(six, new Set(["p0", "p2", "p3", "p4", "p5"]))).toBe(false);
});
