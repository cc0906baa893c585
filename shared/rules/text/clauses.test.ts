import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { act, nextMeeting, refusal, table } from "../../testing/table.ts";
import { emptyClause } from "../match.ts";
import { clauseState, isClean } from "./clean.ts";
import { changeText, isTabled, leaveSponsorship, settleClause, sponsorLevel, sponsorsOf, tabledLevels } from "./clauses.ts";

const SEATS = ["A", "B", "C"];
const step = fc.oneof(
  fc.record({ do: fc.constant("sponsor" as const), seat: fc.constantFrom(...SEATS), option: fc.nat({ max: 4 }) }),
  fc.record({ do: fc.constant("leave" as const), seat: fc.constantFrom(...SEATS), option: fc.nat({ max: 4 }) }),
  fc.record({ do: fc.constant("change" as const), seat: fc.constantFrom(...SEATS), option: fc.nat({ max: 4 }) }),
  fc.record({ do: fc.constant("settle" as const), seat: fc.constantFrom(...SEATS), option: fc.nat({ max: 4 }) }),
);

it("keeps a clause in order: one level a seat, no bracket without sponsors or twice, none at the text", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const clause = { ...emptyClause(), text: 2 };
      for (const { do: what, seat, option } of steps) {
        const was = isTabled(clause, option);
        let opened = what === "sponsor" && !was;
        if (what === "sponsor") opened = sponsorLevel(clause, seat, option);
        else if (what === "leave") leaveSponsorship(clause, seat);
        else if (what === "change") changeText(clause, option);
        else settleClause(clause, option, 3);
        expect(opened).toBe(what === "sponsor" && !was);
        expect(what !== "sponsor" || sponsorsOf(clause, option).includes(seat)).toBe(true);
        const levels = tabledLevels(clause);
        expect(new Set(levels).size).toBe(levels.length);
        expect(clause.brackets.every((b) => b.sponsors.length > 0)).toBe(true);
        const names = levels.flatMap((o) => sponsorsOf(clause, o));
        expect(new Set(names).size).toBe(names.length);
      }
    }),
  );
});

describe("tabling", () => {
  it("puts a level in brackets, counts it as a change in the open, and moves the sponsor", () => {
    const match = table();
    const { pub } = match.state;
    act(match, "C", "table", { issue: "pace", option: "low" });
    act(match, "D", "co-sponsor", { issue: "pace", option: "low" });
    expect(pub.draft[0]?.brackets).toEqual([{ option: 1, sponsors: ["C", "D"] }]);
    expect(pub.tabled).toEqual({ open: 1, all: 1 });
    act(match, "D", "table", { issue: "pace", option: "none" });
    act(match, "C", "co-sponsor", { issue: "pace", option: "mid" });
    expect(pub.draft[0]).toMatchObject({ text: 2, sponsors: ["C"], brackets: [{ option: 0, sponsors: ["D"] }] });
    expect(pub.tabled).toEqual({ open: 2, all: 2 });
    act(match, "D", "withdraw-sponsorship", { issue: "pace", option: "none" });
    expect(pub.draft[0]?.brackets).toEqual([]);
  });

  it("refuses what is not there", () => {
    const match = table();
    expect(refusal(match, "C", "table", { issue: "pace", option: "high" })).toBe("locked");
    expect(refusal(match, "C", "table", { issue: "peace", option: "high" })).toBe("unknown-issue");
    expect(refusal(match, "C", "table", { issue: "pace", option: "highest" })).toBe("unknown-option");
    expect(refusal(match, "C", "co-sponsor", { issue: "pace", option: "low" })).toBe("not-tabled");
    expect(refusal(match, "C", "withdraw-sponsorship", { issue: "pace", option: "mid" })).toBe("not-sponsor");
    act(match, "C", "table", { issue: "pace", option: "mid" });
    expect(refusal(match, "C", "table", { issue: "pace", option: "mid" })).toBe("already-sponsor");
    match.state.pub.draft[0] = { ...emptyClause(), text: 2, settled: 0 };
    expect(refusal(match, "C", "table", { issue: "pace", option: "low" })).toBe("settled");
  });

  it("opens a locked wording to whom the paper was given, and to all once it is tabled", () => {
    const match = table();
    match.state.pub.published.papers.push({ id: "paper-high", seats: ["C"], meeting: 0, openTo: ["C"] });
    expect(refusal(match, "D", "table", { issue: "pace", option: "high" })).toBe("locked");
    act(match, "C", "table", { issue: "pace", option: "high" });
    expect(refusal(match, "D", "table", { issue: "pace", option: "high" })).toBeNull();
  });

  it("lets the chair link two changes in the open, and parties to a deal behind closed doors", () => {
    const match = table();
    const link = { issue: "pace", option: "low", with: { issue: "scope", option: "weak" } };
    expect(refusal(match, "C", "table", link)).toBe("not-linked");
    expect(refusal(match, "A", "table", { ...link, with: { issue: "pace", option: "top" } })).toBe("same-issue");
    const term = (issue: number, by: string) => ({ kind: "accept" as const, by, issue, options: [1] });
    match.state.deals.push({
      id: "d1",
      channel: "c1",
      parties: ["C", "B"],
      by: "C",
      terms: [term(0, "B"), term(1, "C")],
      accepted: ["C", "B"],
      status: "standing",
      since: 0,
      meeting: 0,
      covers: {},
      leaked: false,
      marks: [null, null],
    });
    expect(refusal(match, "D", "table", link)).toBe("not-linked");
    act(match, "C", "table", link);
    expect(match.state.pub.tabled).toEqual({ open: 0, all: 2 });
    act(match, "A", "table", { issue: "pace", option: "top", with: { issue: "scope", option: "wide" } });
    expect(match.state.pub.tabled).toEqual({ open: 2, all: 4 });
  });

  it("lets the chair table one package a summit meeting", () => {
    const match = table();
    const chosen = { package: { pace: "low", scope: "firm", form: "y" } };
    expect(refusal(match, "A", "table-package", chosen)).toBe("wrong-stage");
    nextMeeting(match, 3);
    expect(refusal(match, "A", "table-package", { package: { pace: "high" } })).toBe("locked");
    expect(refusal(match, "A", "table-package", { package: { pace: "mid" } })).toBe("no-change");
    act(match, "A", "table-package", chosen);
    expect(match.state.pub.tabledPackage).toEqual([1, 2, 1, 2]);
    expect(match.state.pub.draft.map((c) => c.brackets.length)).toEqual([1, 0, 1, 0]);
    expect(match.state.pub.tabled).toEqual({ open: 2, all: 2 });
    expect(refusal(match, "A", "table-package", chosen)).toBe("already-tabled");
    nextMeeting(match);
    expect(refusal(match, "A", "table-package", { package: { pace: "top" } })).toBeNull();
  });
});

