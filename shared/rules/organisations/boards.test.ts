import { describe, expect, it } from "vitest";
import { adopt, goTo, nextMeeting, table } from "../../testing/table.ts";
import type { Match } from "../match.ts";
import type { Level, Price } from "../state.ts";
import { reachOf } from "./reach.ts";
import { lowestStock, returnUnits, UNITS_BACK } from "./stocks.ts";

/** A clause's carrier with consent, by hand. */
function carry(match: Match, issue: number, organisation: string, level: Level, price: Price = { kind: "none" }): void {
  const clause = match.state.pub.draft[issue];
  if (clause) clause.carrier = { organisation, level, by: "A", consent: "given", price };
}

const TEXT = { pace: "low", scope: "firm", form: "x", follow: "ministers" };

describe("tasks", () => {
  it("open for adopted clauses with text whose carrier has consented and been paid", () => {
    const match = table();
    carry(match, 0, "ORG", "export");
    carry(match, 1, "BIG", "mandate", { kind: "invitation" });
    carry(match, 2, "BIG", "outreach");
    adopt(match, { ...TEXT, form: "y" });
    expect(match.state.pub.tasks.map((t) => [t.issue, t.organisation, t.asked, t.got])).toEqual([
      [0, "ORG", "export", null],
      [2, "BIG", "outreach", null],
    ]);
  });

  it("do not open for no text", () => {
    const match = table();
    carry(match, 0, "ORG", "export");
    adopt(match, { ...TEXT, pace: "none" });
    expect(match.state.pub.tasks).toEqual([]);
  });

  it("are outreach at most after a chair's summary", () => {
    const match = table();
    carry(match, 0, "ORG", "export");
    adopt(match, TEXT, "summary");
    expect(match.state.pub.tasks[0]?.asked).toBe("outreach");
  });

  it("are voted at the end of the boards' meeting only, with the sum kept", () => {
    const match = table();
    carry(match, 0, "ORG", "export");
    Object.assign(match.state.pub.organisations["ORG"] ?? {}, { invited: true, attended: true, asked: ["A", "B", "C", "D"] });
    adopt(match, TEXT);
    goTo(match, "boards");
    expect(match.state.pub.tasks[0]?.got).toBeNull();
    const before = { ...match.state.pub.organisations["ORG"]?.stock };
    nextMeeting(match);
    const task = match.state.pub.tasks[0];
    // 20 + 6.67 + 18 + 15 + 7.5 = 67.17 ready; - 9 size - 5 ambition = 53.17: a mandate (35 for an ally), no export (60).
    expect(task?.got).toBe("mandate");
    expect(task?.parts["demand"]).toBe(-60);
    const after = match.state.pub.organisations["ORG"]?.stock;
    const sum = (stock: Record<string, number> | undefined): number => Object.values(stock ?? {}).reduce((a, b) => a + b, 0);
    expect(sum(after) - sum(before)).toBe(1);
  });

  it("give two units back for an export, none for outreach", () => {
    for (const [got, units] of Object.entries({ members: 0, outreach: 0, mandate: 1, export: 2 })) {
      expect(UNITS_BACK[got as Level]).toBe(units);
    }
    const match = table({ change: (s) => Object.assign(s.organisations?.[0] ?? {}, { size: 0, jointOffice: true }) });
    carry(match, 0, "ORG", "export");
    Object.assign(match.state.pub.organisations["ORG"] ?? {}, { invited: true, attended: true, asked: ["A", "B", "C", "D"] });
    adopt(match, TEXT);
    const stock = (): number => Object.values(match.state.pub.organisations["ORG"]?.stock ?? {}).reduce((a, b) => a + b, 0);
    const before = stock();
    nextMeeting(match);
    expect(match.state.pub.tasks[0]?.got).toBe("export");
    expect(stock() - before).toBe(2);
  });

  it("stay with the members when the board declines", () => {
    const match = table();
    carry(match, 0, "BIG", "export");
    adopt(match, { ...TEXT, pace: "top" });
    goTo(match, "period-1");
    expect(match.state.pub.tasks[0]?.got).toBe("members");
  });
});

it("adopting a level reforms, replaces or sets up a body beside", () => {
  const match = table({
    change: (s) => {
      const option = s.issues[0]?.options[1];
      if (option) {
        option.intents = [
          { organisation: "ORG", kind: "replace" },
          { organisation: "BIG", kind: "new-body" },
          { organisation: "BIG", kind: "reform" },
        ];
      }
    },
  });
  adopt(match, TEXT);
  expect(match.state.pub.organisations["ORG"]).toMatchObject({ replaced: true, newBody: false, reformed: false });
  expect(match.state.pub.organisations["BIG"]).toMatchObject({ replaced: false, newBody: true, reformed: true });
});

it("only partners whose ask the adopted level meets stay", () => {
  const match = table();
  match.state.pub.draft[0]?.partners.push("firms", "greens");
  adopt(match, TEXT);
  expect(match.state.pub.draft[0]?.partners).toEqual(["firms"]);
});

describe("reach", () => {
  it("is the members' share alone, less the footnoters' capacity", () => {
    const match = table();
    adopt(match, TEXT, "footnotes", [{ seat: "D", issues: [0] }]);
    const { open } = match.setup;
    expect(reachOf(open, match.state.pub, 1).parts["members"]).toBe(0.6);
    expect(reachOf(open, match.state.pub, 0).parts["members"]).toBe(0.45);
  });

  it("grows with the level carried and the partners reached", () => {
    const match = table();
    carry(match, 0, "ORG", "export");
    adopt(match, TEXT);
    const { open } = match.setup;
    const { pub } = match.state;
    const task = pub.tasks[0];
    if (!task) throw new Error("no task");
    const total = (got: Level): number => {
      task.got = got;
      return reachOf(open, pub, 0).total;
    };
    expect(total("members")).toBeCloseTo(0.6, 6);
    expect(total("outreach")).toBeCloseTo(0.6 + 0.3 * 0.2 + 0.05, 6);
    expect(total("mandate")).toBeCloseTo(0.6 + 0.6 * 0.2 + 0.05, 6);
    expect(total("export")).toBeCloseTo(0.8 + 0.05, 6);
    task.got = "members";
    pub.draft[0]?.partners.push("firms");
    expect(reachOf(open, pub, 0).total).toBeCloseTo(0.65, 6);
  });

  it("does not shrink where the organisation covers less than the members do", () => {
    const match = table();
    carry(match, 2, "ORG", "export");
    adopt(match, TEXT);
    const [task] = match.state.pub.tasks;
    if (task) task.got = "export";
    // ORG has no share of "money", the members .7.
    expect(reachOf(match.setup.open, match.state.pub, 2)).toEqual({ total: 0.7, parts: { members: 0.7, organisation: 0, partners: 0 } });
  });

  it("is nothing for a clause that was not adopted, and whole for one without a world", () => {
    const match = table();
    adopt(match, { follow: "peer" });
    expect(reachOf(match.setup.open, match.state.pub, 0).total).toBe(0);
    expect(reachOf(match.setup.open, match.state.pub, 3).total).toBe(1);
  });
});

it("units come back to the stock that has run lowest, ties in order", () => {
  const now = table().state.pub.organisations["ORG"];
  if (!now) throw new Error("no organisation");
  expect(lowestStock(now)).toBe("information");
  now.stock.expertise = 0;
  now.stock.forum = 1;
  returnUnits(now, 3);
  expect(now.stock).toMatchObject({ expertise: 2, forum: 2 });
});
