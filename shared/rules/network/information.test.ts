import { describe, expect, it } from "vitest";
import { act, adopt, connect, lastChannel, refusal, table } from "../../testing/table.ts";
import type { Match } from "../match.ts";
import { rankOf } from "./information.ts";
import { meanLine } from "./lines.ts";
import { changeTrust, reputation } from "./trust.ts";

const heard = (match: Match, seat: string) => match.state.desks[seat]?.heard;

describe("sharing a position", () => {
  it("tells whoever sits in the channel, whatever is true, and nobody else", () => {
    const match = table();
    const channel = connect(match, "A", "C");
    act(match, "A", "share-position", { channel, issue: "pace", option: "low", rank: 4 });
    expect(heard(match, "C")).toEqual([{ from: "A", issue: 0, option: 1, rank: 4, verified: false, meeting: 0 }]);
    expect(heard(match, "A")).toEqual([]);
    expect(heard(match, "B")).toEqual([]);
    expect(match.state.talk[channel]).toMatchObject([{ by: "A", statement: { issue: 0, option: 1, rank: 4, verified: false } }]);
    expect(match.state.pub.channels[0]?.used).toBe(true);
  });

  it("keeps the latest word on the desk, and refuses the same again", () => {
    const match = table();
    const channel = connect(match, "A", "C");
    const word = { channel, issue: "pace", option: "low" };
    act(match, "A", "share-position", word);
    expect(refusal(match, "A", "share-position", word)).toBe("nothing-new");
    act(match, "A", "share-position", { ...word, option: "mid" });
    expect(heard(match, "C")).toMatchObject([{ option: 2, rank: 0 }]);
    expect(refusal(match, "A", "share-position", word)).toBeNull();
  });

  it.each([
    [{ issue: "x", option: "low" }, "unknown-issue"],
    [{ issue: "pace", option: "x" }, "unknown-option"],
    [{ issue: "pace", option: "low", rank: 5 }, "bad-rank"],
    [{ issue: "pace", option: "low", rank: 0 }, "bad-payload"],
  ])("refuses %j: %s", (word, reason) => {
    const match = table();
    expect(refusal(match, "A", "share-position", { channel: connect(match, "A", "C"), ...word })).toBe(reason);
  });
});

describe("verifying a position", () => {
  it("shows the nearest existing level and the true rank", () => {
    const match = table({ ties: { "B|C": 2 } });
    const channel = connect(match, "B", "C");
    // B's ideal on pace is high (75), which is locked: the nearest level that exists is mid.
    act(match, "B", "verify-position", { channel, issue: "pace" });
    expect(heard(match, "C")).toEqual([{ from: "B", issue: 0, option: 2, rank: 2, verified: true, meeting: 0 }]);
    expect(refusal(match, "B", "verify-position", { channel, issue: "pace" })).toBe("nothing-new");
    match.state.pub.published.papers.push({ id: "paper-high", seats: [], meeting: 0, openTo: "all" });
    act(match, "B", "verify-position", { channel, issue: "pace" });
    expect(heard(match, "C")).toMatchObject([{ option: 3, verified: true }]);
  });

  it("stands beside what was only claimed", () => {
    const match = table({ ties: { "A|C": 2 } });
    const channel = connect(match, "A", "C");
    act(match, "A", "share-position", { channel, issue: "pace", option: "none" });
    act(match, "A", "verify-position", { channel, issue: "pace" });
    expect(heard(match, "C")).toMatchObject([
      { option: 0, verified: false },
      { option: 4, rank: 1, verified: true },
    ]);
  });

  it("needs a tie of 2 with every other member, and trust", () => {
    const match = table({ ties: { "A|C": 2, "A|B": 1 } });
    act(match, "A", "open-caucus", { with: ["B", "C"] });
    const caucus = lastChannel(match, "A");
    act(match, "C", "answer-invitation", { channel: caucus, accept: true });
    expect(refusal(match, "A", "verify-position", { channel: caucus, issue: "pace" })).toBeNull();
    act(match, "B", "answer-invitation", { channel: caucus, accept: true });
    expect(refusal(match, "A", "verify-position", { channel: caucus, issue: "pace" })).toBe("no-tie");
    const channel = connect(match, "A", "C");
    changeTrust(match, "A", "C", -25);
    expect(refusal(match, "A", "verify-position", { channel, issue: "pace" })).toBe("low-trust");
    expect(refusal(match, "A", "verify-position", { channel, issue: "x" })).toBe("unknown-issue");
  });

  it("ranks a table of points by its range, equal ones alike", () => {
    const { setup, state } = table();
    const desk = state.desks["D"];
    if (!desk) throw new Error("no desk");
    expect(setup.open.issues.map((k) => rankOf(desk, setup.open.issues, k.index))).toEqual([1, 1, 1, 1]);
    const points = {
      ...desk,
      table: [
        [0, 5],
        [30, 10, 0],
        [1, 1],
        [-10, 10],
      ],
    };
    expect(setup.open.issues.map((k) => rankOf(points, setup.open.issues, k.index))).toEqual([3, 1, 4, 2]);
  });
});

describe("a public line", () => {
  it("is restated or moved outward, away from the mean of the lines", () => {
    const match = table();
    const pace = match.setup.open.issues[0];
    // Lines on pace: A top, B mid, C low, D none; the mean is 43.75.
    expect(pace && meanLine(match.setup.open, match.state.pub, pace)).toBe(43.75);
    expect(refusal(match, "C", "restate-line", { issue: "pace", option: "mid" })).toBe("inward");
    expect(refusal(match, "C", "restate-line", { issue: "pace", option: "top" })).toBe("inward");
    expect(refusal(match, "C", "restate-line", { issue: "pace", option: "low" })).toBeNull();
    act(match, "C", "restate-line", { issue: "pace", option: "none" });
    expect(match.state.pub.lines["C"]?.[0]).toBe(0);
    expect(match.state.pub.said).toMatchObject([{ by: "C", text: null, statement: { issue: 0, option: 0, verified: false } }]);
  });

  it("moves freely once the clause is settled or adopted", () => {
    const match = table();
    expect(refusal(match, "D", "restate-line", { issue: "form", option: "x" })).toBe("inward");
    expect(refusal(match, "D", "restate-line", { issue: "form", option: "z" })).toBeNull();
    const clause = match.state.pub.draft[2];
    if (clause) clause.settled = 0;
    expect(refusal(match, "D", "restate-line", { issue: "form", option: "x" })).toBeNull();
    adopt(match, { pace: "mid", scope: "firm", form: "y", follow: "none" });
    expect(refusal(match, "A", "restate-line", { issue: "pace", option: "mid" })).toBeNull();
  });

  it.each([
    [{ issue: "x", option: "low" }, "unknown-issue"],
    [{ issue: "pace", option: "x" }, "unknown-option"],
    [{ issue: "pace", option: "high" }, "locked"],
  ])("cannot be %j: %s", (line, reason) => {
    expect(refusal(table(), "B", "restate-line", line)).toBe(reason);
  });
});

it("trust stays within 0..100 and its mean is a reputation", () => {
  const match = table();
  changeTrust(match, "B", "A", 90);
  changeTrust(match, "C", "A", -90);
  expect([match.state.desks["B"]?.trust["A"], match.state.desks["C"]?.trust["A"]]).toEqual([100, 0]);
  // B 100, C 0, D and the two heads 50.
  expect(reputation(match, "A")).toBe(50);
});
