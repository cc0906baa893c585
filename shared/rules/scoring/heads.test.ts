import { describe, expect, it } from "vitest";
import { round6 } from "../../lib/number.ts";
import { adopt, table } from "../../testing/table.ts";
import type { Match } from "../match.ts";
import type { Level, Task } from "../state.ts";
import { headScore, mandateInText, resourcesKept, tasksTaken } from "./heads.ts";

const TEXT = { pace: "mid", scope: "weak", form: "y", follow: "ministers" };

function adopted(): Match {
  const match = table();
  adopt(match, TEXT);
  return match;
}

function task(got: Level | null, unitSpent = true, organisation = "ORG"): Task {
  return { issue: 0, organisation, asked: "export", got, parts: {}, unitSpent };
}

describe("a head's score", () => {
  it("is made of mandate, tasks, resources and trust, which sum to it", () => {
    const match = adopted();
    match.state.pub.tasks = [task("mandate")];
    const { total, parts } = headScore(match, "ORG");
    // Fit .9 for pace (ambition .5) and scope (.3), .2 for form (.5), 0 for the follow-up.
    expect(parts["mandate"]).toBeCloseTo((35 * (0.9 * 0.5 + 0.9 * 0.3 + 0.2 * 0.5)) / 2, 5);
    expect(parts["tasks"]).toBeCloseTo((30 * 0.7) / 1.5, 5);
    expect(parts["resources"]).toBe(10);
    expect(parts["trust"]).toBe(7.5);
    expect(round6(Object.values(parts).reduce((sum, part) => sum + part, 0))).toBe(total);
  });

  it("counts tasks by level, half where the unit promised was not spent, up to one and a half", () => {
    expect([task("export"), task("mandate"), task("outreach"), task("members"), task(null)].map((t) => tasksTaken([t], "ORG"))).toEqual([
      1 / 1.5,
      0.7 / 1.5,
      0.4 / 1.5,
      0,
      0,
    ]);
    expect(tasksTaken([task("export", false)], "ORG")).toBe(0.5 / 1.5);
    expect(tasksTaken([task("export"), task("export")], "ORG")).toBe(1);
    expect(tasksTaken([task("export", true, "BIG")], "ORG")).toBe(0);
  });

  it("gives nothing for three units less, half for as many, all for three more", () => {
    const now = adopted().state.pub.organisations["ORG"];
    if (!now) throw new Error("no organisation");
    const with_ = (units: number): number => resourcesKept({ ...now, stock: { ...now.start, information: now.start.information + units } });
    expect([-9, -3, 0, 1, 3, 9].map(with_)).toEqual([0, 0, 0.5, 4 / 6, 1, 1]);
  });

  it("looks for its mandate in what was adopted alone, and is 0 where it has none", () => {
    const match = table();
    adopt(match, { scope: "wide" });
    const [org] = match.setup.open.organisations;
    if (!org) throw new Error("no organisation");
    expect(mandateInText(match.setup.open, match.state.pub, org)).toBeCloseTo(0.9 / 2, 6);
    expect(mandateInText(match.setup.open, match.state.pub, { ...org, fit: {} })).toBe(0);
  });

  it("takes trust from the mean of all others, heads among them", () => {
    const match = adopted();
    for (const seat of ["A", "B", "C", "D"]) Object.assign(match.state.desks[seat]?.trust ?? {}, { ORG: 100 });
    Object.assign(match.state.desks["BIG"]?.trust ?? {}, { ORG: 0 });
    expect(headScore(match, "ORG").parts["trust"]).toBeCloseTo(15 * 0.8, 6);
  });
});
