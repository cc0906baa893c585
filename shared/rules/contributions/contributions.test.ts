import { describe, expect, it } from "vitest";
import { ask, at, clauseOf } from "../../testing/ask.ts";
import { act, lastChannel, refusal, table } from "../../testing/table.ts";
import type { Match } from "../match.ts";
import { couldLiveCounts } from "../organisations/counts.ts";
import { isAvailable } from "../text/legality.ts";
import { CONTRIBUTION_LIST } from "./index.ts";

it("are sixteen, five before, six at and five after a summit", () => {
  expect(CONTRIBUTION_LIST.map((d) => d.stage)).toEqual([
    ...Array<string>(5).fill("preparation"),
    ...Array<string>(6).fill("summit"),
    ...Array<string>(5).fill("follow-through"),
  ]);
  expect(new Set(CONTRIBUTION_LIST.map((d) => d.id)).size).toBe(16);
});

describe("information", () => {
  it("moves the ideals named, by half when single, revalues, and earns trust", () => {
    const match = at("ministers");
    const before = match.state.desks["C"]?.worth[0]?.[4] ?? 0;
    ask(match, { contribution: "information", subject: "f-pace" });
    const { desks } = match.state;
    expect([desks["A"], desks["C"], desks["D"]].map((d) => d?.ideals?.[0])).toEqual([100, 30, 6]);
    expect(desks["C"]?.spans?.[0]).toBe(75);
    expect(desks["C"]?.worth[0]?.[4]).toBeGreaterThan(before);
    expect(desks["B"]?.trust["ORG"]).toBe(52);
    expect(match.state.pub.published.findings).toEqual([{ id: "f-pace", strength: 0.5, moves: { C: 5, D: 6 }, meeting: 1 }]);
    expect(refusal(match, "A", "request", { organisation: "ORG", contribution: "information", subject: "f-pace" })).toBe(
      "already-published",
    );
  });

  it("stays on the scale", () => {
    const match = at("ministers");
    const ideals = match.state.desks["C"]?.ideals;
    if (ideals) ideals[0] = 97;
    ask(match, { contribution: "information", subject: "f-pace" }, true);
    expect(match.state.desks["C"]?.ideals?.[0]).toBe(100);
    expect(match.state.pub.published.findings[0]?.moves["C"]).toBe(10);
  });
});

describe("analysis", () => {
  it("tells the asker how many could live with each level", () => {
    const match = ask(at("ministers"), { contribution: "analysis", issue: "pace" });
    // Distances to ideals 100, 75, 25, 0 on spans 100, 75, 75, 100, against .4: at most .711 of the span.
    expect(match.state.desks["A"]?.analyses).toEqual([{ issue: 0, counts: [2, 3, 4, 3, 2], meeting: 1 }]);
    expect(match.state.desks["C"]?.analyses).toEqual([]);
  });

  it("goes to both who ask together, and unasked to the seat named", () => {
    const match = ask(at("ministers"), { contribution: "analysis", issue: "pace" }, true);
    expect(match.state.desks["C"]?.analyses.length).toBe(1);
    const alone = table();
    expect(refusal(alone, "ORG", "contribute", { contribution: "analysis", issue: "pace" })).toBe("needs-seat");
    act(alone, "ORG", "contribute", { contribution: "analysis", issue: "pace", seats: ["D"] });
    expect(alone.state.desks["D"]?.analyses.length).toBe(1);
  });

  it("takes half the best of a table", () => {
    const match = table({
      change: (s) => {
        for (const seat of s.seats) if (seat.values) seat.values = { table: { pace: [0, 5, 10, 4, 6], scope: [], form: [], follow: [] } };
      },
    });
    act(match, "ORG", "contribute", { contribution: "analysis", issue: "pace", seats: ["A"] });
    expect(match.state.desks["A"]?.analyses[0]?.counts).toEqual([0, 4, 4, 0, 4]);
    // Where everything costs, only the best will do.
    for (const seat of ["A", "B", "C", "D"]) match.state.desks[seat]?.table?.splice(0, 1, [-8, -2, -1, -9, -9]);
    expect(couldLiveCounts(match, 0)).toEqual([0, 0, 4, 0, 0]);
  });
});

