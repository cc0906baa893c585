import { array, assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { playNetwork } from "../../testing/play-network.ts";
import { act, adopt, connect, nextMeeting, refusal, table, type TableOptions } from "../../testing/table.ts";
import type { Match } from "../match.ts";
import { sightOf } from "../sight.ts";
import type { Deal } from "../state.ts";
import { wouldBreak } from "./breaking.ts";
import { committed } from "./deals.ts";

const TIES = { "A|C": 1, "A|B": 1, "B|C": 1, "A|D": 1, "C|ORG": 1 };
/** A moves down to mid on pace if C accepts firm or wide on scope. */
const SWAP = [
  { kind: "accept", by: "A", issue: "pace", options: ["low", "mid"] },
  { kind: "accept", by: "C", issue: "scope", options: ["firm", "wide"] },
];

function ministers(options: TableOptions = {}): Match {
  return table({ meeting: "ministers", ties: TIES, ...options });
}

function propose(match: Match, terms: unknown[] = SWAP, by = "A", to = "C"): Deal {
  const open = match.state.pub.channels.find((c) => c.open && c.members.includes(by) && c.members.includes(to));
  act(match, by, "propose-deal", { channel: open?.id ?? connect(match, by, to), terms });
  const deal = match.state.deals.at(-1);
  if (!deal) throw new Error("no deal");
  return deal;
}

function strike(match: Match, terms: unknown[] = SWAP, by = "A", to = "C"): Deal {
  const deal = propose(match, terms, by, to);
  act(match, to, "answer-deal", { deal: deal.id, accept: true });
  return deal;
}

describe("a deal", () => {
  it("stands once all parties have accepted, and covers one issue per party", () => {
    const match = ministers();
    const deal = propose(match);
    expect(deal).toMatchObject({ parties: ["A", "C"], accepted: ["A"], status: "proposed", covers: {} });
    act(match, "C", "answer-deal", { deal: deal.id, accept: true });
    expect(deal).toMatchObject({ status: "standing", covers: { A: 0, C: 1 }, since: 0, marks: [null, null] });
  });

  it("covers the issue of a cover term before that of an accept term", () => {
    const match = ministers();
    expect(strike(match, [...SWAP, { kind: "cover", by: "A", issue: "follow" }]).covers).toEqual({ A: 3, C: 1 });
  });

  it("is over when one party declines, or with the meeting", () => {
    const match = ministers();
    const first = propose(match);
    act(match, "C", "answer-deal", { deal: first.id, accept: false });
    expect(first.status).toBe("declined");
    const second = propose(match, SWAP.toReversed());
    nextMeeting(match);
    expect(second.status).toBe("declined");
  });

  it("counts as use of its channel and calls back whoever was done", () => {
    const match = ministers();
    const channel = connect(match, "A", "C");
    act(match, "C", "done");
    act(match, "A", "propose-deal", { channel, terms: SWAP });
    expect(match.state.pub).toMatchObject({ done: [] });
    expect(match.state.pub.channels.at(-1)?.used).toBe(true);
  });

  it("is known to its parties alone", () => {
    const match = ministers();
    const deal = propose(match);
    expect(refusal(match, "B", "answer-deal", { deal: deal.id, accept: true })).toBe("unknown-deal");
    expect(refusal(match, "B", "withdraw-deal", { deal: deal.id })).toBe("unknown-deal");
  });

  it.each([
    ["no exchange", [SWAP[0], { kind: "cover", by: "A", issue: "pace" }], "no-exchange"],
    ["a seat outside the channel", [SWAP[0], { ...SWAP[1], by: "B" }], "not-in-channel"],
    ["an unknown issue", [SWAP[0], { ...SWAP[1], issue: "x" }], "unknown-issue"],
    ["an unknown option", [SWAP[0], { ...SWAP[1], options: ["x"] }], "unknown-option"],
    ["no options", [SWAP[0], { ...SWAP[1], options: [] }], "no-options"],
    ["options on a promise to deliver", [SWAP[0], { ...SWAP[1], kind: "deliver" }], "options-only-accept"],
    ["face on an unordered issue", [SWAP[0], { kind: "cover", by: "C", issue: "form" }], "no-face"],
    ["delivery on the follow-up clause", [SWAP[0], { kind: "deliver", by: "C", issue: "follow" }], "follow-up-clause"],
    ["a term twice", [...SWAP, SWAP[0]], "double-term"],
    ["a single term", [SWAP[0]], "bad-payload"],
  ])("is refused with %s", (_, terms, reason) => {
    const match = ministers();
    expect(refusal(match, "A", "propose-deal", { channel: connect(match, "A", "C"), terms })).toBe(reason);
  });

  it("needs a tie with each other party, or a host", () => {
    const match = ministers({ ties: { "A|B": 1 } });
    const channel = connect(match, "A", "C");
    expect(refusal(match, "A", "propose-deal", { channel, terms: SWAP })).toBe("no-tie");
    const held = match.state.pub.channels.at(-1);
    if (held) held.host = "ORG";
    expect(refusal(match, "A", "propose-deal", { channel, terms: SWAP })).toBeNull();
  });

  it("comes with the ministers, not with the sherpas' preparation", () => {
    const match = table({ ties: TIES });
    expect(refusal(match, "A", "propose-deal", { channel: connect(match, "A", "C"), terms: SWAP })).toBe("wrong-tier");
  });

  it("lets a head promise support and nothing else", () => {
    const match = ministers({ ties: { "A|ORG": 1 } });
    const channel = connect(match, "A", "ORG");
    const mine = { kind: "support", by: "A", issue: "pace" };
    expect(refusal(match, "A", "propose-deal", { channel, terms: [mine, { kind: "support", by: "ORG", issue: "pace" }] })).toBeNull();
    expect(refusal(match, "A", "propose-deal", { channel, terms: [mine, { kind: "deliver", by: "ORG", issue: "pace" }] })).toBe(
      "not-for-head",
    );
  });

  it("is not proposed twice in the same terms", () => {
    const match = ministers();
    const deal = propose(match);
    expect(refusal(match, "A", "propose-deal", { channel: deal.channel, terms: SWAP })).toBe("already-proposed");
    act(match, "C", "answer-deal", { deal: deal.id, accept: false });
    expect(refusal(match, "A", "propose-deal", { channel: deal.channel, terms: SWAP })).toBe("already-proposed");
  });

  it("joins at most four per seat, offers agreed to included", () => {
    const match = ministers();
    for (const options of [["low"], ["mid"], ["high"], ["top"]]) propose(match, [{ ...SWAP[0], options }, SWAP[1]]);
    const channel = match.state.deals[0]?.channel;
    expect(refusal(match, "A", "propose-deal", { channel, terms: SWAP })).toBe("too-many-deals");
    act(match, "C", "answer-deal", { deal: match.state.deals[0]?.id, accept: false });
    expect(refusal(match, "A", "propose-deal", { channel, terms: SWAP })).toBeNull();
  });
});

describe("withdrawing", () => {
  it("costs the trust of the other parties, of all once it has leaked", () => {
    const match = ministers();
    act(match, "A", "withdraw-deal", { deal: strike(match).id });
    expect(match.state.desks["C"]?.trust["A"]).toBe(45);
    expect(match.state.desks["D"]?.trust["A"]).toBe(50);
    const second = strike(match, SWAP.toReversed());
    second.leaked = true;
    act(match, "C", "withdraw-deal", { deal: second.id });
    expect(match.state.desks["B"]?.trust["C"]).toBe(45);
    expect(second.status).toBe("withdrawn");
  });

  it("of an offer costs nothing", () => {
    const match = ministers();
    const deal = propose(match);
    expect(refusal(match, "C", "withdraw-deal", { deal: deal.id })).toBe("not-standing");
    act(match, "A", "withdraw-deal", { deal: deal.id });
    expect(match.state.desks["C"]?.trust["A"]).toBe(50);
  });

  it("ends with the last call", () => {
    const match = ministers({ meeting: "leaders-2", ties: { "A|C": 3 } });
    const deal = strike(match);
    expect(refusal(match, "A", "withdraw-deal", { deal: deal.id })).toBeNull();
    const call = { kind: "whole" as const, issue: -1, package: [2, 2, 0, 1], passed: false, objectors: ["D"], by: "A" };
    for (let i = 0; i < 3; i++) match.state.pub.calls.push({ ...call, meeting: match.state.pub.meeting });
    expect(refusal(match, "A", "withdraw-deal", { deal: deal.id })).toBe("too-late");
  });

  it("is over in follow-through, and so are new promises to accept", () => {
    const match = ministers({ ties: { "A|C": 3 } });
    const deal = strike(match, [...SWAP, { kind: "deliver", by: "C", issue: "pace" }]);
    adopt(match, { pace: "mid", scope: "firm", form: "x", follow: "ministers" });
    expect(deal.status).toBe("standing");
    expect(refusal(match, "A", "withdraw-deal", { deal: deal.id })).toBe("too-late");
    expect(refusal(match, "A", "propose-deal", { channel: connect(match, "A", "C"), terms: SWAP.toReversed() })).toBe("already-adopted");
  });
});

describe("the warning before an act that breaks a deal", () => {
  const breaks = (match: Match, seat: string, id: string, payload: Record<string, unknown>): number =>
    wouldBreak(sightOf(match.setup.open, match.state, seat), id, payload).length;

  it("speaks for objections, footnotes, undelivered promises and withdrawal, not for others' promises", () => {
    const match = ministers();
    const deal = strike(match, [...SWAP, { kind: "deliver", by: "C", issue: "pace" }]);
    const clause = match.state.pub.draft[1];
    if (clause) clause.text = 2;
    expect(breaks(match, "C", "object", { issue: "scope", wording: "weak", reason: "cost" })).toBe(1);
    expect(breaks(match, "A", "object", { issue: "scope", wording: "weak", reason: "cost" })).toBe(0);
    expect(breaks(match, "C", "footnote", { issues: ["scope"] })).toBe(1);
    expect(breaks(match, "C", "footnote", { issues: ["pace"] })).toBe(0);
    expect(breaks(match, "C", "deliver", { issue: "pace", choice: "none" })).toBe(1);
    expect(breaks(match, "C", "deliver", { issue: "pace", choice: "partial" })).toBe(0);
    expect(breaks(match, "C", "withdraw-deal", { deal: deal.id })).toBe(1);
    expect(breaks(match, "C", "say", { channel: "public", text: "#m1" })).toBe(0);
  });

  it("speaks when a call is refused in the name of a promised clause", () => {
    const match = ministers();
    strike(match);
    const answer = (issue: string): number => breaks(match, "C", "answer-call", { ok: false, issue, wording: "weak" });
    expect(answer("scope")).toBe(0);
    const call = { id: "k1", issue: -1, by: "A", openedAt: 0, deadline: null, answers: {}, footnotes: [] };
    match.state.pub.call = { ...call, kind: "whole", package: [2, 2, 0, 1] };
    expect([answer("scope"), answer("pace")]).toEqual([1, 0]);
    match.state.pub.call.package[1] = 1;
    expect(answer("scope")).toBe(0);
    match.state.pub.call = { ...call, kind: "clause", issue: 1, package: [-1, 3, -1, -1] };
    expect(answer("scope")).toBe(1);
    expect(breaks(match, "C", "answer-call", { ok: true })).toBe(0);
  });
});

it("whatever is played, the ledger is sound", () => {
  assert(
    property(array(integer({ min: 0, max: 9999 }), { minLength: 20, maxLength: 150 }), (picks) => {
      const match = table({ preset: "5", meeting: "ministers", ties: { "A|C": 2, "B|D": 2, "A|B": 1, "C|D": 1, "A|D": 1 } });
      playNetwork(match, picks, ({ setup, state }) => {
        for (const deal of state.deals) {
          const accepted = new Set(deal.accepted).size;
          expect(new Set(deal.terms.map((t) => t.by)).size).toBeGreaterThan(1);
          expect(deal.parties.length).toBeLessThanOrEqual(4);
          expect(accepted === deal.parties.length).toBe(
            ["standing", "closed"].includes(deal.status) || (deal.status === "withdrawn" && accepted > 1),
          );
          expect(Object.keys(deal.covers).every((seat) => deal.parties.includes(seat))).toBe(true);
          expect(deal.marks).toHaveLength(deal.terms.length);
        }
        for (const seat of setup.open.seats) {
          const own = state.deals.filter((d) => d.parties.includes(seat.id));
          expect(committed(own, seat.id)).toBeLessThanOrEqual(4);
          for (const trust of Object.values(state.desks[seat.id]?.trust ?? {})) expect(trust >= 0 && trust <= 100).toBe(true);
        }
      });
    }),
    { numRuns: 40 },
  );
});
