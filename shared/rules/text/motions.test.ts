import { describe, expect, it } from "vitest";
import { act, nextMeeting, refusal, table } from "../../testing/table.ts";
import { carriesMotion } from "./motions.ts";

const warm = (match: ReturnType<typeof table>): void => ["ORG", "BIG"].forEach((head) => act(match, head, "done"));

it("needs three ministers, of both groups where both are seated", () => {
  const { open } = table().setup;
  expect(carriesMotion(open, ["A", "B"])).toBe(false);
  expect(carriesMotion(open, ["A", "B", "C"])).toBe(true);
  expect(carriesMotion(open, ["A", "B", "ORG"])).toBe(false);
  const alike = { ...open, seats: open.seats.map((s) => ({ ...s, group: s.id === "D" ? ("emerging" as const) : ("advanced" as const) })) };
  expect(carriesMotion(alike, ["A", "B", "C"])).toBe(false);
  expect(carriesMotion({ ...open, seats: open.seats.map((s) => ({ ...s, group: null })) }, ["B", "C", "D"])).toBe(true);
});

describe("a motion", () => {
  it("opens a call on a clause when the third minister stands behind it, as if by the chair", () => {
    const match = table({ meeting: "ministers" });
    const { pub } = match.state;
    const moved = { kind: "clause", issue: "pace", option: "mid" };
    act(match, "B", "motion", moved);
    expect(refusal(match, "C", "motion", moved)).toBe("already-moved");
    const id = pub.motions[0]?.id ?? "";
    expect(refusal(match, "B", "second", { motion: id })).toBe("already-seconded");
    act(match, "C", "second", { motion: id });
    match.state.pub.acted = []; // the meeting has hardly begun
    expect(refusal(match, "D", "second", { motion: id })).toBe("first-third");
    warm(match);
    act(match, "D", "second", { motion: id });
    expect(pub.call).toMatchObject({ kind: "clause", issue: 0, by: "B", answers: { B: { ok: true } } });
    expect(pub.motions[0]).toMatchObject({ carried: true, seconders: ["B", "C", "D"] });
    expect(refusal(match, "C", "motion", { kind: "poll", issue: "pace" })).toBe("call-open");
    expect(refusal(match, "A", "second", { motion: id })).toBe("no-motion");
  });

  it("stands in nobody's way who moves something else", () => {
    const match = table({ meeting: "ministers" });
    act(match, "B", "motion", { kind: "poll", issue: "pace" });
    act(match, "B", "motion", { kind: "poll", issue: "scope" });
    act(match, "C", "motion", { kind: "clause", issue: "scope", option: "firm" });
    expect(refusal(match, "D", "motion", { kind: "poll", issue: "scope" })).toBe("already-moved");
    expect(match.state.pub.motions).toHaveLength(3);
  });

  it("opens a poll, or the whole text before leaders", () => {
    const match = table({ meeting: "ministers" });
    const { pub } = match.state;
    expect(refusal(match, "B", "motion", { kind: "package" })).toBe("leaders-only");
    expect(refusal(match, "B", "motion", { kind: "poll" })).toBe("unknown-issue");
    act(match, "B", "motion", { kind: "poll", issue: "scope" });
    for (const seat of ["C", "D"]) act(match, seat, "second", { motion: pub.motions[0]?.id });
    expect(pub.polls).toMatchObject([{ issue: 1, by: "B", answers: {}, counts: null }]);
    nextMeeting(match, 3);
    warm(match);
    act(match, "C", "motion", { kind: "package", package: { form: null } });
    expect(refusal(match, "A", "second", { motion: pub.motions[0]?.id })).toBe("no-motion"); // of an earlier meeting
    for (const seat of ["B", "A"]) act(match, seat, "second", { motion: pub.motions[1]?.id });
    expect(pub.call).toMatchObject({ kind: "whole", package: [2, 2, -1, 2], by: "C" });
  });
});

describe("straw polls", () => {
  it("ask everybody again and show answers with names", () => {
    const match = table();
    const { pub } = match.state;
    act(match, "C", "done");
    act(match, "A", "ask-poll", { issue: "scope" });
    expect(pub.done).toEqual([]);
    expect(refusal(match, "A", "ask-poll", { issue: "scope" })).toBe("poll-open");
    const poll = pub.polls[0]?.id;
    expect(refusal(match, "C", "answer-poll", { poll, options: ["low"] })).toBe("unknown-option");
    act(match, "C", "answer-poll", { poll, options: ["firm", "weak", "firm"] });
    expect(pub.polls[0]?.answers).toEqual({ C: [1, 2] });
    expect(refusal(match, "C", "answer-poll", { poll, options: [] })).toBe("already-answered");
    nextMeeting(match);
    expect(refusal(match, "D", "answer-poll", { poll, options: [] })).toBe("no-poll");
    expect(refusal(match, "A", "ask-poll", { issue: "scope" })).toBeNull();
  });
});
