import { describe, expect, it } from "vitest";
import { table } from "../../testing/table.ts";
import { sightOf } from "../sight.ts";
import type { Outcome } from "../state.ts";
import { concludeSummit } from "./outcome.ts";
import { draftValue, floorMargin, outcomeValue } from "./draft-value.ts";
import { floorShare, worthOfOutcome, type Payee, type Payoff } from "./payoff.ts";

const match = table();
const { open } = match.setup;
const who: Payee = {
  worth: [
    [0, 10, 20, 30, 40],
    [0, 10, 20, 30],
    [10, 5, 0],
    [0, 5, 10, 20],
  ],
  noText: [0, 0, 4, 0],
  weights: [40, 30, 10, 20],
  floor: 40,
};
function payoff(outcome: Partial<Outcome>, more: { face?: number; sole?: number; delivered?: number[]; seat?: string } = {}): Payoff {
  return worthOfOutcome({
    open,
    seat: more.seat ?? "B",
    who,
    outcome: { kind: "communique", package: [2, 2, 0, 2], footnotes: [], unanimous: true, ...outcome },
    face: (_, option) => (option === 2 ? (more.face ?? 0) : 0),
    soleObjections: more.sole ?? 0,
    ...(more.delivered ? { delivered: more.delivered } : {}),
  });
}

describe("a communiqué", () => {
  it("brings its gains less face, and the bonus if all accept", () => {
    expect(payoff({}, { face: 2 })).toMatchObject({ gains: 60, face: -6, bonus: 5, backlash: 0, total: 59 });
    expect(payoff({ unanimous: false }).total).toBe(60);
  });

  it("counts a clause left out as no text, face of leaving one's line for it included", () => {
    expect(payoff({ package: [2, 2, -1, -1] })).toMatchObject({ gains: 44, backlash: 0 });
    const faced = worthOfOutcome({
      open,
      seat: "B",
      who,
      outcome: { kind: "communique", package: [-1, 2, -1, 2], footnotes: [], unanimous: false },
      face: (_, option) => (option === 0 ? 3 : 0),
    });
    expect(faced.face).toBe(-3); // pace has a level "no text"; form has none
  });

  it("pays a backlash below the floor, which neither the bonus nor poor delivery moves", () => {
    expect(payoff({ package: [2, 1, 1, 0] })).toMatchObject({ gains: 35, backlash: -15, bonus: 5, total: 25 });
    expect(payoff({ package: [4, 0, -1, 0] })).toMatchObject({ gains: 44, backlash: 0 });
    expect(payoff({}, { delivered: [5, 5, 5, 5] })).toMatchObject({ gains: 20, backlash: 0 });
  });

  it("takes a sole objector's points, at most twelve", () => {
    expect(payoff({}, { sole: 2 }).objector).toBe(-8);
    expect(payoff({}, { sole: 9 }).objector).toBe(-12);
  });
});

describe("footnotes", () => {
  const noted: Partial<Outcome> = { kind: "footnotes", unanimous: false, footnotes: [{ seat: "B", issues: [0, 1] }] };
  it("give the footnoter no more than no text, ten points less each, and no backlash", () => {
    expect(payoff(noted, { face: 2 })).toMatchObject({ gains: 20, face: -2, footnote: -20, bonus: 0, backlash: 0, total: -2 });
  });
  it("leave the others their gains", () => {
    expect(payoff(noted, { seat: "C" })).toMatchObject({ gains: 60, footnote: 0, bonus: 0, total: 60 });
  });
});

describe("without an adopted text", () => {
  it("a summary is worth the floor and half the gain of the clean clauses", () => {
    // pace 20 - 16, form 10 - 4: 10, less 2 of face: half of 8
    expect(payoff({ kind: "summary", package: [2, -1, 0, -1] }, { face: 2 })).toMatchObject({ gains: 50, face: -2, halved: -4, total: 44 });
  });
  it("no outcome is worth the floor, and five less to the chair", () => {
    expect(payoff({ kind: "none", package: [-1, -1, -1, -1] }).total).toBe(40);
    expect(payoff({ kind: "none", package: [-1, -1, -1, -1] }, { seat: "A" })).toMatchObject({ chair: -5, total: 35 });
  });
  it("a table shares its floor out by the best of each issue", () => {
    const plain = { ...who, weights: null };
    expect([0, 1, 2, 3].map((k) => floorShare(plain, k))).toEqual([16, 12, 4, 8]);
  });
});

it("shows the live value of a draft with its face and what covers it", () => {
  const { state } = match;
  const sight = sightOf(open, state, "D");
  const value = draftValue(sight, [4, 2, -1, 0]);
  expect(value.perIssue[0]).toEqual({ worth: 0, face: 6, bare: 6, covered: false });
  expect(value.perIssue[2]).toEqual({ worth: 10, face: 0, bare: 0, covered: false });
  expect(value.perIssue[3]).toMatchObject({ worth: 25, face: 0 });
  expect(floorMargin(sight, [4, 2, -1, 0])).toBeCloseTo(value.total - 40);
  const adopted = { kind: "communique" as const, package: [4, 2, -1, 0], footnotes: [], unanimous: false };
  expect(outcomeValue(sight, adopted)).toMatchObject({ gains: value.total + 6, face: -6 });
  expect(outcomeValue(sightOf(open, state, null), adopted)).toBeNull();
});

it("sums up what is clean, or nothing", () => {
  const ended = table({ meeting: "drafting" });
  const { pub } = ended.state;
  pub.draft[0]?.brackets.push({ option: 1, sponsors: ["C"] });
  if (pub.draft[3]) pub.draft[3].text = 0;
  concludeSummit(ended);
  expect(pub.outcome).toEqual({ kind: "summary", package: [-1, 2, 0, -1], footnotes: [], unanimous: false, meeting: 3 });
  for (const clause of pub.draft) clause.brackets.push({ option: 1, sponsors: ["C"] });
  concludeSummit(ended);
  expect(pub.outcome).toMatchObject({ kind: "none", package: [-1, -1, -1, -1] });
});
