import { describe, expect, it } from "vitest";
import type { Agenda } from "../../scenario/schema.ts";
import { adopt, table } from "../../testing/table.ts";
import type { Match } from "../match.ts";
import { agendaScore } from "./agenda.ts";

const FACTS = { balance: 0.8, surplus: { advanced: 5, emerging: 3 } };
const score = ({ setup, state }: Match, seat: string, agenda: Agenda, facts = FACTS): number =>
  agendaScore(setup.open, state.pub, seat, agenda, facts);

function adopted(): Match {
  const match = table();
  adopt(match, { pace: "mid", scope: "weak", form: "y" });
  return match;
}

describe("levels", () => {
  it("give half for one step short", () => {
    const match = adopted();
    const wording = (option: string): number => score(match, "A", { kind: "wording", issue: "pace", option });
    expect(["mid", "low", "high", "top", "none"].map(wording)).toEqual([100, 50, 50, 0, 0]);
    expect(score(match, "A", { kind: "bound", issue: "pace", atLeast: "high" })).toBe(50);
    expect(score(match, "A", { kind: "bound", issue: "pace", atMost: "mid" })).toBe(100);
    expect(score(match, "A", { kind: "bound", issue: "pace", atMost: "none" })).toBe(0);
  });

  it("have no steps on an unordered issue, and stand at no text where nothing was adopted", () => {
    const match = adopted();
    expect(score(match, "A", { kind: "wording", issue: "form", option: "x" })).toBe(0);
    expect(score(match, "A", { kind: "bound", issue: "follow", atMost: "none" })).toBe(100);
    expect(score(match, "A", { kind: "wording", issue: "follow", option: "ministers" })).toBe(50);
  });
});

describe("the other kinds", () => {
  it("are judged by what everyone can see", () => {
    const match = adopted();
    const { pub } = match.state;
    pub.ties["A|C"] = 2;
    expect(score(match, "A", { kind: "tie", with: "C" })).toBe(50);
    pub.ties["A|C"] = 3;
    expect(score(match, "A", { kind: "tie", with: "C" })).toBe(100);
    expect(score(match, "A", { kind: "finding", finding: "f-pace", published: false })).toBe(100);
    expect(score(match, "A", { kind: "footnote", seat: "D", footnotes: true })).toBe(0);
    expect(score(match, "A", { kind: "carries", organisation: "ORG", carried: true })).toBe(0);
    pub.tasks = [{ issue: 0, organisation: "ORG", asked: "outreach", got: "outreach", parts: {}, unitSpent: false }];
    expect(score(match, "A", { kind: "carries", organisation: "ORG", carried: true })).toBe(100);
    expect(score(match, "A", { kind: "carries", organisation: "ORG", issue: "scope", carried: true })).toBe(0);
  });

  it("know what was settled before the leaders", () => {
    const match = adopted();
    const [pace, scope] = match.state.pub.draft;
    if (pace && scope) [pace.settled, scope.settled] = [1, 4];
    const settled = (issue: string): number => score(match, "A", { kind: "settled", issue });
    expect([settled("pace"), settled("scope"), settled("form")]).toEqual([100, 0, 0]);
  });

  it("compare the groups", () => {
    const match = adopted();
    expect([score(match, "A", { kind: "balance" }), score(match, "C", { kind: "balance" })]).toEqual([100, 0]);
  });

  it("give the presidency half for a footnote or a lopsided text, and nothing without a communiqué", () => {
    const match = adopted();
    const lopsided = { ...FACTS, balance: 0.5 };
    expect(score(match, "A", { kind: "presidency" })).toBe(100);
    expect(score(match, "A", { kind: "presidency" }, lopsided)).toBe(50);
    const at = (balance: number): number => score(match, "A", { kind: "presidency" }, { ...FACTS, balance });
    expect([at(0.7), at(0.699)]).toEqual([100, 50]);
    if (match.state.pub.outcome) match.state.pub.outcome.kind = "footnotes";
    expect([score(match, "A", { kind: "presidency" }), score(match, "A", { kind: "presidency" }, lopsided)]).toEqual([50, 0]);
    expect(score(table(), "A", { kind: "presidency" })).toBe(0);
  });
});
