import { describe, expect, it } from "vitest";
import { act, adopt, connect, goTo, nextMeeting, order, table } from "../../testing/table.ts";
import type { Match } from "../match.ts";
import type { CallRecord, Deal, Delivered, DeliveryChoice } from "../state.ts";

const ALL = { pace: "mid", scope: "firm", form: "x", follow: "ministers" };
const accept = (by: string, issue: string, ...options: string[]) => ({ kind: "accept", by, issue, options });

/** A standing deal between A and C in the ministers' preparation, with the given terms. */
function struck(terms: unknown[]): { match: Match; deal: Deal } {
  const match = table({ meeting: "ministers", ties: { "A|C": 2 } });
  act(match, "A", "propose-deal", { channel: connect(match, "A", "C"), terms });
  const deal = match.state.deals[0];
  if (!deal) throw new Error("no deal");
  act(match, "C", "answer-deal", { deal: deal.id, accept: true });
  return { match, deal };
}

function failed(match: Match, change: Partial<CallRecord>): void {
  const call: CallRecord = { kind: "whole", issue: -1, package: [2, 2, 0, 1], meeting: 4, passed: false, objectors: ["C"], by: "A" };
  match.state.pub.calls.push({ ...call, ...change });
}

describe("at adoption", () => {
  const terms = [accept("A", "pace", "low", "mid"), accept("C", "scope", "firm", "wide")];

  it("promises to accept what was adopted are kept, and trusted", () => {
    const { match, deal } = struck(terms);
    adopt(match, ALL);
    expect(deal).toMatchObject({ marks: ["kept", "kept"], status: "closed" });
    expect(match.state.desks["C"]?.trust["A"]).toBe(55);
    expect(match.state.desks["B"]?.trust["A"]).toBe(65);
    expect(match.state.desks["A"]?.promises).toEqual({ kept: 1, broken: 0, lapsed: 0 });
  });

  it("those about another level lapse", () => {
    const { match, deal } = struck(terms);
    adopt(match, { ...ALL, scope: "weak" });
    expect(deal.marks).toEqual(["kept", "lapsed"]);
  });

  it.each([
    ["to the whole in the clause's name", { named: { C: 1 } }, "broken"],
    ["to the whole in another's name", { named: { C: 0 } }, "kept"],
    ["to the clause", { kind: "clause" as const, issue: 1 }, "broken"],
    ["to a level not promised", { package: [2, 1, 0, 1], named: { C: 1 } }, "kept"],
    ["by another seat", { objectors: ["D"], named: { D: 1 } }, "kept"],
  ])("an objection %s leaves the promise %s", (_, change, mark) => {
    const { match, deal } = struck(terms);
    failed(match, change);
    adopt(match, ALL);
    expect(deal.marks[1]).toBe(mark);
  });

  it("an objection made before the deal stood breaks nothing", () => {
    const match = table({ meeting: "ministers", ties: { "A|C": 2 } });
    failed(match, { named: { C: 1 } });
    act(match, "A", "propose-deal", { channel: connect(match, "A", "C"), terms });
    act(match, "C", "answer-deal", { deal: match.state.deals[0]?.id, accept: true });
    adopt(match, ALL);
    expect(match.state.deals[0]?.marks).toEqual(["kept", "kept"]);
  });

  it("a footnote on a promised level breaks it, before all who know", () => {
    const { match, deal } = struck(terms);
    deal.leaked = true;
    adopt(match, ALL, "footnotes", [{ seat: "C", issues: [1] }]);
    expect(deal.marks).toEqual(["kept", "broken"]);
    expect(match.state.desks["A"]?.trust["C"]).toBe(40);
    expect(match.state.desks["B"]?.trust["C"]).toBe(40);
  });

  it("cover is kept when its clause is adopted, else it lapses; so do promises about clauses that fell", () => {
    const cover = (by: string, issue: string) => ({ kind: "cover", by, issue });
    const { match, deal } = struck([cover("A", "pace"), cover("C", "scope"), { kind: "deliver", by: "C", issue: "scope" }]);
    adopt(match, { pace: "mid", form: "x", follow: "none" });
    expect(deal).toMatchObject({ marks: ["kept", "lapsed", "lapsed"], status: "closed" });
  });

  it("a match that ends before lets everything lapse", () => {
    const { match, deal } = struck(terms);
    order(match, "facilitator", "debrief");
    expect(deal).toMatchObject({ marks: ["lapsed", "lapsed"], status: "closed" });
    expect(match.state.desks["C"]?.trust["A"]).toBe(50);
  });
});

