import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical, fingerprint } from "../lib/hash.ts";
import { act, connect, lastChannel, nextMeeting, order, refusal, table } from "../testing/table.ts";
import { apply, submit } from "./apply.ts";
import { openMatch, type Match } from "./match.ts";

const WHOLE = { scope: "whole" };
const TERMS = [
  { kind: "accept", by: "A", issue: "pace", options: ["mid"] },
  { kind: "accept", by: "C", issue: "scope", options: ["firm"] },
];

/** Plays a match's entries again from nothing. */
function again(match: Match): Match {
  const other = openMatch(match.setup, match.seed, match.settings);
  for (const entry of match.past) expect(apply(other, entry)).toEqual({ ok: true });
  return other;
}

/** The state without what only time and numbering move. */
function game({ state }: Match): string {
  const { pub } = state;
  const call = pub.call && { ...pub.call, openedAt: 0, deadline: 0 };
  return canonical({ ...state, n: 0, t: 0, pub: { ...pub, startedAt: 0, deadline: 0, pausedAt: 0, call } });
}

describe("going back", () => {
  it("into an open call opens it again with the time that it had", () => {
    const match = table({ timed: true, meeting: "leaders-2" });
    submit(match, "seat:B", "table", { issue: "pace", option: "low" }, 300_000);
    act(match, "A", "call-silence", WHOLE);
    const { n } = match.state;
    submit(match, "system", "tick", { at: 360_000 }, 360_000);
    expect(match.state.pub.outcome?.kind).toBe("communique");
    submit(match, "facilitator", "rewind", { to: n }, 400_000);
    expect(match.state.pub).toMatchObject({ outcome: null, startedAt: 100_000, deadline: 700_000 });
    expect(match.state.pub.call).toMatchObject({ openedAt: 400_000, deadline: 460_000 });
    expect(submit(match, "seat:C", "answer-call", { ok: false, issue: "pace", wording: "low" }, 459_000).ok).toBe(true);
    expect(fingerprint(again(match).state)).toBe(fingerprint(match.state));
  });

  it("can be done again after time has moved, past calls opened in between", () => {
    const match = table({ timed: true, meeting: "leaders-2" });
    const { n } = match.state;
    submit(match, "facilitator", "rewind", { to: n - 1 }, 800_000);
    submit(match, "facilitator", "next", {}, 800_000);
    // Later than the first deadline would have been, were it not for the rewind.
    submit(match, "seat:B", "table", { issue: "pace", option: "low" }, 1_100_000);
    act(match, "A", "call-silence", WHOLE);
    const called = game(match);
    const at = match.state.n;
    act(match, "B", "answer-call", { ok: false, issue: "pace", wording: "low" });
    expect(submit(match, "facilitator", "rewind", { to: at }, 1_200_000).ok).toBe(true);
    expect(game(match)).toBe(called);
    expect(match.state.pub.call?.deadline).toBe(1_260_000);
    expect(fingerprint(again(match).state)).toBe(fingerprint(match.state));
  });

  it("can itself be undone, as often as one likes", () => {
    const match = table();
    act(match, "A", "say", { channel: connect(match, "A", "C"), text: "#m1" });
    nextMeeting(match);
    act(match, "A", "propose-deal", { channel: connect(match, "A", "C"), terms: TERMS });
    const proposed = game(match);
    const at = match.state.n;
    order(match, "facilitator", "rewind", { to: 3 });
    expect(match.state.deals).toEqual([]);
    for (let i = 0; i < 40; i++) order(match, "facilitator", "rewind", { to: i % 2 === 0 ? at : match.state.n - 2 });
    order(match, "facilitator", "rewind", { to: at });
    expect(game(match)).toBe(proposed);
    act(match, "C", "answer-deal", { deal: match.state.deals[0]?.id, accept: true });
    expect(match.state.deals[0]?.status).toBe("standing");
  });

  it("brings nobody back and takes nobody's seat", () => {
    const match = table();
    order(match, "system", "seat-player", { seat: "C", kind: "human" });
    order(match, "facilitator", "rewind", { to: 2 });
    expect(match.state.pub.players["C"]).toEqual({ kind: "human", bot: null, state: "active" });
    expect(fingerprint(again(match).state)).toBe(fingerprint(match.state));
  });

  it("into a pause goes on from there when the match is resumed", () => {
    const match = table({ timed: true });
    submit(match, "facilitator", "pause", {}, 60_000);
    const { n } = match.state;
    submit(match, "facilitator", "debrief", {}, 90_000);
    submit(match, "facilitator", "rewind", { to: n }, 200_000);
    expect(refusal(match, "A", "done")).toBe("paused");
    submit(match, "facilitator", "resume", {}, 230_000);
    // A minute had been played; nine are left.
    expect(match.state.pub).toMatchObject({ paused: false, deadline: 230_000 + 540_000 });
  });

  it("one meeting lands at its start", () => {
    const match = table();
    act(match, "A", "table", { issue: "pace", option: "top" });
    nextMeeting(match, 2);
    const { pub } = match.state;
    expect(pub.began).toHaveLength(3);
    order(match, "facilitator", "rewind", { to: pub.began[1] });
    expect(match.state.pub).toMatchObject({ phase: "meeting", meeting: 1, acted: [], done: [] });
    expect(match.state.pub.draft[0]?.brackets).toHaveLength(1);
    order(match, "facilitator", "rewind", { to: match.state.pub.began[0] });
    expect(match.state.pub).toMatchObject({ meeting: 0 });
    expect(match.state.pub.draft[0]?.brackets).toEqual([]);
  });
});

