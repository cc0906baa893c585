import { array, assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { playNetwork } from "../../testing/play-network.ts";
import { act, connect, nextMeeting, table } from "../../testing/table.ts";
import type { Match } from "../match.ts";
import { closeTies, pairKey, tieOf } from "./ties.ts";
import { changeTrust } from "./trust.ts";

function talk(match: Match, a: string, b: string): void {
  act(match, a, "say", { channel: connect(match, a, b), text: "#m1" });
}

describe("a tie", () => {
  it("grows by one at the meeting's end when its channel was used", () => {
    const match = table();
    talk(match, "A", "C");
    connect(match, "B", "D");
    expect(tieOf(match.state.pub, "C", "A")).toBe(0);
    nextMeeting(match);
    expect(match.state.pub.ties).toEqual({ "A|C": 1 });
  });

  it("grows by the contacts of that meeting, not by those of earlier ones", () => {
    const match = table();
    talk(match, "A", "C");
    nextMeeting(match);
    talk(match, "B", "D");
    nextMeeting(match);
    expect(match.state.pub.ties).toEqual({ "A|C": 1, "B|D": 1 });
  });

  it("stops at three", () => {
    const match = table({ ties: { "A|C": 3 } });
    talk(match, "A", "C");
    nextMeeting(match);
    expect(match.state.pub.ties).toEqual({ "A|C": 3 });
  });

  it("falls by one after two meetings without use, and to nothing after two more", () => {
    const match = table({ ties: { "A|C": 2 } });
    const seen = Array.from({ length: 4 }, () => {
      nextMeeting(match);
      return tieOf(match.state.pub, "A", "C");
    });
    expect(seen).toEqual([2, 1, 1, 0]);
    expect(match.state.pub).toMatchObject({ ties: {}, unused: {} });
  });

  it("forgets its rest when it is used", () => {
    const match = table({ ties: { "A|C": 2 } });
    nextMeeting(match);
    talk(match, "A", "C");
    nextMeeting(match, 2);
    expect(tieOf(match.state.pub, "A", "C")).toBe(3);
  });

  it("does not fall while a secretariat keeps it", () => {
    const match = table({ ties: { "A|C": 2 } });
    match.state.pub.secretariat = true;
    nextMeeting(match, 4);
    expect(tieOf(match.state.pub, "A", "C")).toBe(2);
  });

  it("grows by two, once a match, when the convener trusts the other highly", () => {
    const match = table();
    changeTrust(match, "A", "C", 20);
    changeTrust(match, "D", "B", 20);
    talk(match, "A", "C");
    talk(match, "B", "D");
    nextMeeting(match);
    expect(match.state.pub).toMatchObject({ ties: { "A|C": 2, "B|D": 1 }, doubled: ["A|C"] });
    nextMeeting(match, 4);
    talk(match, "A", "C");
    nextMeeting(match);
    expect(match.state.pub.doubled).toEqual(["A|C"]);
  });

  it("counts a pair once, however many channels it used", () => {
    const match = table();
    talk(match, "A", "C");
    act(match, "A", "open-caucus", { with: ["B", "C"] });
    const id = match.state.pub.channels.at(-1)?.id ?? "";
    act(match, "C", "answer-invitation", { channel: id, accept: true });
    act(match, "C", "say", { channel: id, text: "#m2" });
    nextMeeting(match);
    expect(match.state.pub.ties).toEqual({ "A|C": 1 });
  });

  it("to a partner grows when the outreach was used", () => {
    const match = table();
    act(match, "A", "open-channel", { to: "greens" });
    const channel = match.state.pub.channels[0];
    if (channel) channel.used = true;
    nextMeeting(match);
    expect(match.state.pub.ties).toEqual({ [pairKey("greens", "A")]: 1 });
  });

  it("between ministers does not grow without the horizontal network", () => {
    const match = table({ without: ["horizontal"] });
    const channel = { id: "c1", kind: "caucus" as const, convener: "A", members: ["A", "ORG", "C"], invited: [], partner: null, issue: -1 };
    match.state.pub.channels.push({ ...channel, host: "ORG", used: true, open: true, meeting: 0 });
    closeTies(match);
    expect(match.state.pub.ties).toEqual({ "A|ORG": 1, "C|ORG": 1 });
  });
});

describe("whatever is played", () => {
  const picks = array(integer({ min: 0, max: 9999 }), { minLength: 20, maxLength: 150 });

  it("ties stay within 0..3, change at meeting ends only, by 1 down and at most 2 up", () => {
    assert(
      property(picks, (list) => {
        const match = table({ preset: "5", ties: { "A|C": 1, "B|D": 2 } });
        let before = { ...match.state.pub.ties };
        let meeting = match.state.pub.meeting;
        playNetwork(match, list, ({ state }) => {
          const same = state.pub.meeting === meeting && state.pub.phase === "meeting";
          for (const key of new Set([...Object.keys(before), ...Object.keys(state.pub.ties)])) {
            const change = (state.pub.ties[key] ?? 0) - (before[key] ?? 0);
            expect(state.pub.ties[key] ?? 1).toBeGreaterThanOrEqual(1);
            expect(state.pub.ties[key] ?? 0).toBeLessThanOrEqual(3);
            expect(Math.abs(change)).toBeLessThanOrEqual(same ? 0 : 2);
            expect(change).toBeGreaterThanOrEqual(-1);
          }
          before = { ...state.pub.ties };
          meeting = state.pub.meeting;
        });
      }),
      { numRuns: 60 },
    );
  });

  it("contacts never go below zero and nobody holds more than its attention", () => {
    assert(
      property(picks, (list) => {
        const match = table({ preset: "5" });
        playNetwork(match, list, ({ state, setup }) => {
          for (const seat of setup.open.seats) {
            expect(state.pub.contacts[seat.id]).toBeGreaterThanOrEqual(0);
            const held = state.pub.channels.filter((c) => c.open && [...c.members, ...c.invited].includes(seat.id)).length;
            expect(held).toBeLessThanOrEqual(5);
          }
        });
      }),
      { numRuns: 40 },
    );
  });
});