describe("at delivery", () => {
  const delivers = [accept("A", "pace", "mid"), { kind: "deliver", by: "C", issue: "scope" }];

  it.each([
    [["full", "none"], "kept"],
    [["partial", "partial"], "kept"],
    [["partial", "none"], "broken"],
    [["define", "define"], "broken"],
  ] as [DeliveryChoice[], string][])("a promise to deliver with %j is %s", (choices, mark) => {
    const { match, deal } = struck(delivers);
    adopt(match, ALL);
    expect(deal).toMatchObject({ marks: ["kept", null], status: "standing" });
    goTo(match, "period-1");
    choices.forEach((choice, period) => {
      // The period closes with whatever was chosen; here the record itself is set.
      nextMeeting(match, period === 0 ? 0 : 1);
      const desk = match.state.desks["C"];
      const points = { points: 0 } as unknown as Delivered["points"];
      if (desk) desk.delivered[period] = { 1: { choice, points, stake: 0 } };
    });
    order(match, "facilitator", "debrief");
    expect(deal).toMatchObject({ marks: ["kept", mark], status: "closed" });
  });

  it("lapses without any period", () => {
    const { match, deal } = struck(delivers);
    adopt(match, ALL);
    order(match, "facilitator", "debrief");
    expect(deal.marks).toEqual(["kept", "lapsed"]);
  });

  it.each([
    ["has visited the board", { visitors: { 1: ["C"] } }, "mandate" as const, "kept"],
    ["has asked it for help", { asked: ["C"] }, "mandate" as const, "kept"],
    ["did nothing before the vote", {}, "members" as const, "broken"],
    ["did nothing and the board never voted", {}, null, "lapsed"],
  ])("support of a minister who %s", (_, change, got, mark) => {
    const { match, deal } = struck([accept("A", "pace", "mid"), { kind: "support", by: "C", issue: "scope" }]);
    adopt(match, ALL);
    match.state.pub.tasks = [{ issue: 1, organisation: "ORG", asked: "mandate", got, parts: {}, unitSpent: false }];
    Object.assign(match.state.pub.organisations["ORG"] ?? {}, change);
    order(match, "facilitator", "debrief");
    expect(deal.marks[1]).toBe(mark);
  });

  it("support without any task lapses", () => {
    const { match, deal } = struck([accept("A", "pace", "mid"), { kind: "support", by: "C", issue: "scope" }]);
    adopt(match, ALL);
    order(match, "facilitator", "debrief");
    expect(deal.marks[1]).toBe("lapsed");
  });

  it.each([
    ["consented", "given" as const, "kept"],
    ["refused", "refused" as const, "broken"],
    ["was never asked", null, "lapsed"],
  ])("support of a head that %s", (_, consent, mark) => {
    const match = table({ meeting: "ministers", ties: { "A|ORG": 1 } });
    const both = ["A", "ORG"].map((by) => ({ kind: "support", by, issue: "scope" }));
    act(match, "A", "propose-deal", { channel: connect(match, "A", "ORG"), terms: both });
    act(match, "ORG", "answer-deal", { deal: match.state.deals[0]?.id, accept: true });
    adopt(match, ALL);
    const clause = match.state.pub.draft[1];
    if (clause && consent) clause.carrier = { organisation: "ORG", level: "outreach", by: "A", consent, price: { kind: "none" } };
    match.state.pub.tasks =
      consent === "given" ? [{ issue: 1, organisation: "ORG", asked: "outreach", got: null, parts: {}, unitSpent: false }] : [];
    order(match, "facilitator", "debrief");
    expect(match.state.deals[0]?.marks[1]).toBe(mark);
  });
});