it("whatever the facilitator and the clock do in between, a log replays to the same state and every rewind lands", () => {
  const step = fc.record({ kind: fc.nat({ max: 9 }), seat: fc.constantFrom("A", "B", "C", "D", "ORG"), some: fc.nat() });
  const run = (steps: { kind: number; seat: string; some: number }[], timed: boolean): void => {
    const match = table({ timed, meeting: "ministers" });
    let t = 0;
    for (const { kind, seat, some } of steps) {
      const { state } = match;
      const { pub } = state;
      t += some % 90_000;
      const due = [pub.call?.deadline, pub.deadline].find((at) => typeof at === "number" && at <= t);
      if (due) submit(match, "system", "tick", { at: t }, t);
      else if (kind === 0) submit(match, "facilitator", "rewind", { to: some % (state.n + 1) }, t);
      else if (kind === 1) submit(match, "facilitator", pub.paused ? "resume" : "pause", {}, t);
      else if (kind === 2) submit(match, "facilitator", some % 2 ? "extend" : "next", some % 2 ? { minutes: 1 } : {}, t);
      else if (kind === 3) submit(match, "facilitator", "inject-event", { event: match.setup.open.events[some % 5] ?? "" }, t);
      else if (kind === 4) submit(match, `seat:${seat}`, "done", {}, t);
      else if (kind === 5)
        submit(match, "seat:A", "call-silence", some % 2 ? WHOLE : { scope: "clause", issue: "scope", option: "firm" }, t);
      else if (kind === 6) submit(match, `seat:${seat}`, "answer-call", { ok: false, issue: "scope", wording: "weak" }, t);
      else if (kind === 7 && submit(match, `seat:${seat}`, "open-channel", { to: "C" }, t).ok)
        submit(match, "seat:C", "answer-invitation", { channel: lastChannel(match, seat), accept: true }, t);
      else submit(match, `seat:${seat}`, "table", { issue: "pace", option: ["low", "mid", "top"][some % 3] ?? "" }, t);
    }
    expect(JSON.parse(JSON.stringify(match.state))).toEqual(match.state);
    expect(fingerprint(again(match).state)).toBe(fingerprint(match.state));
  };
  fc.assert(fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), fc.boolean(), run), { numRuns: 80 });
});
