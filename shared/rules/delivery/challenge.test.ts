import { describe, expect, it } from "vitest";
import { act, adopt, goTo, nextMeeting, refusal, table } from "../../testing/table.ts";
import type { Match } from "../match.ts";
import { isReviewer } from "./reviews.ts";

/** A and C (pair of reviewers) and D claim to have nothing to report on pace; B delivers. Exposures: A .1, C .6, D .8. */
function claims(follow: string): Match {
  const match = table({ change: (s) => (s.meetings = s.meetings?.map((m) => ({ ...m, contacts: 3 }))) });
  adopt(match, { pace: "mid", scope: "weak", follow });
  goTo(match, "period-1");
  for (const seat of ["A", "C", "D"]) act(match, seat, "deliver", { issue: "pace", choice: "define" });
  act(match, "B", "deliver", { issue: "pace", choice: "full" });
  nextMeeting(match);
  match.state.pub.ties = { "A|B": 1, "B|C": 1 };
  return match;
}

const reportOf = (match: Match, seat: string): number => match.state.pub.reports.findIndex((r) => r.seat === seat && r.issue === 0);

describe("a challenge", () => {
  it("is upheld against an exposed claimant: -1 at 2 R, and trust is lost", () => {
    const match = claims("ministers");
    const report = reportOf(match, "C");
    const before = match.state.desks["D"]?.trust["C"] ?? 0;
    const contacts = match.state.pub.contacts["B"] ?? 0;
    act(match, "B", "challenge", { report });
    expect(match.state.pub.reports[report]).toMatchObject({ score: -1, nothing: true, challenged: "upheld", challenger: "B" });
    expect(match.state.desks["C"]?.delivered[0]?.[0]?.points.total).toBeCloseTo(-3, 6);
    expect(match.state.desks["D"]?.trust["C"]).toBe(before - 10);
    expect(match.state.pub.contacts["B"]).toBe(contacts - 1);
    expect(refusal(match, "B", "challenge", { report })).toBe("already-challenged");
  });

  it("fails against one with little to report, and costs the challenger trust", () => {
    const match = claims("ministers");
    const before = match.state.desks["D"]?.trust["B"] ?? 0;
    act(match, "B", "challenge", { report: reportOf(match, "A") });
    expect(match.state.pub.reports[reportOf(match, "A")]).toMatchObject({ score: 1, challenged: "failed" });
    expect(match.state.desks["D"]?.trust["B"]).toBe(before - 5);
  });

  it("is upheld from an exposure of .15", () => {
    for (const [exposure, result] of [
      [0.15, "upheld"],
      [0.149, "failed"],
    ] as const) {
      const match = claims("ministers");
      match.state.desks["C"]?.exposure.splice(0, 1, exposure);
      act(match, "B", "challenge", { report: reportOf(match, "C") });
      expect(match.state.pub.reports[reportOf(match, "C")]?.challenged).toBe(result);
    }
  });

  it("needs a tie, a claim and another seat", () => {
    const match = claims("ministers");
    const why = (seat: string, of: string): string | null => refusal(match, seat, "challenge", { report: reportOf(match, of) });
    expect([why("B", "D"), why("A", "B"), why("A", "A")]).toEqual(["no-tie", "nothing-not-claimed", "own-report"]);
    expect(refusal(match, "B", "challenge", { report: 99 })).toBe("unknown-report");
  });

  it("is free and needs no tie for the assigned reviewer, when reviews are held", () => {
    const match = claims("peer");
    const contacts = match.state.pub.contacts["A"];
    act(match, "A", "challenge", { report: reportOf(match, "C") });
    expect(match.state.pub.contacts["A"]).toBe(contacts);
    const plain = claims("ministers");
    expect(refusal(plain, "A", "challenge", { report: reportOf(plain, "C") })).toBe("no-tie");
    plain.state.pub.secretariat = true;
    expect(refusal(plain, "A", "challenge", { report: reportOf(plain, "C") })).toBeNull();
  });

  it("is open to both of a pair, in whichever order the scenario names them, and to no third", () => {
    const { setup, state } = table({ change: (s) => (s.reviews = [{ reviewer: "A", reviewed: "C" }]) });
    const is = (reviewer: string, reviewed: string): boolean => isReviewer(setup.open, state.pub, reviewer, reviewed);
    expect([is("A", "C"), is("C", "A")]).toEqual([false, false]);
    state.pub.secretariat = true;
    expect([is("A", "C"), is("C", "A"), is("A", "B"), is("B", "C")]).toEqual([true, true, false, false]);
  });

  it("costs a head one unit of information", () => {
    const match = claims("ministers");
    const stock = match.state.pub.organisations["ORG"]?.stock;
    const before = stock?.information ?? 0;
    act(match, "ORG", "challenge", { report: reportOf(match, "D") });
    expect(stock?.information).toBe(before - 1);
    if (stock) stock.information = 0;
    expect(refusal(match, "ORG", "challenge", { report: reportOf(match, "C") })).toBe("not-enough-stock");
  });
});
