import { describe, expect, it } from "vitest";
import { after, TEXT } from "../../testing/ask.ts";
import { BRIDGES, CONCEDES, HOLDS, lines, mindAt } from "../../testing/minds.ts";
import { adopt, goTo, table } from "../../testing/table.ts";
import type { Match } from "../../rules/match.ts";
import { deliveryOptions } from "../../rules/delivery/points.ts";
import { sightOf } from "../../rules/sight.ts";
import type { Deal, Report } from "../../rules/state.ts";
import { answerPress, challenge, deliver } from "./deliver.ts";

/** The first period, in which "low" on pace, "firm" on scope and "x" on form bind all ministers. */
function period(follow = "ministers", scope = "firm"): Match {
  const match = table({
    change(scenario) {
      // Everybody knows that pace matters to C, and form not.
      for (const party of scenario.parties ?? []) if (party.id === "C") party.salience = { pace: 0.6, scope: 0.59, form: 0.2 };
    },
  });
  adopt(match, { ...TEXT, follow, scope });
  goTo(match, "period-1");
  return match;
}

const report = (seat: string, more: Partial<Report> = {}): Report => ({
  period: 0,
  seat,
  issue: 0,
  score: 1,
  nothing: true,
  challenged: null,
  challenger: null,
  ...more,
});

/** A standing deal in which the seat promises to deliver on a clause. */
const promise = (seat: string, issue: number): Deal => ({
  id: "d1",
  channel: "",
  parties: [seat, "A"],
  by: seat,
  terms: [{ kind: "deliver", by: seat, issue, options: [] }],
  accepted: [seat, "A"],
  status: "standing",
  meeting: 0,
  covers: {},
  since: 0,
  leaked: false,
  marks: [null],
});

describe("delivering", () => {
  it("chooses what brings most, clause after clause, and never a choice that is closed", () => {
    const match = period();
    for (const seat of ["A", "B", "C", "D"]) {
      const [choice, ...more] = deliver(mindAt(match, seat));
      expect(more).toEqual([]);
      expect(choice?.with["issue"]).toBe("pace");
      const offer = deliveryOptions(sightOf(match.setup.open, match.state, seat), 0);
      const open = offer?.options.filter((o) => o.closed === null) ?? [];
      const taken = open.find((o) => o.choice === choice?.with["choice"]);
      expect(taken).toBeDefined();
      const honest = open.filter((o) => o.choice !== "define").map((o) => o.points.total);
      if (taken?.choice !== "define") expect(taken?.points.total).toBe(Math.max(...honest));
    }
  });

  it("leaves a choice that is made, follow-up clauses, and meetings without a period alone", () => {
    const match = period();
    const desk = match.state.desks["C"];
    if (desk) desk.choices[match.state.pub.periods] = { 0: "none" };
    expect(deliver(mindAt(match, "C"))[0]?.with["issue"]).toBe("scope");
    if (desk) desk.choices[match.state.pub.periods] = { 0: "none", 1: "none", 2: "none" };
    expect(deliver(mindAt(match, "C"))).toEqual([]);
    expect(deliver(mindAt(match, "ORG"))).toEqual([]);
    expect(deliver(mindAt(after(), "C"))).toEqual([]);
  });

  it("keeps a promise as long as that does not cost more than the persona bears", () => {
    const match = period();
    const before = deliver(mindAt(match, "D", CONCEDES))[0];
    expect(before?.with["choice"]).not.toBe("full");
    match.state.deals.push(promise("D", 0));
    const kept = deliver(mindAt(match, "D", { ...CONCEDES, keepsPromisesUpTo: 40 }))[0];
    expect(kept?.reason.rule).toBe("promise-kept");
    expect(["full", "partial"]).toContain(kept?.with["choice"]);
    const broken = deliver(mindAt(match, "D", { ...CONCEDES, keepsPromisesUpTo: 0 }))[0];
    expect(broken?.with).toEqual(before?.with);
    // A promise on another clause binds nothing here.
    match.state.deals = [promise("D", 1)];
    expect(deliver(mindAt(match, "D", { ...CONCEDES, keepsPromisesUpTo: 40 }))[0]?.with).toEqual(before?.with);
  });
});

