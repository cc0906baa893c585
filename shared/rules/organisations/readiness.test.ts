import { array, assert, boolean, constantFrom, integer, property, record, subarray } from "fast-check";
import { describe, expect, it } from "vitest";
import { round6 } from "../../lib/number.ts";
import { table } from "../../testing/table.ts";
import type { Match } from "../match.ts";
import { intentOf } from "./intent.ts";
import { leverageOf } from "./leverage.ts";
import { readinessOf } from "./readiness.ts";

function readiness(match: Match, organisation = "ORG", issue: number | null = 0) {
  return readinessOf(match.setup.open, match.state.pub, organisation, issue);
}

/** The standing text of a clause, by hand. */
function write(match: Match, issue: number, option: number): void {
  const clause = match.state.pub.draft[issue];
  if (clause) clause.text = option;
}

describe("readiness", () => {
  it("starts with mandate fit and overlap", () => {
    expect(readiness(table()).parts).toEqual({ participation: 0, mentions: 0, mandate: 18, overlap: 15, control: 0, jointOffice: 0 });
    expect(readiness(table()).total).toBe(33);
  });

  it("takes the fit of the issue's domain, or the best one", () => {
    expect(readiness(table(), "ORG", 2).parts["mandate"]).toBe(4);
    expect(readiness(table(), "ORG", 3).parts["mandate"]).toBe(0);
    expect(readiness(table(), "ORG", null).parts["mandate"]).toBe(18);
  });

  it("grows by half for an invitation and half for attending", () => {
    const match = table();
    const org = match.state.pub.organisations["ORG"];
    if (org) org.invited = true;
    expect(readiness(match).parts["participation"]).toBe(10);
    if (org) org.attended = true;
    expect(readiness(match).parts["participation"]).toBe(20);
  });

  it("counts clauses with text that name it, up to three, as carrier or otherwise", () => {
    const match = table();
    write(match, 0, 1);
    write(match, 1, 0);
    for (const k of [0, 1]) match.state.pub.draft[k]?.mentions.push("ORG");
    expect(readiness(match).parts["mentions"]).toBeCloseTo(20 / 3, 6);
    const clause = match.state.pub.draft[2];
    write(match, 2, 1);
    if (clause) clause.carrier = { organisation: "ORG", level: "mandate", by: "A", consent: "asked", price: { kind: "none" } };
    expect(readiness(match).parts["mentions"]).toBeCloseTo(40 / 3, 6);
    if (clause?.carrier) clause.carrier.consent = "refused";
    expect(readiness(match).parts["mentions"]).toBeCloseTo(20 / 3, 6);
  });

  it("weighs those who asked by their votes", () => {
    const match = table();
    match.state.pub.organisations["BIG"]?.asked.push("A");
    expect(readiness(match, "BIG").parts["control"]).toBeCloseTo(15 * 0.6 * (0.3 / 0.7), 6);
  });

  it("counts a joint office", () => {
    const match = table({
      change: (s) => {
        const org = s.organisations?.[0];
        if (org) org.jointOffice = true;
      },
    });
    expect(readiness(match).parts["jointOffice"]).toBe(10);
  });
});

const state = record({
  invited: boolean(),
  attended: boolean(),
  asked: subarray(["A", "B", "C", "D"]),
  mentions: subarray([0, 1, 2, 3]),
  texts: array(integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }),
  organisation: constantFrom("ORG", "BIG"),
  issue: constantFrom(0, 1, 2, 3, null),
});

