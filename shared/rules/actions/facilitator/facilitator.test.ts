import { describe, expect, it } from "vitest";
import { act, nextMeeting, order, refusal, smallScenario, table } from "../../../testing/table.ts";
import { compile } from "../../compile.ts";
import { permit, submit } from "../../apply.ts";
import { openMatch } from "../../match.ts";
import { sightOf } from "../../sight.ts";

const MINUTE = 60_000;
const WHOLE = { scope: "whole" };

describe("pause and resume", () => {
  it("stop everybody, the clock too, and give back the time that was left", () => {
    const match = table({ timed: true, meeting: "leaders-1" });
    submit(match, "seat:B", "table", { issue: "pace", option: "low" }, 5 * MINUTE);
    act(match, "A", "call-silence", WHOLE);
    submit(match, "facilitator", "pause", {}, 5.5 * MINUTE);
    expect(refusal(match, "B", "answer-call", { ok: true })).toBe("paused");
    expect(submit(match, "system", "tick", { at: 20 * MINUTE })).toMatchObject({ reason: "paused" });
    expect(submit(match, "facilitator", "pause", {})).toMatchObject({ reason: "paused" });
    expect(submit(match, "facilitator", "next", {})).toMatchObject({ reason: "paused" });
    submit(match, "facilitator", "resume", {}, 8.5 * MINUTE);
    expect(match.state.pub).toMatchObject({ startedAt: 3 * MINUTE, deadline: 13 * MINUTE, call: { deadline: 9 * MINUTE } });
    expect(submit(match, "facilitator", "resume", {})).toMatchObject({ reason: "not-paused" });
  });

  it("leave the first third as long as it was", () => {
    const match = table({ timed: true, meeting: "leaders-1" });
    submit(match, "facilitator", "pause", {}, MINUTE);
    submit(match, "facilitator", "resume", {}, 9 * MINUTE);
    expect(submit(match, "seat:A", "call-silence", WHOLE, 11 * MINUTE)).toMatchObject({ reason: "first-third" });
    expect(submit(match, "seat:A", "call-silence", WHOLE, 11.4 * MINUTE).ok).toBe(true);
  });

  it("hold for the briefing as well", () => {
    const match = openMatch(compile(smallScenario(), "4"), "1");
    order(match, "facilitator", "start");
    order(match, "facilitator", "pause");
    expect(refusal(match, "A", "ready")).toBe("paused");
    order(match, "facilitator", "resume");
    expect(refusal(match, "A", "ready")).toBeNull();
  });

  it("end with the match: a debriefing is never paused, and the log can be closed", () => {
    const match = table();
    order(match, "facilitator", "pause");
    order(match, "facilitator", "debrief");
    expect(match.state.pub).toMatchObject({ phase: "debriefing", paused: false, call: null, deadline: null });
    expect(submit(match, "system", "end", { state: "0".repeat(64) }).ok).toBe(true);
  });
});

describe("minutes", () => {
  it("are added to a timed meeting only, during a pause too", () => {
    const match = table({ timed: true });
    order(match, "facilitator", "pause");
    order(match, "facilitator", "extend", { minutes: 2 });
    expect(match.state.pub.deadline).toBe(12 * MINUTE);
    expect(submit(table(), "facilitator", "extend", { minutes: 2 })).toMatchObject({ reason: "untimed" });
    for (const minutes of [0, -5, 61, 1.5])
      expect(submit(match, "facilitator", "extend", { minutes })).toMatchObject({ reason: "bad-payload" });
  });
});

describe("the clock", () => {
  it("ends a meeting at its bell, not before, and the next one has its full time", () => {
    const match = table({ timed: true });
    expect(submit(match, "system", "tick", { at: 10 * MINUTE - 1 })).toMatchObject({ reason: "not-yet" });
    order(match, "system", "tick", { at: 10 * MINUTE + 5 });
    expect(match.state.pub).toMatchObject({ meeting: 1, startedAt: 10 * MINUTE + 5, deadline: 20 * MINUTE + 5 });
    expect(submit(table(), "system", "tick", { at: 10 * MINUTE })).toMatchObject({ reason: "not-yet" });
  });

  it("never goes back", () => {
    const match = table({ timed: true });
    submit(match, "seat:A", "done", {}, 5 * MINUTE);
    submit(match, "seat:B", "done", {}, MINUTE);
    expect(match.state.t).toBe(5 * MINUTE);
    expect(match.past.at(-1)).toMatchObject({ by: "seat:B", t: 5 * MINUTE });
  });
});

