import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { act, adopt, connect, goTo, nextMeeting, refusal, table } from "../../testing/table.ts";
import type { Match } from "../match.ts";
import type { DeliveryChoice } from "../state.ts";
import { sightOf } from "../sight.ts";
import { DELIVERY_CHOICES, deliveryOptions } from "./points.ts";
import { deliveredShare } from "./share.ts";

const MINISTERS = ["A", "B", "C", "D"];

function followThrough(chosen: Record<string, string> = { pace: "mid", scope: "weak", follow: "ministers" }, seed = "1"): Match {
  const match = table({ seed });
  adopt(match, chosen);
  goTo(match, "period-1");
  return match;
}

describe("weather", () => {
  it("is drawn for every minister, period and issue, nearly normal around 0", () => {
    const all = ["1", "2", "3", "4", "5", "6"].flatMap((seed) =>
      MINISTERS.flatMap((seat) => (followThrough(undefined, seed).state.desks[seat]?.weather ?? []).flat()),
    );
    expect(all).toHaveLength(6 * 4 * 2 * 4);
    expect(Math.abs(all.reduce((sum, w) => sum + w, 0) / all.length)).toBeLessThan(0.4);
    expect(Math.sqrt(all.reduce((sum, w) => sum + w * w, 0) / all.length)).toBeCloseTo(1.5, 0);
  });

  it("is not drawn without the module", () => {
    const match = table({ change: (s) => (s.modules = { delivery: false }) });
    adopt(match, { pace: "mid" });
    expect(match.state.desks["A"]?.weather).toEqual([]);
  });
});

describe("deliver", () => {
  it("is open in meetings with a period only", () => {
    const match = table();
    adopt(match, { pace: "mid" });
    expect(refusal(match, "A", "deliver", { issue: "pace", choice: "full" })).toBe("no-period");
    goTo(match, "period-1");
    expect(refusal(match, "A", "deliver", { issue: "pace", choice: "full" })).toBeNull();
  });

  it("knows which clauses bind whom", () => {
    const match = table();
    adopt(match, { pace: "mid", scope: "none", follow: "ministers" }, "footnotes", [{ seat: "D", issues: [0] }]);
    goTo(match, "period-1");
    const why = (seat: string, issue: string): string | null => refusal(match, seat, "deliver", { issue, choice: "full" });
    expect([why("A", "pace"), why("D", "pace"), why("A", "form"), why("A", "scope"), why("A", "follow"), why("A", "x")]).toEqual([
      null,
      "footnoted",
      "not-adopted",
      "not-adopted",
      "follow-up-clause",
      "unknown-issue",
    ]);
  });

  it("lets a seat define the problem away only while the scope is weak and nothing monitors", () => {
    const why = (match: Match): string | null => refusal(match, "A", "deliver", { issue: "pace", choice: "define" });
    expect(why(followThrough())).toBeNull();
    expect(why(followThrough({ pace: "mid", scope: "firm", follow: "ministers" }))).toBe("scope-not-weak");
    expect(why(followThrough({ pace: "mid", scope: "weak", follow: "monitoring" }))).toBe("monitored");
    const match = followThrough();
    if (match.state.pub.draft[0]) match.state.pub.draft[0].monitored = 0.5;
    expect(why(match)).toBe("monitored");
  });

  it("may be changed until the meeting ends, and is private until then", () => {
    const match = followThrough();
    act(match, "A", "deliver", { issue: "pace", choice: "full" });
    expect(refusal(match, "A", "deliver", { issue: "pace", choice: "full" })).toBe("already-chosen");
    act(match, "A", "deliver", { issue: "pace", choice: "none" });
    expect(match.state.pub.reports).toEqual([]);
    nextMeeting(match);
    expect(match.state.pub.reports.find((r) => r.seat === "A" && r.issue === 0)).toMatchObject({ score: -1, period: 0, nothing: false });
    expect(match.state.pub.periods).toBe(1);
  });
});

describe("a period's end", () => {
  it("turns silence into no delivery", () => {
    const match = followThrough();
    nextMeeting(match);
    expect(match.state.pub.reports).toHaveLength(8);
    expect(match.state.pub.reports.every((report) => report.score === -1)).toBe(true);
  });

  it("overtakes a claim when monitoring begins in the same meeting", () => {
    const match = followThrough();
    act(match, "A", "deliver", { issue: "pace", choice: "define" });
    if (match.state.pub.draft[0]) match.state.pub.draft[0].monitored = 0.5;
    nextMeeting(match);
    expect(match.state.desks["A"]?.delivered[0]?.[0]?.choice).toBe("none");
  });

  it("lets ties feel what was reported the time before", () => {
    const match = followThrough();
    match.state.pub.ties["A|B"] = 2;
    for (const issue of ["pace", "scope"]) act(match, "B", "deliver", { issue, choice: "full" });
    nextMeeting(match);
    match.state.pub.ties["A|B"] = 2;
    act(match, "A", "deliver", { issue: "pace", choice: "full" });
    nextMeeting(match);
    const [first, second] = match.state.desks["A"]?.delivered ?? [];
    expect(first?.[0]?.points.reciprocity).toBe(0);
    expect(second?.[0]?.points.reciprocity).toBeGreaterThan(0);
  });
});

