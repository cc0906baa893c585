// What counts as a moment, at a small table where every number can be reckoned by hand.
import { describe, expect, it } from "vitest";
import type { Match } from "../../rules/match.ts";
import { leaders } from "../../testing/coach.ts";
import { act, connect, nextMeeting, order, table } from "../../testing/table.ts";
import { decidingMoments, momentsOf } from "./index.ts";

const end = (match: Match): Match => {
  order(match, "facilitator", "debrief");
  return match;
};

/** All but the caller accept a call. */
function accept(match: Match, seats: string): void {
  for (const seat of seats) if (match.state.pub.call) act(match, seat, "answer-call", { ok: true });
}

describe("a call on the whole", () => {
  it("that passes is measured against no text, and names the clause that left most to win", () => {
    const match = leaders();
    act(match, "A", "call-silence", { scope: "whole" });
    accept(match, "BCD");
    const n = match.state.n;
    const [moment] = decidingMoments(end(match), "D").filter((m) => m.kind === "adopted");
    expect(moment).toMatchObject({ n, measure: "gained", before: 0, instead: { kind: "sore" } });
    expect(moment?.after).toBeGreaterThan(0);
  });

  it("that failed on oneself says what accepting would have been worth", () => {
    const match = leaders();
    act(match, "A", "call-silence", { scope: "whole" });
    const wording = match.setup.open.issues[0]?.options[match.state.pub.draft[0]?.text ?? 0]?.id === "low" ? "mid" : "low";
    act(match, "D", "answer-call", { ok: false, issue: "pace", wording });
    accept(match, "BC");
    const n = match.state.n;
    const [moment] = decidingMoments(end(match), "D").filter((m) => m.kind === "call-failed");
    expect(moment).toMatchObject({ n, measure: "if-passed", params: { own: true, seats: "D" } });
    const { before = 0, after = 0 } = moment ?? {};
    expect(before).toBeGreaterThan(after);
    expect(moment?.instead).toMatchObject({ kind: "accept", params: { points: before - after } });
    const [others] = decidingMoments(match, "C").filter((m) => m.kind === "call-failed");
    expect(others).toMatchObject({ params: { own: false }, instead: { kind: "objectors", params: { seats: "D" } } });
  });
});

it("what was undone has decided nothing, and the log still replays", () => {
  const match = leaders();
  const before = match.state.n;
  act(match, "A", "call-silence", { scope: "whole" });
  accept(match, "BCD");
  expect(match.state.pub.outcome).not.toBe(null);
  const undone = match.state.n;
  order(match, "facilitator", "rewind", { to: before });
  const { table: shared, seats } = momentsOf(end(match));
  for (const moment of [...shared, ...Object.values(seats).flat()]) {
    expect(moment.kind).not.toBe("adopted");
    expect(moment.n <= before || moment.n > undone).toBe(true);
  }
});

it("a tie counts for the deals that came of it", () => {
  const match = table({ meeting: "ministers" });
  const channel = connect(match, "A", "D");
  act(match, "A", "share-position", { channel, issue: "pace", option: "top", rank: 1 });
  nextMeeting(match);
  const tie = decidingMoments(end(match), "A").find((m) => m.kind === "tie-made");
  expect(tie).toMatchObject({ measure: "tie", before: 0, after: 1, params: { seats: "D", count: 0 } });
  expect(decidingMoments(match, "B").some((m) => m.kind === "tie-made")).toBe(false);
});
