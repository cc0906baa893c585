import { describe, expect, it } from "vitest";
import { act, adopt, connect, lastChannel, refusal, table } from "../../testing/table.ts";
import type { Match } from "../match.ts";
import { isUnlocked } from "../organisations/papers.ts";
import { CONTRIBUTION_LIST } from "./index.ts";

const TEXT = { pace: "low", scope: "firm", form: "x", follow: "ministers" };

/** Asks ORG (or another) for something and has it done: alone, or with C over a tie of two. Returns the match. */
function ask(match: Match, wish: Record<string, unknown>, joint = false, more: Record<string, unknown> = {}): Match {
  const organisation = "ORG";
  connect(match, "A", organisation);
  if (joint) connect(match, "A", "C");
  act(match, "A", "request", { organisation, ...wish, ...(joint && { with: "C" }) });
  const request = match.state.requests.at(-1)?.id;
  if (joint) act(match, "C", "join-request", { request });
  act(match, organisation, "contribute", { contribution: wish["contribution"], request, ...more });
  return match;
}

function at(meeting: string): Match {
  const match = table({ meeting });
  match.state.pub.ties["A|C"] = 2;
  write(match, 0, 2);
  return match;
}

function write(match: Match, issue: number, option: number): void {
  const clause = match.state.pub.draft[issue];
  if (clause) Object.assign(clause, { text: option, brackets: [], settled: -1 });
}

/** After adoption, in the boards' meeting. */
function after(text: Record<string, string> = TEXT): Match {
  const match = table();
  adopt(match, text);
  match.state.pub.ties["A|C"] = 2;
  return match;
}

const clauseOf = (match: Match, issue = 0) => match.state.pub.draft[issue];

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
  });
});

