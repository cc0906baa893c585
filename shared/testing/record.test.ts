import { describe, expect, it } from "vitest";
import { random } from "../bots/random.ts";
import { compile } from "../rules/compile.ts";
import { openMatch } from "../rules/match.ts";
import { playAndRecord, resultOf } from "./record.ts";
import { act, adopt, goTo, nextMeeting, order, smallScenario, table } from "./table.ts";

describe("the record of a match", () => {
  it("counts ties over all pairs of seats, partners apart", () => {
    const match = table();
    match.state.pub.ties = { "A|B": 3, "C|ORG": 2, "A|firms": 3 };
    order(match, "facilitator", "debrief");
    // Four ministers and two heads: fifteen pairs.
    expect(resultOf(match, {}).ties).toEqual({ sum: 5, pairs: 15, atThree: 1 });
  });

  it("counts a claim to have nothing to report within full delivery until a challenge is upheld", () => {
    const match = table();
    adopt(match, { pace: "mid", scope: "weak", follow: "ministers" });
    goTo(match, "period-1");
    for (const seat of ["A", "C"]) act(match, seat, "deliver", { issue: "pace", choice: "define" });
    nextMeeting(match);
    match.state.pub.ties = { "B|C": 1, "A|B": 1 };
    const challenge = (seat: string): void =>
      act(match, "B", "challenge", { report: match.state.pub.reports.findIndex((r) => r.seat === seat && r.issue === 0) });
    challenge("A");
    challenge("C");
    order(match, "facilitator", "debrief");
    const { reports } = resultOf(match, {});
    expect(reports.filter((r) => r.nothing)).toEqual([{ seat: "A", score: 1, nothing: true }]);
    expect(reports.every((r) => !r.nothing || r.score === 1)).toBe(true);
  });

  it("knows who ended below the floor, by the text alone", () => {
    const match = table();
    adopt(match, { pace: "mid", scope: "weak", form: "y", follow: "ministers" });
    if (match.state.desks["C"]) match.state.desks["C"].floor = 99;
    order(match, "facilitator", "debrief");
    expect(resultOf(match, {}).belowFloor).toEqual(["C"]);
  });

  it("counts every entry as one action", () => {
    const match = openMatch(compile(smallScenario()), "record");
    const bots = Object.fromEntries(match.setup.open.seats.map((s) => [s.id, random]));
    const { actions, entries } = playAndRecord(match, bots, 0);
    const counted: Record<string, number> = {};
    for (const entry of match.past) counted[entry.do] = (counted[entry.do] ?? 0) + 1;
    expect(actions).toEqual(counted);
    expect(entries).toBe(match.past.length);
  });
});
