import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { act, adopt, nextMeeting, order, refusal, table } from "../../testing/table.ts";
import { happen } from "./events.ts";
import { shiftWeight } from "./shock.ts";

describe("the draw", () => {
  it("takes two to four events, each once, in meetings before the last of the summit", () => {
    for (let seed = 0; seed < 20; seed++) {
      const { schedule } = table({ seed: String(seed), change: (s) => (s.tuning = {}) }).state;
      expect(schedule.length).toBeGreaterThanOrEqual(2);
      expect(schedule.length).toBeLessThanOrEqual(4);
      expect(new Set(schedule.map((due) => due.event)).size).toBe(schedule.length);
      expect(schedule.every((due) => due.meeting >= 0 && due.meeting < 5)).toBe(true);
    }
  });

  it("keeps an event to the meeting that the scenario names", () => {
    const match = table({
      change: (s) => {
        s.tuning = { eventsLeast: 5, eventsMost: 5 };
        s.events = s.events?.map((event) => ({ ...event, meeting: "stakeholders" }));
      },
    });
    expect(match.state.pub.events).toEqual([]);
    nextMeeting(match, 2);
    expect(match.state.pub.events).toHaveLength(5);
    nextMeeting(match);
    expect(match.state.pub.events).toHaveLength(5);
  });

  it("draws nothing without the module", () => {
    const match = table({ change: (s) => Object.assign(s, { tuning: {}, modules: { events: false } }) });
    expect(match.state.schedule).toEqual([]);
  });
});

describe("what happens", () => {
  it("moves floor and ideal, which only the seat itself sees", () => {
    const match = table();
    const worth = match.state.desks["D"]?.worth[0]?.slice();
    order(match, "facilitator", "inject-event", { event: "e-floor" });
    happen(match, "e-shock");
    happen(match, "e-shock");
    expect(match.state.desks["C"]?.floor).toBe(45);
    expect(match.state.desks["D"]?.ideals?.[0]).toBe(10);
    expect(match.state.desks["D"]?.spans?.[0]).toBe(100);
    expect(match.state.desks["D"]?.worth[0]).not.toEqual(worth);
    expect(match.state.pub.events).toEqual([
      { id: "e-floor", meeting: 0, subject: "C" },
      { id: "e-shock", meeting: 0, subject: "D" },
    ]);
  });

  it("takes a unit of a stock, not below 0", () => {
    const match = table();
    const stock = match.state.pub.organisations["ORG"]?.stock;
    const before = { ...stock };
    happen(match, "e-drought");
    expect(stock).toEqual({ ...before, information: (before.information ?? 0) - 1 });
    match.state.pub.events = [];
    if (stock) stock.information = 0;
    happen(match, "e-drought");
    expect(stock?.information).toBe(0);
  });

  it("leaks one deal that stands, and nothing where none stands", () => {
    const empty = table();
    happen(empty, "e-leak");
    expect(empty.state.pub.events[0]?.subject).toBe("");
    const match = table();
    const deal = { id: "d1", channel: "c1", parties: ["A", "B"], by: "A", terms: [], accepted: [], meeting: 0, covers: {}, marks: [] };
    match.state.deals.push({ ...deal, status: "standing", leaked: false } as unknown as (typeof match.state.deals)[number]);
    happen(match, "e-leak");
    expect(match.state.pub.leaked).toEqual(["d1"]);
    expect(match.state.deals[0]?.leaked).toBe(true);
  });

  it("keeps the sum of the weights when one of them moves", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(weights, fc.nat(5), fc.integer({ min: -10, max: 10 }), (list, at, by) => {
        fc.pre(at < list.length);
        const sum = (of: readonly number[]): number => of.reduce((total, weight) => total + weight, 0);
        const moved = shiftWeight(list, at, by);
        expect(sum(moved)).toBeCloseTo(sum(list), 4);
        expect(moved.every((weight) => weight >= 0)).toBe(true);
      }),
    );
  });
});

describe("the press", () => {
  it("is answered by stating the line as it is or further out, or by declining", () => {
    const match = table();
    expect(refusal(match, "B", "answer-press", { issue: "pace" })).toBe("no-question");
    happen(match, "e-press");
    const line = match.state.pub.lines["B"]?.[0] ?? -1;
    expect(refusal(match, "B", "answer-press", { issue: "pace", option: "none" })).toBe("inward");
    expect(refusal(match, "B", "answer-press", { issue: "pace", option: "zero" })).toBe("unknown-option");
    expect(refusal(match, "A", "answer-press", { issue: "pace" })).toBe("no-question");
    act(match, "B", "answer-press", { issue: "pace", option: match.setup.open.issues[0]?.options[line]?.id });
    expect(match.state.pub.press[0]?.answered).toBe("stated");
    expect(match.state.pub.lines["B"]?.[0]).toBe(line);
  });

  it("takes no answer for declining", () => {
    const match = table();
    happen(match, "e-press");
    nextMeeting(match);
    expect(match.state.pub.press[0]?.answered).toBe("declined");
  });

  it("asks a seat again that was done", () => {
    const match = table();
    act(match, "B", "done");
    happen(match, "e-press");
    expect(match.state.pub.done).toEqual([]);
    adopt(match, { pace: "mid" });
  });
});
