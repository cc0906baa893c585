import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { act, adopt, goTo, nextMeeting, order, table } from "../../testing/table.ts";
import { DELIVERY_CHOICES } from "../delivery/points.ts";
import type { Match } from "../match.ts";
import { sightOf } from "../sight.ts";
import { draftValue } from "../text/draft-value.ts";
import { bestOf, deliveryScore } from "./private.ts";
import { scoresOf } from "./score.ts";

const TEXT = { pace: "mid", scope: "weak", form: "y", follow: "ministers" };

function part(match: Match, seat: string, key: string): number {
  return scoresOf(match).seats[seat]?.parts[key] ?? Number.NaN;
}

describe("a minister's score", () => {
  it("is 40 for the floor: no outcome is worth the floor, less five to the chair", () => {
    const match = table();
    order(match, "facilitator", "debrief");
    if (match.state.pub.outcome) Object.assign(match.state.pub.outcome, { kind: "none", package: [-1, -1, -1, -1] });
    expect(part(match, "B", "outcome")).toBe(40);
    expect(part(match, "A", "noOutcome")).toBe(-5);
    expect(part(match, "A", "outcome")).toBeLessThan(40);
  });

  it("counts the text, its face, the bonus and the backlash", () => {
    const match = table();
    match.state.pub.lines["A"] = [4, 1, 0, 1];
    adopt(match, TEXT);
    const desk = match.state.desks["A"];
    const gains = [2, 1, 1, 1].reduce((sum, option, k) => sum + (desk?.worth[k]?.[option] ?? 0), 0);
    expect(part(match, "A", "adopted")).toBeCloseTo(gains, 5);
    expect(part(match, "A", "bonus")).toBe(5);
    // Line at 100, level at 50: 2 x (50 - 25) / 25.
    expect(part(match, "A", "face")).toBe(-2);
    expect(part(match, "A", "points")).toBeCloseTo(gains + 5, 5);
    if (desk) desk.floor = 99;
    expect([part(match, "A", "backlash"), part(match, "A", "belowFloor")]).toEqual([-15, 1]);
  });

  it("spares one who was outvoted the backlash", () => {
    const match = table();
    adopt(match, TEXT);
    if (match.state.desks["D"]) match.state.desks["D"].floor = 99;
    const call = { kind: "whole", issue: -1, package: [], meeting: 4, passed: true, objectors: ["D"], by: "A" };
    match.state.pub.calls.push(call as unknown as Match["state"]["pub"]["calls"][number]);
    expect(part(match, "D", "backlash")).toBe(0);
  });

  it("costs face to leave a clause out of an adopted text, as the draft's live value says, and none in a summary", () => {
    const left = (kind: "communique" | "summary"): Match => {
      const match = table();
      match.state.pub.lines["A"] = [4, 2, 0, 1];
      adopt(match, { pace: "mid", form: "x" }, kind);
      return match;
    };
    const match = left("communique");
    const { package: chosen } = match.state.pub.outcome ?? { package: [] };
    const live = draftValue(sightOf(match.setup.open, match.state, "A"), chosen).perIssue;
    // Pace from 100 to 50: 2; scope from 60 to no text at 0: 2 x 35 / 25; follow-up from 40 to 0: 2 x 15 / 25.
    expect(live.map((clause) => clause.face)).toEqual([2, 2.8, 0, 1.2]);
    expect(match.state.desks["A"]?.face).toEqual([2, 2.8, 0, 1.2]);
    expect(part(match, "A", "face")).toBe(-6);
    expect(left("summary").state.desks["A"]?.face).toEqual([2, 0, 0, 0]);
  });

  it("keeps what adoption cost in face when lines move later", () => {
    const match = table();
    match.state.pub.lines["A"] = [4, 1, 0, 1];
    adopt(match, TEXT);
    match.state.pub.lines["A"] = [2, 1, 0, 1];
    expect(part(match, "A", "face")).toBe(-2);
  });

  it("pays a footnoter ten a clause and no more than no text", () => {
    const match = table();
    adopt(match, TEXT, "footnotes", [{ seat: "D", issues: [0, 1] }]);
    expect([part(match, "D", "footnotes"), part(match, "D", "backlash"), part(match, "D", "bonus")]).toEqual([-20, 0, 0]);
    const desk = match.state.desks["D"];
    const own = [0, 1].reduce((sum, k) => sum + Math.min(desk?.noText[k] ?? 0, desk?.worth[k]?.[k === 0 ? 2 : 1] ?? 0), 0);
    const rest = (desk?.worth[2]?.[1] ?? 0) + (desk?.worth[3]?.[1] ?? 0);
    expect(part(match, "D", "adopted")).toBeCloseTo(own + rest, 5);
  });

  it("weighs outcome, promises and agenda 70 : 15 : 15, or 70 : 15 without an agenda", () => {
    const match = table({ change: (s) => Object.assign(s.seats[1] ?? {}, { agenda: { kind: "presidency" } }) });
    adopt(match, TEXT);
    const { seats } = scoresOf(match);
    const of = (seat: string): Record<string, number> => seats[seat]?.parts ?? {};
    const { outcome = 0, promises = 0, agenda = 0 } = of("B");
    expect(seats["B"]?.total).toBeCloseTo(0.7 * outcome + 0.15 * promises + 0.15 * agenda, 5);
    expect(of("A")["agenda"]).toBeUndefined();
    expect(seats["A"]?.total).toBeCloseTo((0.7 * (of("A")["outcome"] ?? 0) + 0.15 * (of("A")["promises"] ?? 0)) / 0.85, 5);
  });

  it("gives for promises 60 x kept share, 60 if none, + .4 reputation", () => {
    const match = table();
    adopt(match, TEXT);
    const trusted = part(match, "B", "reputation");
    expect(part(match, "B", "promises")).toBeCloseTo(60 + 0.4 * trusted, 5);
    if (match.state.desks["B"]) match.state.desks["B"].promises = { kept: 1, broken: 2, lapsed: 4 };
    expect(part(match, "B", "promises")).toBeCloseTo(20 + 0.4 * trusted, 5);
  });

  it("stays within 0..100, and its parts make it, whatever is delivered", () => {
    const choice = fc.constantFrom(...DELIVERY_CHOICES);
    fc.assert(
      fc.property(
        fc.array(choice, { minLength: 12, maxLength: 12 }),
        fc.constantFrom("communique", "footnotes", "summary"),
        (list, kind) => {
          const match = table();
          adopt(match, TEXT, kind as "communique", kind === "footnotes" ? [{ seat: "D", issues: [0] }] : []);
          goTo(match, "period-1");
          ["A", "B", "C", "D"].forEach((seat, s) =>
            ["pace", "scope", "form"].forEach((issue, k) => {
              if (seat !== "D" || issue !== "pace" || kind !== "footnotes") act(match, seat, "deliver", { issue, choice: list[s * 3 + k] });
            }),
          );
          nextMeeting(match);
          const { seats, governance } = scoresOf(match);
          for (const [id, { total, parts: p }] of Object.entries(seats)) {
            expect(total).toBeGreaterThanOrEqual(0);
            expect(total).toBeLessThanOrEqual(100);
            if (!match.setup.open.ministers.includes(id)) continue;
            const points = ["delivered", "face", "halved", "bonus", "footnotes", "backlash", "soleObjector", "noOutcome", "delivery"];
            const sum = points.reduce((all, key) => all + (p[key] ?? Number.NaN), 0);
            const z = 40 + (60 * (sum - (p["floor"] ?? 0))) / ((p["best"] ?? 0) - (p["floor"] ?? 0));
            expect(p["outcome"]).toBeCloseTo(Math.min(100, Math.max(0, z)), 3);
          }
          expect(Object.values(governance.parts).every((value) => value >= 0 && value <= 1)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("delivery points", () => {
  it("are the sum over clauses of the mean over periods", () => {
    const desk = table().state.desks["A"];
    const of = (total: number) => ({ choice: "full", points: { burden: 0, reputation: 0, reciprocity: 0, weather: 0, total }, stake: 0 });
    const play = (delivered: unknown): number => deliveryScore({ ...desk, delivered } as Parameters<typeof deliveryScore>[0]);
    expect(
      play([
        { 0: of(-2), 1: of(1) },
        { 0: of(-4), 1: of(2) },
      ]),
    ).toBe(-1.5);
    expect([play([{ 0: of(-2) }]), play([])]).toEqual([-2, 0]);
  });

  it("count against a best common package that lies at least one point above the floor", () => {
    const match = table();
    const best = bestOf(match, "B");
    if (match.state.desks["B"]) match.state.desks["B"].floor = best + 5;
    expect(bestOf(match, "B")).toBe(best + 6);
  });
});

describe("delivered value", () => {
  it("leaves four tenths of what a clause brings to the words alone", () => {
    const match = table();
    adopt(match, { pace: "mid", follow: "ministers" });
    goTo(match, "period-1");
    nextMeeting(match);
    const desk = match.state.desks["A"];
    const [worth, none] = [desk?.worth[0]?.[2] ?? 0, desk?.noText[0] ?? 0];
    const rest = (desk?.noText[1] ?? 0) + (desk?.noText[2] ?? 0) + (desk?.worth[3]?.[1] ?? 0);
    expect(part(match, "A", "delivered")).toBeCloseTo(none + 0.4 * (worth - none) + rest, 4);
  });
});