describe("what a seat is shown", () => {
  it("is what it gets: every point of every choice, whatever becomes of the ties at the meeting's end", () => {
    for (const choice of DELIVERY_CHOICES) {
      const match = followThrough();
      for (const issue of ["pace", "scope"]) act(match, "B", "deliver", { issue, choice: "full" });
      nextMeeting(match);
      // A tie that falls at this meeting's end, and one that a channel makes.
      match.state.pub.ties["A|B"] = 2;
      match.state.pub.unused["A|B"] = 1;
      connect(match, "A", "C");
      const offer = deliveryOptions(sightOf(match.setup.open, match.state, "A"), 0);
      act(match, "A", "deliver", { issue: "pace", choice });
      nextMeeting(match);
      expect(match.state.desks["A"]?.delivered[1]?.[0]?.points).toEqual(offer?.options.find((o) => o.choice === choice)?.points);
    }
  });

  it("counts only in follow-through, though a scenario may mark another meeting", () => {
    const match = table({
      meeting: "leaders-2",
      change: (s) => (s.meetings = s.meetings?.map((m) => ({ ...m, boards: true, period: true }))),
    });
    expect([match.state.pub.periods, match.state.pub.reports]).toEqual([0, []]);
    adopt(match, { pace: "mid", scope: "weak" });
    expect([match.state.pub.periods, match.state.pub.reports]).toEqual([0, []]);
    expect(match.state.pub.tasks.every((task) => task.got === null)).toBe(true);
  });
});

describe("the delivered share", () => {
  const choice: fc.Arbitrary<DeliveryChoice> = fc.constantFrom(...DELIVERY_CHOICES);
  const play = (choices: readonly DeliveryChoice[]): Match => {
    const match = followThrough();
    for (const half of [choices.slice(0, 4), choices.slice(4)]) {
      for (const [i, seat] of MINISTERS.entries()) act(match, seat, "deliver", { issue: "pace", choice: half[i] ?? "none" });
      nextMeeting(match);
    }
    return match;
  };

  it("is within 0..1 and never falls when somebody delivers more", () => {
    fc.assert(
      fc.property(fc.array(choice, { minLength: 8, maxLength: 8 }), fc.nat(7), (choices, at) => {
        const share = deliveredShare(play(choices), 0);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(deliveredShare(play(choices.with(at, "full")), 0)).toBeGreaterThanOrEqual(share - 1e-6);
      }),
      { numRuns: 25 },
    );
  });

  it("weighs members by their capacity, and leaves out who footnoted", () => {
    const half = (footnotes: { seat: string; issues: number[] }[]): number => {
      const match = table({ change: (s) => Object.assign(s.parties?.[0] ?? {}, { capacity: 3 }) });
      adopt(match, { pace: "mid", follow: "ministers" }, footnotes.length > 0 ? "footnotes" : "communique", footnotes);
      goTo(match, "period-1");
      act(match, "A", "deliver", { issue: "pace", choice: "full" });
      act(match, "B", "deliver", { issue: "pace", choice: "partial" });
      nextMeeting(match);
      return deliveredShare(match, 0);
    };
    // A counts for three: (3 + .5) of 6, or of 5 without D.
    expect(half([])).toBeCloseTo(3.5 / 6, 6);
    expect(half([{ seat: "D", issues: [0] }])).toBeCloseTo(3.5 / 5, 6);
  });

  it("rises by a tenth under a mandate, by a fifth under export", () => {
    const match = play(["full", "full", "none", "none", "full", "full", "none", "none"]);
    expect(deliveredShare(match, 0)).toBe(0.5);
    match.state.pub.tasks = [{ issue: 0, organisation: "ORG", asked: "mandate", got: "mandate", parts: {}, unitSpent: false }];
    expect(deliveredShare(match, 0)).toBeCloseTo(0.55, 6);
  });

  it("is 1 where nobody reports", () => {
    const match = table();
    adopt(match, { pace: "mid", follow: "ministers" });
    expect([deliveredShare(match, 0), deliveredShare(match, 3)]).toEqual([1, 1]);
  });
});
