import { describe, expect, it } from "vitest";
import { random } from "../bots/random.ts";
import { compile } from "../rules/compile.ts";
import { openMatch, type Match } from "../rules/match.ts";
import { surplusOf } from "../rules/scoring/shares.ts";
import { viewFor, type View } from "../rules/view.ts";
import { playOut } from "../testing/play.ts";
import { adopt, order, smallScenario, table } from "../testing/table.ts";
import { finishedMatch, finishedView, MEASURES, measuresOf, SEAT_MEASURES, type Finished } from "./index.ts";

function over(act: (match: Match) => void): Finished {
  const match = table();
  act(match);
  if (match.state.pub.phase !== "debriefing") order(match, "facilitator", "debrief");
  return finishedMatch(match);
}

/** Everybody adopts the chair's dream: pace top, scope firm, form x, follow peer. A: 100 points and no face. */
const dream = { pace: "top", scope: "firm", form: "x", follow: "peer" };

describe("measures of a match", () => {
  it("take surplus as the rules do, whatever the outcome", () => {
    for (const seed of ["1", "2", "3", "4", "5", "6"]) {
      const match = openMatch(compile(smallScenario()), seed);
      playOut(match, Object.fromEntries(match.setup.open.seats.map((s) => [s.id, random])));
      const { seats } = measuresOf(finishedMatch(match));
      for (const { seat, surplus } of seats) {
        const isHead = match.setup.open.heads.includes(seat);
        expect(surplus).toBe(isHead ? null : surplusOf(match, seat));
      }
    }
    for (const kind of ["communique", "footnotes", "summary"] as const) {
      const match = table();
      adopt(match, dream, kind, kind === "footnotes" ? [{ seat: "D", issues: [0] }] : []);
      const { seats } = measuresOf(finishedMatch(match));
      for (const seat of match.setup.open.ministers) expect(seats.find((s) => s.seat === seat)?.surplus).toBe(surplusOf(match, seat));
    }
  });

  it("say the same of a view that went through the wire, and nothing before the debriefing", () => {
    const match = table();
    const early = viewFor(match, { kind: "facilitator" });
    expect(finishedView(early)).toBeNull();
    adopt(match, dream);
    order(match, "facilitator", "debrief");
    const view = JSON.parse(JSON.stringify(viewFor(match, { kind: "observer" }))) as View;
    const finished = finishedView(view);
    expect(finished && measuresOf(finished)).toEqual(measuresOf(finishedMatch(match)));
  });

  it("find nothing gained where there is no outcome", () => {
    const { nash, egalitarian, gini, conceded, keeping } = measuresOf(over((match) => adopt(match, {}, "none")));
    expect({ nash, egalitarian, gini, conceded, keeping }).toEqual({ nash: 0, egalitarian: 0, gini: 0, conceded: null, keeping: null });
  });

  it("measure the outcome against the best that all could have accepted", () => {
    const finished = over((match) => {
      adopt(match, dream);
      for (const desk of Object.values(match.state.desks)) desk.floor = 0;
    });
    const { nash, egalitarian, integrative, seats } = measuresOf(finished);
    expect(seats[0]).toMatchObject({ seat: "A", surplus: 100 });
    // D wants the opposite on three of four and pays face: others could have left everybody better off.
    for (const value of [nash, egalitarian, integrative]) expect(value).toBeLessThan(1);
    expect(egalitarian).toBeGreaterThan(-1);
  });

  it("follow a seat from its lines through the texts that it called or let pass", () => {
    const finished = over((match) => {
      const call = (chosen: number[], by: string, objectors: string[], meeting: number) =>
        match.state.pub.calls.push({ kind: "whole", issue: -1, package: chosen, meeting, passed: false, objectors, by });
      call([4, 2, 0, 3], "A", ["C", "D"], 4);
      match.state.pub.calls.push({ kind: "clause", issue: 0, package: [1, -1, -1, -1], meeting: 4, passed: true, objectors: [], by: "A" });
      call([2, 2, 0, 3], "A", [], 5);
    });
    const { seats, steps } = measuresOf(finished);
    const of = (seat: string) => seats.find((s) => s.seat === seat);
    // A's lines are its ideals: 100. Its first text is worth as much; the second has pace at 50 of 100, 1 - .5^1.5 of 40 points.
    const later = 60 + 40 * (1 - 0.5 * Math.sqrt(0.5));
    expect(of("A")?.demands.map((d) => d.kind)).toEqual(["asked", "asked", "asked"]);
    expect(of("A")?.demands[2]?.value).toBeCloseTo(later, 5);
    expect(of("A")?.conceded).toBeCloseTo(100 - later, 5);
    expect(of("D")?.demands.map(({ kind, meeting }) => [kind, meeting])).toEqual([
      ["asked", -1],
      ["accepted", 5],
    ]);
    expect(of("ORG")?.demands).toEqual([]);
    // From the zero draft (pace mid, follow monitoring) to A's dream: for herself. Then back on pace: she gives way.
    expect(steps).toMatchObject({ selfish: 1, concession: 1, silent: 0 });
  });

  it("see who talked with whom in the channels in which something was said", () => {
    const finished = over((match) => {
      const channel = (members: string[], used = true) =>
        match.state.pub.channels.push({
          id: `c${match.state.pub.channels.length}`,
          kind: "horizontal",
          convener: members[0] ?? "",
          members,
          invited: [],
          partner: null,
          issue: -1,
          host: null,
          used,
          open: false,
          meeting: 0,
        });
      channel(["A", "C"]);
      channel(["A", "ORG"]);
      channel(["C", "ORG"], false);
      channel(["A", "firms"]);
    });
    const { seats, brokerage, centralisation } = measuresOf(finished);
    // Six seats, ten pairs of others for each: A stands between C and ORG.
    expect(seats[0]).toMatchObject({ seat: "A", betweenness: 0.1, brokerage: { liaison: 1, coordinator: 0, itinerant: 0, gatekeeper: 0 } });
    expect(brokerage.liaison).toBe(1);
    expect(centralisation).toBe(0.1);
  });

  it("count stances on each issue with an order by where its levels stand", () => {
    const { stances, consensus } = measuresOf(over(() => undefined));
    expect(stances.map((s) => s.issue)).toEqual([0, 1, 3]);
    // pace: A at 100, B at 50 (75 is locked), C at 25, D at 0; the mean is 43.75.
    const off = [0.5625, 0.0625, 0.1875, 0.4375];
    expect(stances[0]?.consensus.start).toBeCloseTo(1 + off.reduce((sum, d) => sum + Math.log2(1 - d) / 4, 0), 5);
    expect(consensus.start).toBe(consensus.end);
  });

  it("stand for nobody, for one option and for all alike", () => {
    const finished = over((match) => adopt(match, dream));
    const { open } = finished;
    const nobody = measuresOf({ ...finished, open: { ...open, ministers: [] } });
    expect([nobody.nash, nobody.egalitarian, nobody.gini, nobody.conceded]).toEqual([null, null, 0, null]);
    const one = measuresOf({ ...finished, open: { ...open, issues: open.issues.map((k) => ({ ...k, options: k.options.slice(0, 1) })) } });
    expect(one.consensus.start).toBe(1);
    expect(one.polarisation.start).toBeNull();
    const desk = finished.desks["A"];
    if (!desk) throw new Error("no desk");
    const alike = measuresOf({ ...finished, desks: Object.fromEntries(open.ministers.map((id) => [id, { ...desk, face: [] }])) });
    expect(alike).toMatchObject({ nash: 1, egalitarian: 1, gini: 0, integrative: 1 });
  });

  it("have names of their own, and a number or nothing for each", () => {
    const measures = measuresOf(over((match) => adopt(match, dream)));
    const ids = MEASURES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { of } of MEASURES) expect(of(measures) ?? 0).toEqual(expect.any(Number));
    for (const { of } of SEAT_MEASURES) for (const seat of measures.seats) expect(Number.isNaN(of(seat) ?? 0)).toBe(false);
  });
});
