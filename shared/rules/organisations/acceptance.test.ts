import { assert, boolean, constantFrom, double, integer, property, record, subarray } from "fast-check";
import { describe, expect, it } from "vitest";
import { round6 } from "../../lib/number.ts";
import { table } from "../../testing/table.ts";
import type { Match } from "../match.ts";
import { LEVELS } from "../state.ts";
import { acceptanceOf, levelCarried, visitsShare } from "./acceptance.ts";
import { readinessOf } from "./readiness.ts";

function write(match: Match, issue: number, option: number): void {
  const clause = match.state.pub.draft[issue];
  if (clause) clause.text = option;
}

describe("acceptance", () => {
  it("is readiness plus help minus size, ambition and demand", () => {
    const match = table();
    const { open } = match.setup;
    const { pub } = match.state;
    write(match, 0, 2);
    const org = pub.organisations["ORG"];
    const clause = pub.draft[0];
    if (!org || !clause) throw new Error("no organisation");
    org.visitors[0] = ["A"];
    clause.understanding.push("ORG");
    clause.endorserStrength["ORG"] = 1;
    const sum = acceptanceOf(open, pub, "ORG", 0, "mandate");
    expect(sum.parts).toMatchObject({ understanding: 15, endorsements: 5, size: -9, ambition: -10, demand: -40 });
    expect(sum.parts["visits"]).toBeCloseTo((20 * 0.2) / 0.24, 6);
    expect(sum.total).toBeCloseTo(readinessOf(open, pub, "ORG", 0).total + (20 * 0.2) / 0.24 + 15 + 5 - 9 - 10 - 40, 5);
  });

  it("fills the visits with 30 % of the seated votes", () => {
    const match = table();
    const org = match.state.pub.organisations["ORG"];
    if (org) org.visitors[0] = ["A", "B"];
    expect(visitsShare(match.setup.open, match.state.pub, "ORG", 0)).toBe(1);
    expect(visitsShare(match.setup.open, match.state.pub, "ORG", 1)).toBe(0);
  });

  it("counts half an endorsement half, and none of a clause without text", () => {
    const match = table();
    const { draft } = match.state.pub;
    write(match, 0, 1);
    write(match, 1, 0);
    for (const k of [0, 1]) Object.assign(draft[k] ?? {}, { endorserStrength: { ORG: 0.5 } });
    expect(acceptanceOf(match.setup.open, match.state.pub, "ORG", 0, "outreach").parts["endorsements"]).toBe(2.5);
  });

  it("asks an ally for five less", () => {
    const match = table();
    write(match, 0, 1);
    match.state.pub.draft[0]?.mentions.push("ORG");
    Object.assign(match.state.pub.organisations["ORG"] ?? {}, { invited: true, attended: true });
    expect(acceptanceOf(match.setup.open, match.state.pub, "ORG", 0, "export").parts["demand"]).toBe(-60);
    expect(acceptanceOf(match.setup.open, match.state.pub, "ORG", 0, "members").parts["demand"]).toBeCloseTo(0);
  });
});

const effort = record({
  invited: boolean(),
  attended: boolean(),
  asked: subarray(["A", "B", "C", "D"]),
  visitors: subarray(["A", "B", "C", "D"]),
  understood: boolean(),
  endorsed: constantFrom(0, 0.5, 1),
  mentions: subarray([0, 1, 2, 3]),
  text: integer({ min: 1, max: 4 }),
  asked_: constantFrom("outreach", "mandate", "export"),
  size: double({ min: 0, max: 1, noNaN: true }),
});
type Effort = typeof effort extends { generate(...args: never[]): { value: infer T } } ? T : never;

describe("carrying, whatever has been done", () => {
  const match = table();
  const { open } = match.setup;
  const { pub } = match.state;
  function set(e: Effort): void {
    const org = pub.organisations["ORG"];
    const setup = open.organisations.find((o) => o.id === "ORG");
    if (!org || !setup) throw new Error("no organisation");
    setup.size = e.size;
    Object.assign(org, { invited: e.invited, attended: e.attended, asked: e.asked, visitors: { 0: e.visitors } });
    pub.draft.forEach((clause, k) => {
      clause.text = k === 0 ? e.text : 1;
      clause.mentions = e.mentions.includes(k) ? ["ORG"] : [];
      clause.understanding = k === 0 && e.understood ? ["ORG"] : [];
      clause.endorserStrength = k === 0 ? { ORG: e.endorsed } : {};
    });
  }
  const rank = (e: Effort): number => LEVELS.indexOf(levelCarried(open, pub, "ORG", 0, e.asked_));

  it("is the highest level up to the one asked at which acceptance is not below zero", () => {
    assert(
      property(effort, (e) => {
        set(e);
        const at = rank(e);
        expect(at).toBeLessThanOrEqual(LEVELS.indexOf(e.asked_));
        LEVELS.forEach((level, l) => {
          if (l === 0 || l > LEVELS.indexOf(e.asked_)) return;
          const accepts = acceptanceOf(open, pub, "ORG", 0, level).total >= 0;
          expect(accepts).toBe(l <= at);
        });
      }),
    );
  });

  it("never falls by more visits, understanding or endorsement, nor rises with size or ambition", () => {
    assert(
      property(effort, (e) => {
        set(e);
        const before = rank(e);
        set({ ...e, visitors: ["A", "B", "C", "D"], understood: true, endorsed: 1 });
        expect(rank(e)).toBeGreaterThanOrEqual(before);
        set({ ...e, size: 1, text: 4 });
        expect(rank(e)).toBeLessThanOrEqual(before);
      }),
    );
  });

  it("is the sum of its parts", () => {
    assert(
      property(effort, (e) => {
        set(e);
        const { total, parts } = acceptanceOf(open, pub, "ORG", 0, e.asked_);
        expect(round6(Object.values(parts).reduce((sum, part) => sum + part, 0))).toBe(total);
      }),
    );
  });
});