describe("readiness, whatever has happened", () => {
  const match = table();
  function set(s: {
    invited: boolean;
    attended: boolean;
    asked: string[];
    mentions: number[];
    texts: number[];
    organisation: string;
  }): void {
    const org = match.state.pub.organisations[s.organisation];
    if (org) Object.assign(org, { invited: s.invited, attended: s.attended, asked: s.asked });
    s.texts.forEach((text, k) => write(match, k, text));
    match.state.pub.draft.forEach((clause, k) => {
      clause.mentions = s.mentions.includes(k) ? [s.organisation] : [];
    });
  }

  it("is the sum of its parts, each within its bound, and within 0..100", () => {
    const most: Record<string, number> = { participation: 20, mentions: 20, mandate: 20, overlap: 15, control: 15, jointOffice: 10 };
    assert(
      property(state, (s) => {
        set(s);
        const { total, parts } = readiness(match, s.organisation, s.issue);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(100);
        for (const [key, part] of Object.entries(parts)) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(most[key] ?? 0);
        }
        expect(round6(Object.values(parts).reduce((sum, part) => sum + part, 0))).toBe(total);
      }),
    );
  });

  it("never falls by asking, inviting or naming once more", () => {
    assert(
      property(state, constantFrom("A", "B", "C", "D"), (s, seat) => {
        set(s);
        const before = readiness(match, s.organisation, s.issue).total;
        set({ ...s, invited: true, asked: [...new Set([...s.asked, seat])], mentions: [0, 1, 2, 3] });
        expect(readiness(match, s.organisation, s.issue).total).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe("intent", () => {
  it("is a complement at first, an ally once ready and named", () => {
    const match = table();
    const { open } = match.setup;
    const { pub } = match.state;
    expect(intentOf(open, pub, "ORG")).toBe("complement");
    Object.assign(pub.organisations["ORG"] ?? {}, { invited: true, attended: true, asked: ["A", "B", "C", "D"] });
    expect(readinessOf(open, pub, "ORG").total).toBeGreaterThanOrEqual(55);
    expect(intentOf(open, pub, "ORG")).toBe("complement");
    write(match, 0, 1);
    pub.draft[0]?.mentions.push("ORG");
    expect(intentOf(open, pub, "ORG")).toBe("ally");
  });

  it("is a rival when replaced and not ready, else a competitor", () => {
    const match = table();
    const { open } = match.setup;
    const { pub } = match.state;
    const org = pub.organisations["ORG"];
    if (org) org.newBody = true;
    expect(intentOf(open, pub, "ORG")).toBe("competitor");
    if (org) org.replaced = true;
    expect(intentOf(open, pub, "ORG")).toBe("rival");
    if (org) org.invited = true;
    expect(intentOf(open, pub, "ORG")).toBe("competitor");
  });
});

describe("intent at its thresholds", () => {
  /** ORG with a fit of 20 points and this overlap. */
  const org = (overlap: number): Match =>
    table({ change: (s) => Object.assign(s.organisations?.[0] ?? {}, { fit: { trade: 1 }, overlap }) });

  it("a replaced organisation is a rival below 35 points, a competitor from 35", () => {
    for (const [overlap, intent] of [
      [1, "competitor"],
      [0.99, "rival"],
    ] as const) {
      const match = org(overlap);
      Object.assign(match.state.pub.organisations["ORG"] ?? {}, { replaced: true });
      expect(readiness(match, "ORG", null).total).toBe(20 + 15 * overlap);
      expect(intentOf(match.setup.open, match.state.pub, "ORG")).toBe(intent);
    }
  });

  it("one that is named is an ally from 55 points, a complement below", () => {
    for (const [overlap, total, intent] of [
      [1 / 3, 55, "ally"],
      [0.3, 54.5, "complement"],
    ] as const) {
      const match = org(overlap);
      Object.assign(match.state.pub.organisations["ORG"] ?? {}, { invited: true });
      for (const k of [0, 1, 2]) {
        write(match, k, 1);
        match.state.pub.draft[k]?.mentions.push("ORG");
      }
      expect(readiness(match, "ORG", null).total).toBe(total);
      expect(intentOf(match.setup.open, match.state.pub, "ORG")).toBe(intent);
    }
  });
});

it("leverage is the root of authority times control", () => {
  const { open } = table().setup;
  expect(leverageOf(open, "ORG", 0)).toEqual({ total: Math.round(Math.sqrt(0.3) * 1e6) / 1e6, parts: { authority: 0.6, control: 0.5 } });
  expect(leverageOf(open, "ORG", 3).total).toBe(0);
});
