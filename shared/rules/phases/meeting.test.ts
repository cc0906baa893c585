import { describe, expect, it } from "vitest";
import { act, connect, nextMeeting, order, refusal, table } from "../../testing/table.ts";
import type { Match } from "../match.ts";
import { lastSummit, pastFirstThird } from "./calendar.ts";

const SEATS = ["A", "B", "C", "D", "ORG", "BIG"];
const allDone = (match: Match, but: string[] = []): void => SEATS.filter((s) => !but.includes(s)).forEach((s) => act(match, s, "done"));

describe("an untimed meeting", () => {
  it("ends when every seat is done, those of the house too, and has no other end", () => {
    const match = table();
    allDone(match, ["BIG"]);
    expect(match.state.pub).toMatchObject({ meeting: 0, deadline: null });
    expect(refusal(match, "A", "done")).toBe("already-done");
    act(match, "BIG", "done");
    expect(match.state.pub).toMatchObject({ meeting: 1, done: [], acted: [] });
  });

  it("waits for whoever has been asked something new", () => {
    const match = table();
    allDone(match, ["A"]);
    act(match, "A", "open-channel", { to: "C" });
    act(match, "A", "done");
    expect(match.state.pub.meeting).toBe(0);
    act(match, "C", "answer-invitation", { channel: match.state.pub.channels[0]?.id, accept: false });
    expect(match.state.pub.done).not.toContain("A");
    act(match, "C", "done");
    act(match, "A", "done");
    expect(match.state.pub.meeting).toBe(1);
  });

  it("does not end while a call is open", () => {
    const match = table({ meeting: "leaders-1" });
    allDone(match, ["A", "B"]);
    act(match, "A", "call-silence", { scope: "whole" });
    expect(match.state.pub.done).toEqual(["ORG", "BIG"]);
    for (const seat of ["A", "B", "C"]) act(match, seat, "done");
    expect(match.state.pub.call).not.toBeNull();
    act(match, "D", "answer-call", { ok: false, issue: "pace", wording: "low" });
    expect(match.state.pub).toMatchObject({ call: null, meeting: 4, calls: [{ passed: false, objectors: ["D"] }] });
    act(match, "D", "done");
    expect(match.state.pub.meeting).toBe(5);
  });

  it("lets go what was asked and not answered", () => {
    const match = table({ meeting: "ministers", ties: { "A|C": 1 } });
    const channel = connect(match, "A", "C");
    act(match, "A", "propose-deal", {
      channel,
      terms: [
        { kind: "accept", by: "A", issue: "pace", options: ["low"] },
        { kind: "accept", by: "C", issue: "scope", options: ["firm"] },
      ],
    });
    connect(match, "C", "ORG");
    act(match, "C", "request", { organisation: "ORG", contribution: "analysis", issue: "pace" });
    nextMeeting(match);
    expect(match.state.deals).toMatchObject([{ status: "declined" }]);
    expect(match.state.requests).toMatchObject([{ status: "lapsed" }]);
    expect(refusal(match, "C", "answer-deal", { deal: match.state.deals[0]?.id, accept: true })).toBe("not-proposed");
  });
});

describe("the first third", () => {
  it("of an untimed meeting lasts until a third of the seats have acted or are done", () => {
    const match = table({ meeting: "leaders-1" });
    const { setup, state } = match;
    const past = (): boolean => pastFirstThird(setup.open, state.pub, state.t);
    expect(past()).toBe(false);
    act(match, "C", "say", { channel: "public", text: "#m1" });
    act(match, "C", "done");
    expect(past()).toBe(false);
    act(match, "ORG", "done");
    expect(past()).toBe(true);
  });

  it("of a timed meeting goes by the clock alone", () => {
    const match = table({ meeting: "leaders-1", timed: true });
    const { setup, state } = match;
    allDone(match, ["A"]);
    expect(pastFirstThird(setup.open, state.pub, 199_999)).toBe(false);
    expect(pastFirstThird(setup.open, state.pub, 200_000)).toBe(true);
    expect(pastFirstThird(setup.open, { ...state.pub, phase: "debriefing" }, 500_000)).toBe(false);
  });
});

describe("the end of a summit", () => {
  it("comes at its last meeting, with a summary, and follow-through comes next", () => {
    const match = table({ meeting: "leaders-2" });
    expect(lastSummit(match.setup.open)).toBe(5);
    nextMeeting(match);
    expect(match.state.pub).toMatchObject({ meeting: 6, outcome: { kind: "summary", meeting: 5 } });
  });

  it("without one clean clause leads to the debriefing at once", () => {
    const match = table({ meeting: "leaders-2" });
    for (const [issue, wording] of Object.entries({ pace: "low", scope: "weak", form: "y", follow: "none" }))
      act(match, "D", "object", { issue, wording, reason: "cost" });
    nextMeeting(match);
    expect(match.state.pub).toMatchObject({ phase: "debriefing", outcome: { kind: "none", package: [-1, -1, -1, -1] } });
  });

  it("cut short by the facilitator does not adopt what is still being asked", () => {
    const match = table({ meeting: "leaders-1" });
    for (const head of ["ORG", "BIG"]) act(match, head, "done");
    act(match, "A", "call-silence", { scope: "whole" });
    order(match, "facilitator", "debrief");
    expect(match.state.pub).toMatchObject({ phase: "debriefing", call: null, calls: [], outcome: { kind: "summary" } });
  });
});