describe("claiming to have nothing to report", () => {
  /** What A does about pace where the scope is weak, so that the claim is open, with this much to hide and this many points at stake. */
  function claims(exposure: number, follow: string): { choice: unknown; rule: string | undefined; defined: number; honest: number } {
    const match = period(follow, "weak");
    Object.assign(match.state.desks["A"] ?? {}, { exposure: [exposure, 0.1, 0, 0] });
    const offer = deliveryOptions(sightOf(match.setup.open, match.state, "A"), 0);
    const stake = offer?.watch.stake ?? 0;
    const points = (offer?.options ?? []).filter((o) => o.closed === null).map((o) => ({ choice: o.choice, total: o.points.total }));
    const [move] = deliver(mindAt(match, "A"));
    const said = points.find((o) => o.choice === "define")?.total ?? -Infinity;
    return {
      choice: move?.with["choice"],
      rule: move?.reason.rule,
      // From 0.15 on a challenge would be upheld, and costs twice the stake; the bot reckons with it four times in ten.
      defined: exposure >= 0.15 ? said - 0.4 * (2 * stake + said) : said,
      honest: Math.max(...points.filter((o) => o.choice !== "define").map((o) => o.total)),
    };
  }

  it("is done where it brings most, the chance of being found out counted in", () => {
    const chosen = [0, 0.14, 0.15, 0.3, 0.9].flatMap((exposure) => ["none", "ministers", "peer"].map((follow) => claims(exposure, follow)));
    for (const { choice, rule, defined, honest } of chosen) {
      expect([choice === "define", rule]).toEqual(defined > honest ? [true, "nothing-to-report"] : [false, "best-own-points"]);
    }
    expect(new Set(chosen.map((c) => c.rule)).size).toBe(2);
  });
});

describe("a claim to have nothing to report", () => {
  const claimed = (more: Partial<Report> = {}): Match => {
    // Where the follow-up says so, A and C review each other.
    const match = period("peer");
    match.state.pub.reports = [report("C", more)];
    return match;
  };
  const doubted = (match: Match, seat: string, seeds = 12): number =>
    Array.from({ length: seeds }, (_, i) => challenge(mindAt(match, seat, CONCEDES, `s${i}`)).length).reduce((a, b) => a + b, 0);

  it("is always questioned by the reviewer, where it is not plausible", () => {
    expect(lines(challenge(mindAt(claimed(), "A")))).toEqual(['challenge {"report":0} there-is-something']);
    expect(doubted(claimed(), "A")).toBe(12);
    expect(challenge(mindAt(claimed(), "A"))[0]?.reason.params).toEqual({ seat: "C", issue: "pace" });
  });

  it("is questioned now and then by heads and by those with a tie, and by nobody else", () => {
    const match = claimed();
    expect(doubted(match, "B")).toBe(0);
    match.state.pub.ties["B|C"] = 1;
    expect(doubted(match, "B")).toBeGreaterThan(1);
    expect(doubted(match, "B")).toBeLessThan(11);
    expect(doubted(match, "ORG")).toBeGreaterThan(1);
    expect(doubted(match, "ORG")).toBeLessThan(11);
  });

  it("stands where it is one's own, was questioned before, was none, or is plausible", () => {
    expect(doubted(claimed(), "C")).toBe(0);
    expect(doubted(claimed({ challenged: "failed" }), "A")).toBe(0);
    expect(doubted(claimed({ nothing: false }), "A")).toBe(0);
    // Whoever had asked for more than was adopted is believed, and so is one to whom it hardly matters.
    const eager = claimed();
    const line = eager.state.pub.lines["C"];
    if (line) line[0] = 4;
    expect(doubted(eager, "A")).toBe(0);
    expect(doubted(claimed({ issue: 1 }), "A")).toBe(0);
    expect(doubted(claimed({ issue: 2 }), "A")).toBe(0);
  });

  it("is no matter before the follow-through", () => {
    const match = claimed();
    match.state.pub.meeting = 0;
    expect(challenge(mindAt(match, "A"))).toEqual([]);
  });
});

describe("the press", () => {
  it("hears the line from those who hold, and nothing from those who meet others half-way", () => {
    const match = after();
    match.state.pub.press = [
      { seat: "B", issue: 0, meeting: 0, answered: null },
      { seat: "B", issue: 1, meeting: 0, answered: "declined" },
      { seat: "C", issue: 1, meeting: 0, answered: null },
    ];
    const line = match.setup.open.issues[0]?.options[match.state.pub.lines["B"]?.[0] ?? 0]?.id;
    expect(lines(answerPress(mindAt(match, "B", HOLDS)))).toEqual([
      `answer-press {"issue":"pace","option":"${line}"} state-the-line`,
      'answer-press {"issue":"pace"} no-comment',
    ]);
    expect(lines(answerPress(mindAt(match, "B", BRIDGES)))).toEqual(['answer-press {"issue":"pace"} no-comment']);
    expect(answerPress(mindAt(match, "A", HOLDS))).toEqual([]);
  });
});