describe("players", () => {
  it("take seats, stand in for each other and come back, in any phase, without a change to the game", () => {
    const match = table();
    act(match, "C", "table", { issue: "pace", option: "low" });
    order(match, "facilitator", "seat-player", { seat: "C", kind: "human" });
    expect(match.state.pub.players["C"]).toEqual({ kind: "human", bot: null, state: "active" });
    order(match, "system", "seat-player", { seat: "C", kind: "bot", bot: "conceder", state: "away" });
    expect(match.state.pub.players["C"]).toEqual({ kind: "bot", bot: "conceder", state: "away" });
    expect(match.state.pub.draft[0]?.brackets).toEqual([{ option: 1, sponsors: ["C"] }]);
    order(match, "facilitator", "debrief");
    order(match, "facilitator", "seat-player", { seat: "C", kind: "human", bot: "conceder" });
    expect(match.state.pub.players["C"]).toMatchObject({ kind: "human", bot: null });
  });

  it("leave a seat of the house to the house", () => {
    const match = table();
    order(match, "facilitator", "seat-player", { seat: "ORG", kind: "human" });
    expect(match.state.pub.players["ORG"]?.kind).toBe("human");
    order(match, "facilitator", "seat-player", { seat: "ORG", kind: "bot" });
    expect(match.state.pub.players["ORG"]?.kind).toBe("house");
    expect(submit(match, "facilitator", "seat-player", { seat: "constructor", kind: "bot" })).toMatchObject({ reason: "unknown-seat" });
  });

  it("lose the chair without stopping the room: the seat stays the chair", () => {
    const match = table({ meeting: "drafting" });
    order(match, "system", "seat-player", { seat: "A", kind: "bot", bot: "positional" });
    expect(refusal(match, "A", "ask-poll", { issue: "pace" })).toBeNull();
    expect(refusal(match, "B", "ask-poll", { issue: "pace" })).toBe("not-for-you");
  });
});

describe("who may", () => {
  it("no seat does what the facilitator or the system does, nor they what a seat does", () => {
    const match = table();
    for (const id of [
      "pause",
      "resume",
      "extend",
      "next",
      "debrief",
      "rewind",
      "broadcast",
      "seat-player",
      "inject-event",
      "start",
      "tick",
      "end",
    ])
      expect({ id, reason: refusal(match, "A", id) }).toEqual({ id, reason: "not-for-you" });
    const sight = sightOf(match.setup.open, match.state, null);
    for (const id of ["done", "table", "say", "contribute"]) {
      expect(permit(sight, "facilitator", id, {})?.reason).toBe("not-for-you");
      expect(permit(sight, "system", id, {})?.reason).toBe("not-for-you");
    }
    for (const id of ["pause", "extend", "next", "rewind", "inject-event"])
      expect(permit(sight, "system", id, {})?.reason).toBe("not-for-you");
    expect(permit(sight, "facilitator", "tick", { at: 1 })?.reason).toBe("not-for-you");
    expect(permit(sightOf(match.setup.open, match.state, "Z"), "seat:Z", "done", {})?.reason).toBe("unknown-seat");
  });
});

describe("events and words", () => {
  it("happen at the facilitator's word, each once, during a pause too", () => {
    const match = table();
    order(match, "facilitator", "pause");
    order(match, "facilitator", "inject-event", { event: "e-press" });
    expect(match.state.pub.press).toMatchObject([{ seat: "B", issue: 0, answered: null }]);
    expect(submit(match, "facilitator", "inject-event", { event: "e-press" })).toMatchObject({ reason: "already-happened" });
    expect(submit(match, "facilitator", "inject-event", { event: "constructor" })).toMatchObject({ reason: "unknown-event" });
    order(match, "facilitator", "broadcast", { text: "#m3", digest: "0123456789abcdef" });
    expect(match.state.pub.broadcasts).toEqual([{ text: "#m3", digest: "0123456789abcdef", meeting: 0 }]);
  });

  it("cannot happen where the scenario leaves events out", () => {
    const match = table({ change: (s) => (s.modules = { events: false }) });
    expect(submit(match, "facilitator", "inject-event", { event: "e-press" })).toMatchObject({ reason: "module-off" });
    expect(match.setup.open.events).toEqual([]);
  });

  it("carry no free text", () => {
    for (const text of ["hello", "#m", "#m1 ", "#x1", `#m${"1".repeat(20)}`])
      expect(submit(table(), "facilitator", "broadcast", { text, digest: "0123456789abcdef" })).toMatchObject({ reason: "bad-payload" });
  });
});

describe("the way through a match", () => {
  it("opens by start or when all are ready, and runs to the debriefing", () => {
    const match = openMatch(compile(smallScenario(), "4"), "1");
    expect(refusal(match, "A", "ready")).toBe("wrong-phase");
    order(match, "system", "start");
    act(match, "A", "ready");
    expect(refusal(match, "A", "ready")).toBe("already-ready");
    for (const seat of ["B", "C", "D", "ORG", "BIG"]) {
      expect(match.state.pub.phase).toBe("briefing");
      act(match, seat, "ready");
    }
    expect(match.state.pub).toMatchObject({ phase: "meeting", meeting: 0, acted: [] });
    nextMeeting(match, 6);
    // The summit ended with a summary of the clauses that nobody disputed; what follows is played.
    expect(match.state.pub).toMatchObject({ phase: "meeting", meeting: 6, outcome: { kind: "summary" } });
    nextMeeting(match, 3);
    expect(match.state.pub.phase).toBe("debriefing");
    expect(submit(match, "facilitator", "next", {})).toMatchObject({ reason: "wrong-phase" });
  });
});
