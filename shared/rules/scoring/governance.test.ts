import { describe, expect, it } from "vitest";
import { round6 } from "../../lib/number.ts";
import { act, adopt, connect, table } from "../../testing/table.ts";
import type { Match } from "../match.ts";
import { reachOf } from "../organisations/reach.ts";
import { sightOf } from "../sight.ts";
import { clauseGovernance, endorsementsOf, transparencyOf } from "./governance.ts";
import { scoresOf } from "./score.ts";
import { balanceOf, surplusByGroup } from "./shares.ts";

const TEXT = { pace: "mid", scope: "weak", form: "y", follow: "ministers" };
const [PACE, SCOPE] = [0, 1];

function clause(match: Match, issue: number): ReturnType<typeof scoresOf>["governance"]["clauses"][number] {
  const found = scoresOf(match).governance.clauses.find((c) => c.issue === issue);
  if (!found) throw new Error(`no clause ${issue}`);
  return found;
}

describe("legitimacy", () => {
  it("is the sum of its parts, worked out by hand", () => {
    const match = table({
      change: (s) => Object.assign(s.issues[PACE]?.options[2] ?? {}, { intents: [{ organisation: "BIG", kind: "replace" }] }),
    });
    const { pub } = match.state;
    Object.assign(pub.draft[PACE] ?? {}, { endorsers: ["ORG", "BIG"], endorserStrength: { ORG: 1, BIG: 0.5 }, partners: ["firms"] });
    adopt(match, { pace: "mid", scope: "weak" }, "footnotes", [{ seat: "D", issues: [PACE] }]);
    pub.tasks = [{ issue: PACE, organisation: "ORG", asked: "export", got: "mandate", parts: {}, unitSpent: true }];
    pub.tabled = { open: 3, all: 4 };
    // 100/193 + half of 180/193 + .25 is more than 1.
    expect(endorsementsOf(match.setup.open, pub, PACE)).toBe(1);
    const { legitimacy, legitimacyParts } = clauseGovernance(match.setup.open, pub, PACE, 1, { transparency: 0.75, balance: 0.8 });
    expect(legitimacyParts).toEqual({
      base: 0.25,
      endorsements: 0.25,
      transparency: 0.15,
      balance: 0.12,
      carrier: round6((0.15 * 100) / 193),
      footnote: -0.15,
      replaced: -0.15,
    });
    expect(legitimacy).toBe(round6(0.47 + (0.15 * 100) / 193));
    // The other clause: no endorsement, no carrier, no footnote, nobody replaced.
    expect(clauseGovernance(match.setup.open, pub, SCOPE, 1, { transparency: 0.75, balance: 0.8 }).legitimacy).toBe(0.52);
  });

  it("adds a quarter for a partner, and members by the strength of the endorsement", () => {
    const match = table();
    const { draft } = match.state.pub;
    Object.assign(draft[PACE] ?? {}, { endorsers: ["ORG"], endorserStrength: { ORG: 0.5 }, partners: ["firms"] });
    expect(endorsementsOf(match.setup.open, match.state.pub, PACE)).toBe(round6(50 / 193 + 0.25));
    expect(endorsementsOf(match.setup.open, match.state.pub, SCOPE)).toBe(0);
  });
});

/** A drafting meeting in which C and D may deal. */
function drafting(): Match {
  const match = table({ meeting: "drafting" });
  match.state.pub.ties["C|D"] = 1;
  return match;
}

