import { describe, expect, it } from "vitest";
import { act, refusal, table } from "../../testing/table.ts";
import { adoptingMeetings, wholeCallsIn } from "./adopting.ts";
import { clauseState } from "./clean.ts";
import { tabledLevels } from "./clauses.ts";

describe("the meetings that adopt", () => {
  it("are the summit's leaders' meetings: one call on the whole in each, three in the last", () => {
    const { open } = table().setup;
    expect(adoptingMeetings(open)).toEqual([4, 5]);
    expect(open.meetings.map((_, i) => wholeCallsIn(open, i))).toEqual([0, 0, 0, 0, 1, 3, 0, 0, 0]);
  });

  it("are the summit's last where no leaders meet", () => {
    const match = table({
      change: (s) => s.meetings?.forEach((m) => m.tier === "leaders" && (m.tier = "ministers")),
      meeting: "leaders-2",
    });
    expect(adoptingMeetings(match.setup.open)).toEqual([5]);
    for (const head of ["ORG", "BIG"]) act(match, head, "done");
    expect(refusal(match, "A", "call-silence", { scope: "whole" })).toBeNull();
  });

  it("are none without a summit, and leaders who only prepare adopt nothing", () => {
    const change = (stage: "preparation"): Parameters<typeof table>[0] => ({
      change: (s) => s.meetings?.forEach((m) => m.stage === "summit" && (m.stage = stage)),
      meeting: "leaders-2",
    });
    const match = table(change("preparation"));
    expect(adoptingMeetings(match.setup.open)).toEqual([]);
    for (const head of ["ORG", "BIG"]) act(match, head, "done");
    expect(refusal(match, "A", "call-silence", { scope: "whole" })).toBe("leaders-only");
  });
});

describe("a clause", () => {
  it("whose text is the lowest level stands like any other; no text is a state of its own", () => {
    const { setup, state } = table();
    const [pace, form] = setup.open.issues.filter((k) => k.id === "pace" || k.id === "form");
    const [clause] = state.pub.draft;
    if (!pace || !form || !clause) throw new Error("the small scenario has changed");
    const lowest = { ...clause, text: 0 };
    expect(tabledLevels(lowest)).toEqual([0]);
    expect(clauseState(pace, lowest, 0)).toBe("no-text");
    expect(clauseState(form, lowest, 0)).toBe("clean");
    expect(clauseState(form, { ...clause, text: -1 }, 0)).toBe("empty");
    expect(clauseState(form, { ...lowest, settled: 0 }, 0)).toBe("settled");
    expect(clauseState(form, { ...lowest, brackets: [{ option: 2, sponsors: ["A"] }] }, 0)).toBe("bracketed");
    const against = { seat: "B", against: 0, wording: 1, reason: "cost", meeting: 0, renewals: 0 };
    expect(clauseState(form, { ...lowest, objections: [against] }, 0)).toBe("objected");
    expect(clauseState(form, { ...lowest, objections: [against] }, 1)).toBe("clean");
  });
});
