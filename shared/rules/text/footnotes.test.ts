import { describe, expect, it } from "vitest";
import { act, refusal, table } from "../../testing/table.ts";
import type { Match } from "../match.ts";
import { mostFootnotes } from "./footnotes.ts";

function at(meeting: string): Match {
  const match = table({ meeting });
  for (const head of ["ORG", "BIG"]) act(match, head, "done");
  return match;
}
const WHOLE = { scope: "whole" };
const NO = { ok: false, issue: "pace", wording: "low" };

it("are for a sixth of the ministers, at least one", () => {
  const { open } = table().setup;
  const sizes = [2, 4, 11, 12, 16, 18].map((n) => mostFootnotes({ ...open, ministers: Array.from({ length: n }, (_, i) => `M${i}`) }));
  expect(sizes).toEqual([1, 1, 1, 2, 2, 3]);
});

describe("footnotes", () => {
  it("let a minister stand aside in the last meeting: one of four, at most two clauses", () => {
    const match = at("leaders-2");
    const { pub } = match.state;
    expect(refusal(match, "D", "footnote", { issues: ["pace"] })).toBe("no-call");
    act(match, "A", "call-silence", WHOLE);
    expect(refusal(match, "D", "footnote", { issues: ["form"] })).toBe("footnote-closed");
    expect(refusal(match, "D", "footnote", { issues: ["pace", "pace"] })).toBe("same-issue");
    act(match, "D", "footnote", { issues: ["follow", "pace"] });
    expect(refusal(match, "D", "footnote", { issues: ["scope"] })).toBe("already-footnoted");
    expect(refusal(match, "C", "footnote", { issues: ["pace"] })).toBe("no-footnotes-left");
    act(match, "D", "answer-call", NO); // to object takes it back
    act(match, "C", "footnote", { issues: ["pace"] });
    act(match, "D", "answer-call", { ok: true });
    const before = match.state.desks["A"]?.trust["C"] ?? 0;
    act(match, "B", "answer-call", { ok: true });
    expect(pub.outcome).toMatchObject({ kind: "footnotes", footnotes: [{ seat: "C", issues: [0] }], unanimous: false });
    expect(match.state.desks["A"]?.trust["C"]).toBe(before - 5);
  });

  it("are closed before the last meeting, and on clauses left out", () => {
    const match = at("leaders-1");
    act(match, "A", "call-silence", { scope: "whole", package: { pace: null } });
    expect(refusal(match, "D", "footnote", { issues: ["scope"] })).toBe("last-meeting-only");
    const last = at("leaders-2");
    act(last, "A", "call-silence", { scope: "whole", package: { pace: null } });
    expect(refusal(last, "D", "footnote", { issues: ["pace"] })).toBe("not-in-call");
  });
});