describe("objections", () => {
  const said = { issue: "pace", wording: "low", reason: "cost" };

  it("make a clause unclean until they are lifted or the meeting ends", () => {
    const match = table();
    const { pub } = match.state;
    const pace = match.setup.open.issues[0];
    const clause = pub.draft[0];
    if (!pace || !clause) throw new Error("no pace");
    expect(clauseState(pace, clause, 0)).toBe("clean");
    act(match, "D", "object", said);
    expect(clauseState(pace, clause, 0)).toBe("objected");
    expect(refusal(match, "D", "object", said)).toBe("already-objected");
    expect(refusal(match, "C", "object", { ...said, wording: "mid" })).toBe("same-level");
    expect(refusal(match, "C", "object", { ...said, wording: "high" })).toBe("locked");
    act(match, "D", "lift", { issue: "pace" });
    expect(isClean(pace, clause, 0)).toBe(true);
    expect(refusal(match, "D", "lift", { issue: "pace" })).toBe("no-objection");
    act(match, "D", "object", said);
    nextMeeting(match);
    expect(isClean(pace, clause, 1)).toBe(true);
  });

  it("cost a contact from the second renewal on, and lifting does not reset the count", () => {
    const match = table();
    const spent = (): number => {
      const { pub } = match.state;
      pub.contacts["D"] = 5;
      act(match, "D", "object", said);
      return 5 - (pub.contacts["D"] ?? 0);
    };
    const costs = [spent()];
    for (let i = 0; i < 3; i++) {
      nextMeeting(match);
      costs.push(spent());
    }
    expect(costs).toEqual([0, 0, 1, 1]);
    act(match, "D", "lift", { issue: "pace" });
    expect(spent()).toBe(1);
    nextMeeting(match, 2);
    expect(spent()).toBe(0); // one meeting of silence, and it is a new objection
  });

  it("are no way to speak against one's own text, and sponsoring it lifts them", () => {
    const match = table();
    act(match, "D", "object", said);
    act(match, "D", "co-sponsor", { issue: "pace", option: "mid" });
    expect(refusal(match, "D", "lift", { issue: "pace" })).toBe("no-objection");
    expect(refusal(match, "D", "object", said)).toBe("own-text");
  });
});

it("orders the agenda, and only as a whole", () => {
  const match = table();
  expect(refusal(match, "A", "order-agenda", { issues: ["pace", "scope"] })).toBe("not-all-issues");
  expect(refusal(match, "A", "order-agenda", { issues: ["pace", "scope", "form", "pace"] })).toBe("not-all-issues");
  expect(refusal(match, "A", "order-agenda", { issues: ["pace", "scope", "form", "follow"] })).toBe("same-order");
  act(match, "A", "order-agenda", { issues: ["follow", "scope", "form", "pace"] });
  expect(match.state.pub.agenda).toEqual([3, 1, 2, 0]);
});
