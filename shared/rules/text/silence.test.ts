import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { act, goTo, nextMeeting, order, refusal, table, type TableOptions } from "../../testing/table.ts";
import { submit } from "../apply.ts";
import type { Match } from "../match.ts";

/** At a meeting past its first third: both heads are done. */
function at(meeting: string, options: TableOptions = {}): Match {
  const match = table({ ...options, meeting });
  warm(match);
  return match;
}
function warm(match: Match): void {
  for (const head of ["ORG", "BIG"]) act(match, head, "done");
}
const WHOLE = { scope: "whole" };
const NO = { ok: false, issue: "pace", wording: "low" };

describe("silence on a clause", () => {
  it("settles it when every minister accepts or is done", () => {
    const match = at("ministers");
    const { pub } = match.state;
    act(match, "C", "table", { issue: "pace", option: "low" });
    act(match, "A", "call-silence", { scope: "clause", issue: "pace", option: "low" });
    expect(pub.call).toMatchObject({ kind: "clause", issue: 0, package: [1, -1, -1, -1], answers: { A: { ok: true } } });
    act(match, "B", "answer-call", { ok: true });
    act(match, "C", "done");
    expect(pub.call).not.toBeNull();
    act(match, "D", "done");
    expect(pub.call).toBeNull();
    expect(pub.draft[0]).toMatchObject({ text: 1, sponsors: ["C"], brackets: [], settled: 1 });
    expect(pub.calls).toMatchObject([{ kind: "clause", passed: true, objectors: [], by: "A", meeting: 1 }]);
    for (const id of ["table", "co-sponsor"]) expect(refusal(match, "B", id, { issue: "pace", option: "low" })).toBe("settled");
    expect(refusal(match, "B", "object", { issue: "pace", wording: "top", reason: "cost" })).toBe("settled");
  });

  it("is stopped by one objection, which stays on record and costs its sole author", () => {
    const match = at("ministers");
    const { pub } = match.state;
    act(match, "A", "call-silence", { scope: "clause", issue: "pace", option: "mid" });
    expect(refusal(match, "D", "answer-call", { ok: false })).toBe("must-name-wording");
    expect(refusal(match, "D", "answer-call", { ok: false, issue: "scope", wording: "weak" })).toBe("not-in-call");
    expect(refusal(match, "D", "answer-call", { ok: false, issue: "pace", wording: "mid" })).toBe("same-level");
    expect(refusal(match, "D", "answer-call", { ok: false, issue: "pace", wording: "high" })).toBe("locked");
    act(match, "D", "answer-call", NO);
    act(match, "B", "answer-call", { ok: true });
    act(match, "C", "answer-call", { ok: true });
    expect(pub.calls).toMatchObject([{ passed: false, objectors: ["D"], named: { D: 0 } }]);
    expect(pub.draft[0]?.objections).toMatchObject([{ seat: "D", against: 2, wording: 1, reason: "other", meeting: 1 }]);
    expect(pub.soleObjections).toEqual({ D: 1 });
    expect(refusal(match, "A", "call-silence", { scope: "clause", issue: "pace", option: "mid" })).toBe("called-already");
  });

  it("needs a level with text on the table, a third of the meeting, and no other call", () => {
    const match = table({ meeting: "ministers" });
    const call = (issue: string, option?: string) => refusal(match, "A", "call-silence", { scope: "clause", issue, option });
    expect(call("pace", "mid")).toBe("first-third");
    warm(match);
    expect(call("pace", "low")).toBe("not-tabled");
    expect(call("pace", "none")).toBe("no-text");
    expect(call("pace")).toBe("must-name-level");
    expect(refusal(match, "B", "call-silence", { scope: "clause", issue: "pace", option: "mid" })).toBe("not-for-you");
    expect(refusal(match, "A", "call-silence", WHOLE)).toBe("leaders-only");
    expect(refusal(match, "A", "answer-call", { ok: true })).toBe("no-call");
    act(match, "A", "call-silence", { scope: "clause", issue: "pace", option: "mid" });
    expect(call("scope", "firm")).toBe("call-open");
    nextMeeting(match);
    expect(match.state.pub.draft[0]?.settled).toBe(1); // the bell closed it: nobody had objected
    expect(refusal(match, "A", "call-silence", { scope: "clause", issue: "pace", option: "mid" })).toBe("wrong-tier");
    goTo(match, "drafting");
    warm(match);
    expect(call("pace", "mid")).toBe("same-level");
  });
});

