import { describe, expect, it } from "vitest";
import { after, ask, at, clauseOf, TEXT, write } from "../../testing/ask.ts";
import { act, connect, refusal } from "../../testing/table.ts";

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
    const watched = ask(after(), { contribution: "monitoring", issue: "pace" });
    expect(clauseOf(watched)?.monitored).toBe(0.5);
    expect(refusal(watched, "A", "request", { organisation: "ORG", contribution: "monitoring", issue: "pace" })).toBe("already-given");
    expect(clauseOf(ask(after(), { contribution: "monitoring", issue: "pace" }, true))?.monitored).toBe(1);
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
