import { describe, expect, it } from "vitest";
import { act, connect, nextMeeting, refusal, table } from "../../testing/table.ts";
import type { Match } from "../match.ts";
import { sightOf } from "../sight.ts";
import { viewFor } from "../view.ts";
import { dealAfter } from "./questions.ts";

/** B objects to the standing text on the pace. */
function objected(without: readonly ("horizontal" | "vertical")[] = []): Match {
  const match = table({ preset: "5", meeting: "drafting", without });
  const { text } = match.state.pub.draft[0] ?? { text: -1 };
  const wording = match.setup.open.issues[0]?.options.find((o, i) => i !== text && o.locked === null)?.id;
  act(match, "B", "object", { issue: "pace", wording, reason: "cost" });
  return match;
}

const ASK = { to: "B", ask: "what-would", issue: "pace" };

describe("asking why", () => {
  it("costs a contact, and nothing in an open talk of the two", () => {
    const match = objected();
    const before = match.state.pub.contacts["A"] ?? 0;
    act(match, "A", "ask-why", ASK);
    expect(match.state.pub.contacts["A"]).toBe(before - 1);
    connect(match, "A", "B");
    const left = match.state.pub.contacts["A"] ?? 0;
    act(match, "A", "ask-why", { ...ASK, ask: "why" });
    expect(match.state.pub.contacts["A"]).toBe(left);
    expect(match.state.pub.channels.at(-1)?.used).toBe(true);
  });

  it("is for what somebody has refused in this meeting, and for ministers to answer", () => {
    const match = objected();
    expect(refusal(match, "A", "ask-why", { ...ASK, issue: "scope" })).toBe("nothing-refused");
    expect(refusal(match, "A", "ask-why", { to: "C", ask: "why", issue: "pace" })).toBe("nothing-refused");
    expect(refusal(match, "A", "ask-why", { to: "B", ask: "why" })).toBe("nothing-refused");
    expect(refusal(match, "B", "ask-why", { ...ASK })).toBe("self");
    expect(refusal(match, "A", "ask-why", { ...ASK, to: "ORG" })).toBe("unknown-seat");
    expect(refusal(match, "A", "ask-why", { ...ASK, issue: "nothing" })).toBe("unknown-issue");
    expect(refusal(match, "A", "ask-why", { ...ASK, deal: "d1" })).toBe("bad-payload");
    expect(refusal(match, "ORG", "ask-why", ASK)).toBeNull();
    nextMeeting(match);
    expect(refusal(match, "A", "ask-why", ASK)).toBe("nothing-refused");
  });

  it("is a contact of the horizontal network, a head's of the vertical one", () => {
    expect(refusal(objected(["horizontal"]), "A", "ask-why", ASK)).toBe("network-off");
    expect(refusal(objected(["horizontal"]), "ORG", "ask-why", ASK)).toBeNull();
    expect(refusal(objected(["vertical"]), "ORG", "ask-why", ASK)).toBe("network-off");
  });

  it("reaches those behind a bracket, and those who broke silence, also while the call runs", () => {
    const match = table({ preset: "5", meeting: "drafting" });
    act(match, "C", "table", { issue: "pace", option: "top" });
    expect(refusal(match, "A", "ask-why", { to: "C", ask: "why", issue: "pace" })).toBeNull();
    for (const seat of ["B", "D"]) act(match, seat, "say", { channel: "public", text: "#m1" });
    act(match, "A", "call-silence", { scope: "clause", issue: "pace", option: "top" });
    expect(refusal(match, "A", "ask-why", { to: "D", ask: "why", issue: "pace" })).toBe("nothing-refused");
    act(match, "D", "answer-call", { ok: false, issue: "pace", wording: "low" });
    expect(refusal(match, "A", "ask-why", { to: "D", ask: "why", issue: "pace" })).toBeNull();
    for (const seat of ["B", "C"]) act(match, seat, "answer-call", { ok: true });
    expect(match.state.pub.calls.at(-1)?.objectors).toEqual(["D"]);
    act(match, "A", "ask-why", { to: "D", ask: "why", issue: "pace" });
    expect(refusal(match, "A", "ask-why", { to: "D", ask: "why", issue: "pace" })).toBe("already-asked");
  });

  it("calls the asked back to the table, and whoever asked when the answer is there", () => {
    const match = objected();
    act(match, "B", "done");
    act(match, "A", "ask-why", ASK);
    expect(match.state.pub.done).not.toContain("B");
    act(match, "A", "done");
    const question = match.state.questions[0]?.id;
    act(match, "B", "answer-why", { question, reason: "costs-too-much", issues: ["pace"], changes: [{ issue: "pace", option: "low" }] });
    expect(match.state.pub.done).not.toContain("A");
    expect(match.state.questions[0]).toMatchObject({ status: "answered", answer: { reason: "costs-too-much", issues: [0], cover: -1 } });
  });

  it("puts what the answer names on the asker's desk as a statement nobody has verified, and nobody else's", () => {
    const match = objected();
    act(match, "A", "ask-why", ASK);
    const question = match.state.questions[0]?.id;
    act(match, "B", "answer-why", { question, reason: "costs-too-much", changes: [{ issue: "pace", option: "low" }] });
    const heard = (seat: string) => match.state.desks[seat]?.heard.filter((h) => h.from === "B");
    expect(heard("A")).toEqual([{ from: "B", issue: 0, option: 1, rank: 0, verified: false, meeting: match.state.pub.meeting }]);
    expect(heard("C")).toEqual([]);
  });

  it("may go without an answer: declined, or lapsed with the meeting", () => {
    const match = objected();
    act(match, "A", "ask-why", ASK);
    act(match, "A", "ask-why", { ...ASK, ask: "why" });
    act(match, "B", "answer-why", { question: match.state.questions[0]?.id, reason: "no-comment" });
    nextMeeting(match);
    expect(match.state.questions.map((q) => q.status)).toEqual(["declined", "lapsed"]);
  });

  it("is answered by whom it was put to, once, with levels that exist", () => {
    const match = objected();
    act(match, "A", "ask-why", ASK);
    const question = match.state.questions[0]?.id;
    const answer = { question, reason: "costs-too-much" };
    expect(refusal(match, "C", "answer-why", answer)).toBe("unknown-question");
    expect(refusal(match, "B", "answer-why", { ...answer, changes: [{ issue: "pace", option: "none-such" }] })).toBe("unknown-option");
    expect(refusal(match, "B", "answer-why", { ...answer, changes: [{ issue: "pace", option: "low", by: "B" }] })).toBe("unknown-seat");
    expect(refusal(match, "B", "answer-why", { ...answer, issues: ["pace", "pace"] })).toBe("twice");
    expect(refusal(match, "B", "answer-why", { ...answer, cover: "form" })).toBe("no-face");
    act(match, "B", "answer-why", answer);
    expect(refusal(match, "B", "answer-why", answer)).toBe("question-closed");
  });

  it("is known to the two alone", () => {
    const match = objected();
    act(match, "A", "ask-why", ASK);
    for (const seat of ["A", "B"]) expect(viewFor(match, { kind: "seat", seat }).questions).toHaveLength(1);
    for (const seat of ["C", "ORG"]) expect(viewFor(match, { kind: "seat", seat }).questions).toEqual([]);
    expect(viewFor(match, { kind: "observer" }).questions).toEqual([]);
    expect(viewFor(match, { kind: "facilitator" }).questions).toHaveLength(1);
    expect(sightOf(match.setup.open, match.state, "C").questions).toEqual([]);
  });
});

it("makes of a declined deal the one that an answer speaks of", () => {
  const terms = [
    { kind: "accept" as const, by: "A", issue: 0, options: [1] },
    { kind: "accept" as const, by: "B", issue: 1, options: [0] },
    { kind: "deliver" as const, by: "B", issue: 2, options: [] },
  ];
  const changes = [
    { issue: 1, option: 2, by: "B" },
    { issue: 3, option: 1, by: "A" },
  ];
  expect(dealAfter({ terms }, "B", { issues: [1, 2], changes })).toEqual([
    terms[0],
    { kind: "accept", by: "B", issue: 1, options: [2] },
    { kind: "accept", by: "A", issue: 3, options: [1] },
  ]);
});