describe("transparency", () => {
  it("is 1 where nothing was tabled, else the share of changes outside deals", () => {
    const of = (open: number, all: number, agreed: number): number =>
      transparencyOf({ pub: { ...table().state.pub, tabled: { open, all } }, agreed });
    expect([of(0, 0, 0), of(4, 4, 0), of(3, 4, 0), of(3, 4, 2), of(0, 2, 0)]).toEqual([1, 1, 0.75, 0.25, 0]);
  });

  it("counts as inside a deal what a party tables after it was agreed, and tells nobody so before the debriefing", () => {
    const match = drafting();
    const channel = connect(match, "C", "D");
    const accept = (by: string, issue: string, option: string) => ({ kind: "accept", by, issue, options: [option] });
    act(match, "C", "propose-deal", { channel, terms: [accept("D", "pace", "low"), accept("C", "scope", "weak")] });
    act(match, "C", "table", { issue: "scope", option: "wide" });
    act(match, "D", "answer-deal", { deal: match.state.deals[0]?.id, accept: true });
    // Outside: not a party to it; not what was agreed. Inside: the level that D promised to accept.
    act(match, "B", "table", { issue: "scope", option: "weak" });
    act(match, "C", "table", { issue: "pace", option: "top" });
    act(match, "C", "table", { issue: "pace", option: "low" });
    expect(match.state.pub.tabled).toEqual({ open: 4, all: 4 });
    expect(match.state.agreed).toBe(1);
    expect(JSON.stringify(sightOf(match.setup.open, match.state, "B").pub)).not.toContain("agreed");
    adopt(match, { pace: "low", scope: "weak" });
    expect(scoresOf(match).governance.parts["transparency"]).toBe(0.75);
  });

  it("takes a leaked deal for an open one", () => {
    const match = drafting();
    const channel = connect(match, "C", "D");
    const terms = [
      { kind: "accept", by: "D", issue: "pace", options: ["low"] },
      { kind: "accept", by: "C", issue: "scope", options: ["weak"] },
    ];
    act(match, "C", "propose-deal", { channel, terms });
    act(match, "D", "answer-deal", { deal: match.state.deals[0]?.id, accept: true });
    for (const deal of match.state.deals) deal.leaked = true;
    act(match, "C", "table", { issue: "pace", option: "low" });
    expect(match.state.agreed).toBe(0);
  });
});

describe("governance", () => {
  it("is the mean of the fourth roots over all issues but the follow-up", () => {
    const match = table();
    adopt(match, TEXT);
    const { total, clauses, parts } = scoresOf(match).governance;
    expect(clauses.map((clause) => clause.issue)).toEqual([0, 1, 2]);
    for (const c of clauses) {
      expect(c.total * c.total * c.total * c.total).toBeCloseTo(c.ambition * c.reach * c.delivery * c.legitimacy, 4);
      expect(c.legitimacy).toBeCloseTo(
        Object.values(c.legitimacyParts).reduce((sum, p) => sum + p, 0),
        5,
      );
    }
    expect(total).toBeCloseTo((100 * clauses.reduce((sum, c) => sum + c.total, 0)) / 3, 4);
    expect(parts["ambition"]).toBeCloseTo((0.5 + 0.3 + (clauses[2]?.ambition ?? 0)) / 3, 5);
    expect(parts["transparency"]).toBe(1);
  });

  it("gives nothing for a clause left out, and less for one with a footnote", () => {
    const of = (kind: "communique" | "footnotes"): number[] => {
      const match = table();
      adopt(match, { pace: "mid", form: "y" }, kind, kind === "footnotes" ? [{ seat: "D", issues: [0] }] : []);
      return scoresOf(match).governance.clauses.map((clause) => clause.legitimacy);
    };
    expect(of("communique")[1]).toBe(0);
    expect((of("communique")[0] ?? 0) - (of("footnotes")[0] ?? 0)).toBeGreaterThan(0.1);
  });

  it("balances what the groups gained by the text", () => {
    const of = (advanced: number | null, emerging: number | null): number => balanceOf({ advanced, emerging });
    expect([of(12, -8), of(-8, 12), of(3, 3), of(60, 0), of(null, 5)]).toEqual([0.6, 0.6, 1, 0, 1]);
    const match = table();
    adopt(match, TEXT);
    const { advanced, emerging } = surplusByGroup(match);
    const expected = 1 - Math.abs((advanced ?? 0) - (emerging ?? 0)) / 50;
    expect(scoresOf(match).governance.parts["balance"]).toBeCloseTo(Math.min(1, Math.max(0, expected)), 5);
  });

  it("is a hundred times the mean of fourth roots, over clauses not adopted too", () => {
    const match = table();
    adopt(match, { pace: "mid" });
    const { ambition, reach, delivery, legitimacy, total } = clause(match, PACE);
    const balance = scoresOf(match).governance.parts["balance"] ?? Number.NaN;
    expect([ambition, reach, delivery]).toEqual([0.5, 0.6, 1]);
    expect(legitimacy).toBe(round6(0.25 + 0.2 + 0.15 * balance));
    expect(total).toBe(round6(Math.sqrt(Math.sqrt(0.5 * 0.6 * legitimacy))));
    expect(scoresOf(match).governance.total).toBeCloseTo((100 * total) / 3, 5);
  });

  it("reaches less without those who footnoted, by their capacity", () => {
    const match = table({ change: (s) => Object.assign(s.parties?.[3] ?? {}, { capacity: 2 }) });
    adopt(match, { pace: "mid" }, "footnotes", [{ seat: "D", issues: [PACE] }]);
    expect(reachOf(match.setup.open, match.state.pub, PACE).total).toBe(round6(0.6 * (3 / 5)));
  });
});