describe("silence on the whole", () => {
  it("adopts the text and ends the summit at once", () => {
    const match = at("leaders-1");
    const { pub } = match.state;
    act(match, "C", "table", { issue: "pace", option: "low" });
    act(match, "A", "call-silence", { scope: "whole", package: { pace: "low", form: null, follow: "none" } });
    for (const seat of ["B", "C", "D"]) act(match, seat, "answer-call", { ok: true });
    expect(pub.outcome).toEqual({ kind: "communique", package: [1, 2, -1, 0], footnotes: [], unanimous: true, meeting: 4 });
    expect(match.setup.open.meetings[pub.meeting]?.id).toBe("boards");
  });

  it("is adopted by the bell when nobody objects", () => {
    const match = at("leaders-1");
    act(match, "A", "call-silence", WHOLE);
    nextMeeting(match);
    expect(match.state.pub.outcome).toMatchObject({ kind: "communique", package: [2, 2, 0, 2], unanimous: true });
    expect(match.setup.open.meetings[match.state.pub.meeting]?.id).toBe("boards");
  });

  it("can be called once in a leaders' meeting, three times in the last, each time changed", () => {
    const match = at("leaders-1");
    const { pub } = match.state;
    const fail = (with_: Record<string, unknown>): void => {
      act(match, "A", "call-silence", with_);
      for (const seat of ["B", "C", "D"]) act(match, seat, "answer-call", NO);
      expect(pub.call).toBeNull();
    };
    fail(WHOLE);
    expect(refusal(match, "A", "call-silence", { ...WHOLE, package: { form: null } })).toBe("no-calls-left");
    nextMeeting(match);
    warm(match);
    fail(WHOLE);
    expect(refusal(match, "A", "call-silence", WHOLE)).toBe("same-package");
    fail({ ...WHOLE, package: { form: null } });
    fail(WHOLE);
    expect(refusal(match, "A", "call-silence", { ...WHOLE, package: { follow: null } })).toBe("no-calls-left");
    expect(pub.soleObjections).toEqual({});
    nextMeeting(match);
    // Pace was objected to by name until the end: the summary leaves it out.
    expect(pub.outcome).toMatchObject({ kind: "summary", package: [-1, 2, 0, 2], unanimous: false });
  });

  it("must adopt something", () => {
    const match = at("leaders-1");
    const nothing = { scope: "whole", package: { pace: null, scope: "none", form: null, follow: null } };
    expect(refusal(match, "A", "call-silence", nothing)).toBe("empty-package");
    expect(refusal(match, "A", "call-silence", { scope: "whole", package: { pace: "top" } })).toBe("not-tabled");
    expect(refusal(match, "A", "call-silence", { scope: "whole", package: { price: "top" } })).toBe("unknown-issue");
  });
});

it("runs its full time on the clock, and the bell waits for it", () => {
  const match = table({ timed: true, meeting: "leaders-1" });
  const { pub } = match.state;
  submit(match, "seat:B", "table", { issue: "pace", option: "low" }, 400_000);
  const began = match.state.t;
  act(match, "A", "call-silence", WHOLE);
  expect(pub.call?.deadline).toBe(began + 60_000);
  order(match, "system", "tick", { at: began + 60_000 });
  expect(pub.outcome?.kind).toBe("communique");
  const late = table({ timed: true, meeting: "leaders-1" });
  submit(late, "seat:B", "table", { issue: "pace", option: "low" }, 580_000);
  act(late, "A", "call-silence", WHOLE);
  expect(late.state.pub).toMatchObject({ deadline: 640_000, call: { deadline: 640_000 } });
  expect(submit(late, "system", "tick", { at: 600_000 }).ok).toBe(false);
  expect(submit(late, "seat:B", "answer-call", NO, 639_999).ok).toBe(true);
});

it("cannot be broken any more, nor footnoted, when its time is over and the clock has yet to strike", () => {
  const match = table({ timed: true, meeting: "leaders-2" });
  submit(match, "seat:B", "table", { issue: "pace", option: "low" }, 300_000);
  act(match, "A", "call-silence", WHOLE);
  expect(submit(match, "seat:B", "answer-call", NO, 360_000)).toEqual({ ok: false, reason: "no-call" });
  expect(submit(match, "seat:B", "footnote", { issues: ["pace"] }, 360_000)).toEqual({ ok: false, reason: "no-call" });
  order(match, "system", "tick", { at: 360_000 });
  expect(match.state.pub.outcome?.kind).toBe("communique");
});

it("takes silence for a no in a vote, and lets a plain no do", () => {
  const vote: TableOptions = { change: (s) => (s.decision = { kind: "all-but", tolerance: 1, vetoes: ["A"], procedure: "vote" }) };
  const match = at("leaders-1", vote);
  act(match, "A", "call-silence", WHOLE);
  act(match, "B", "answer-call", { ok: true });
  act(match, "C", "answer-call", { ok: true });
  expect(refusal(match, "D", "answer-call", { ok: false })).toBeNull();
  act(match, "D", "done");
  expect(match.state.pub.calls).toMatchObject([{ passed: true, objectors: ["D"], named: {} }]);
  expect(match.state.pub.outcome).toMatchObject({ kind: "communique", unanimous: false });
});

const answer = fc.constantFrom("ok", "no", "done", "none");
it("under consensus passes if and only if no minister objected, whatever the order of answers", () => {
  fc.assert(
    fc.property(fc.record({ B: answer, C: answer, D: answer }), fc.shuffledSubarray(["B", "C", "D"], { minLength: 3 }), (answers, turn) => {
      const match = at("leaders-1");
      const { pub } = match.state;
      act(match, "A", "call-silence", WHOLE);
      for (const seat of turn as ("B" | "C" | "D")[]) {
        const given = answers[seat];
        if (given === "done") act(match, seat, "done");
        else if (given !== "none") act(match, seat, "answer-call", given === "ok" ? { ok: true } : NO);
      }
      if (pub.call) nextMeeting(match);
      const objectors = turn.filter((seat) => answers[seat as "B"] === "no").toSorted();
      expect(pub.calls).toHaveLength(1);
      expect(pub.calls[0]).toMatchObject({ passed: objectors.length === 0, objectors });
      expect(pub.outcome?.kind ?? "open").toBe(objectors.length === 0 ? "communique" : "open");
      expect(pub.soleObjections).toEqual(objectors.length === 1 ? { [objectors[0] ?? ""]: 1 } : {});
    }),
    { numRuns: 60 },
  );
});