describe("an option paper", () => {
  const high = (match: Match, seat: string): boolean => {
    const [pace] = match.setup.open.issues;
    return pace !== undefined && isAvailable(match.state.pub, pace, 3, seat);
  };
  const wish = { contribution: "option-paper", subject: "paper-high" };

  it("serves all at full strength", () => {
    const match = at("ministers");
    const before = match.state.desks["D"]?.worth[0]?.[3] ?? 0;
    expect(high(match, "A")).toBe(false);
    ask(match, wish, true);
    expect(["A", "B", "C", "D"].map((seat) => high(match, seat))).toEqual([true, true, true, true]);
    expect(match.state.desks["D"]?.worth[0]?.[3]).toBeGreaterThan(before);
    expect(refusal(match, "A", "request", { organisation: "ORG", ...wish })).toBe("already-issued");
    expect(match.state.pub.tabled.all).toBe(0);
  });

  it("serves the asker alone at half", () => {
    const match = at("ministers");
    const before = structuredClone(match.state.desks);
    ask(match, wish);
    expect(["A", "B", "C", "D"].map((seat) => high(match, seat))).toEqual([true, false, false, false]);
    expect(match.state.desks["A"]?.worth[0]?.[3]).toBeGreaterThanOrEqual(before["A"]?.worth[0]?.[3] ?? 0);
    expect(match.state.desks["D"]?.worth).toEqual(before["D"]?.worth);
    expect(match.state.desks["A"]?.privatePapers).toEqual(["paper-high"]);
    // Once tabled it stands for all.
    act(match, "A", "table", { issue: "pace", option: "high" });
    expect(high(match, "D")).toBe(true);
  });

  it("counts as tabled by a working group", () => {
    const match = at("ministers");
    act(match, "A", "open-caucus", { with: ["B", "ORG"], issue: "pace" });
    for (const seat of ["B", "ORG"]) act(match, seat, "answer-invitation", { channel: lastChannel(match, "A"), accept: true });
    act(match, "B", "request", { organisation: "ORG", ...wish });
    act(match, "ORG", "contribute", { contribution: "option-paper", request: match.state.requests[0]?.id });
    expect(clauseOf(match)?.brackets).toEqual([{ option: 3, sponsors: ["B", "A"] }]);
    expect(match.state.pub.tabled).toEqual({ open: 1, all: 1 });
    expect(match.state.pub.published.papers[0]).toMatchObject({ openTo: "all", seats: ["B", "A"] });
  });
});

describe("consensus", () => {
  it("hosts a caucus with ties among all, of six or three", () => {
    const match = at("ministers");
    expect(refusal(match, "ORG", "contribute", { contribution: "consensus", seats: ["A"] })).toBe("too-few-seats");
    expect(refusal(match, "ORG", "contribute", { contribution: "consensus", seats: ["A", "B", "C"] })).toBe("too-many-seats");
    ask(match, { contribution: "consensus" }, true, { seats: ["B", "D"] });
    const caucus = match.state.pub.channels.at(-1);
    expect(caucus).toMatchObject({
      kind: "caucus",
      convener: "ORG",
      host: "ORG",
      members: ["ORG"],
      invited: ["A", "C", "B", "D"],
      issue: -1,
    });
    expect(match.state.pub.contacts["ORG"]).toBe(3);
    expect(refusal(match, "D", "answer-invitation", { channel: caucus?.id, accept: true })).toBeNull();
  });

  it("is off when a network is left out", () => {
    const match = table({ without: ["horizontal"] });
    expect(refusal(match, "ORG", "contribute", { contribution: "consensus", seats: ["A", "B"] })).toBe("network-off");
  });
});

it("support helps one seat with one clause", () => {
  const match = ask(at("ministers"), { contribution: "support", issue: "pace", subject: "C" }, true);
  expect(clauseOf(match)?.helps).toEqual([{ kind: "support", organisation: "ORG", seat: "C", strength: 1 }]);
});