describe("an option paper", () => {
  const high = (match: Match, seat: string) => isUnlocked(match.setup.open, match.state.pub, 0, 3, seat);
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

describe("at the summit", () => {
  it("visibility raises the stakes by half or in full, and never falls", () => {
    const match = ask(at("drafting"), { contribution: "visibility", issue: "pace" });
    expect(clauseOf(match)?.visibility).toBe(0.5);
    expect(refusal(match, "A", "request", { organisation: "ORG", contribution: "visibility", issue: "pace" })).toBe("already-given");
    expect(clauseOf(ask(at("drafting"), { contribution: "visibility", issue: "pace" }, true))?.visibility).toBe(1);
  });

  it("responsiveness polls all ministers, around the text at half strength", () => {
    const match = ask(at("drafting"), { contribution: "responsiveness", issue: "pace" });
    expect(match.state.pub.polls.at(-1)).toMatchObject({ issue: 0, by: "ORG", counts: [-1, 3, 4, 3, -1] });
    const joint = ask(at("drafting"), { contribution: "responsiveness", issue: "pace" }, true);
    expect(joint.state.pub.polls.at(-1)?.counts).toEqual([2, 3, 4, 3, 2]);
  });

  it("mediation tables what serves the worst-off line, and may link two clauses at full strength", () => {
    const match = at("drafting");
    write(match, 0, 4);
    write(match, 1, 3);
    const linked = { contribution: "mediation", issue: "pace" };
    connect(match, "A", "ORG");
    act(match, "A", "request", { organisation: "ORG", ...linked });
    const request = match.state.requests.at(-1)?.id;
    const both = { contribution: "mediation", request, issues: ["pace", "scope"] };
    expect(refusal(match, "ORG", "contribute", both)).toBe("too-many-issues");
    connect(match, "A", "C");
    act(match, "ORG", "decline-request", { request });
    act(match, "A", "request", { organisation: "ORG", ...linked, with: "C" });
    const second = match.state.requests.at(-1)?.id;
    act(match, "C", "join-request", { request: second });
    act(match, "ORG", "contribute", { ...both, request: second });
    expect(clauseOf(match, 0)?.brackets.map((b) => b.sponsors)).toEqual([["ORG"]]);
    expect(clauseOf(match, 1)?.brackets.map((b) => b.sponsors)).toEqual([["ORG"]]);
    expect(match.state.pub.tabled).toEqual({ open: 2, all: 2 });
    expect(refusal(match, "A", "request", { organisation: "ORG", ...linked })).toBe("nothing-to-mediate");
  });

  it("understanding, credibility and endorsement stand in the clause", () => {
    expect(clauseOf(ask(at("drafting"), { contribution: "understanding", issue: "pace" }))?.understanding).toEqual(["ORG"]);
    expect(clauseOf(ask(at("drafting"), { contribution: "credibility", issue: "pace" }))?.helps).toEqual([
      { kind: "credibility", organisation: "ORG", seat: null, strength: 0.5 },
    ]);
    const match = ask(at("drafting"), { contribution: "endorsement", issue: "pace" }, true);
    expect(clauseOf(match)).toMatchObject({ endorsers: ["ORG"], endorserStrength: { ORG: 1 } });
    expect(refusal(match, "A", "request", { organisation: "ORG", contribution: "endorsement", issue: "pace" })).toBe("already-given");
  });

  it("credibility falls back on standing when there is no money", () => {
    const match = at("drafting");
    const org = match.state.pub.organisations["ORG"];
    if (org) org.stock.finance = 0;
    ask(match, { contribution: "credibility", issue: "pace" });
    expect(org?.stock.legitimacy).toBe(1);
  });

  it("a clause without text cannot be backed", () => {
    const match = at("drafting");
    write(match, 0, 0);
    connect(match, "A", "ORG");
    for (const contribution of ["visibility", "credibility", "endorsement"])
      expect(refusal(match, "A", "request", { organisation: "ORG", contribution, issue: "pace" })).toBe("clause-without-text");
  });
});

describe("in follow-through", () => {
  it("financing and training make delivery cheaper, for all or one", () => {
    const match = ask(after(), { contribution: "financing", issue: "pace" });
    expect(clauseOf(match)?.helps).toEqual([{ kind: "financing", organisation: "ORG", seat: null, strength: 0.5 }]);
    const other = ask(after(), { contribution: "training", issue: "pace", subject: "D" }, true);
    expect(clauseOf(other)?.helps).toEqual([{ kind: "training", organisation: "ORG", seat: "D", strength: 1 }]);
  });

  it("only adopted clauses with text are helped", () => {
    const match = after({ ...TEXT, pace: "none", form: "" });
    connect(match, "A", "ORG");
    for (const issue of ["pace", "form"]) {
      for (const contribution of ["financing", "training", "monitoring", "mobilisation", "secretariat"])
        expect(refusal(match, "A", "request", { organisation: "ORG", contribution, issue })).toBe("not-adopted");
    }
  });

  it("a secretariat keeps the ties, monitoring watches", () => {
    const match = ask(after(), { contribution: "secretariat" });
    expect(match.state.pub.secretariat).toBe(true);
    expect(refusal(match, "A", "request", { organisation: "ORG", contribution: "secretariat" })).toBe("already-given");
    expect(clauseOf(ask(after(), { contribution: "monitoring", issue: "pace" }))?.monitored).toBe(true);
  });

  it("mobilisation brings in all willing partners, or the first", () => {
    const mid = { ...TEXT, pace: "mid" };
    expect(clauseOf(ask(after(mid), { contribution: "mobilisation", issue: "pace" }))?.partners).toEqual(["firms"]);
    expect(clauseOf(ask(after(mid), { contribution: "mobilisation", issue: "pace" }, true))?.partners).toEqual(["firms", "greens"]);
    const match = after({ ...TEXT, scope: "weak" });
    connect(match, "A", "ORG");
    expect(refusal(match, "A", "request", { organisation: "ORG", contribution: "mobilisation", issue: "scope" })).toBe("no-partner");
  });
});
