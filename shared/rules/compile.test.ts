import { describe, expect, it } from "vitest";
import { scenarioSchema } from "../scenario/schema.ts";
import { SMALL, type ScenarioSource } from "../testing/small.ts";
import { smallScenario } from "../testing/table.ts";
import { compile } from "./compile.ts";
import { openMatch } from "./match.ts";

/** A scenario of so many ministers p0, p1 ... on one issue. */
function ministers(count: number, more: Partial<ScenarioSource> = {}): ReturnType<typeof compile> {
  const seats = Array.from({ length: count }, (_, i) => ({ id: `p${i}`, values: { weights: { a: 100 }, ideals: { a: 30 } } }));
  const issues = [{ id: "a", options: [{ id: "a1" }, { id: "a2" }, { id: "a3" }] }];
  return compile(
    scenarioSchema.parse({ format: "communique-scenario/1", id: "t", version: 1, issues, seats, decision: { kind: "consensus" }, ...more }),
  );
}

describe("what a scenario may leave out", () => {
  it("is one preset named by its seats, the first minister in the chair, a preparation and a summit, all modules", () => {
    const { open } = ministers(3);
    expect(open).toMatchObject({ preset: "3", chair: "p0", ministers: ["p0", "p1", "p2"], heads: [] });
    expect(open.meetings.map((m) => [m.stage, m.tier])).toEqual([
      ["preparation", "ministers"],
      ["summit", "leaders"],
    ]);
    expect(Object.values(open.modules)).toEqual([true, true, true, true, true, true]);
    expect(open.issues[0]?.options.map((o) => [o.x, o.ambition])).toEqual([
      [0, 0],
      [50, 0.5],
      [100, 1],
    ]);
  });

  it("is a scale whose ambition rises with x, unless the scenario says otherwise", () => {
    const rises = (...ambitions: number[]): boolean | undefined =>
      ministers(2, { issues: [{ id: "a", options: ambitions.map((ambition, i) => ({ id: `o${i}`, ambition })) }] }).open.issues[0]
        ?.ambitionRises;
    expect(rises(0, 0.4, 0.4, 1)).toBe(true);
    expect(rises(0, 0.6, 0.4, 1)).toBe(false);
    expect(rises(1, 0.5, 0)).toBe(false);
    expect(rises(0.5, 0.5, 0.5)).toBe(false);
  });

  it("gives no text the ambition of none, wherever it lies", () => {
    const { open } = ministers(2, {
      issues: [
        {
          id: "a",
          none: "z",
          options: [
            { id: "y", x: 10 },
            { id: "z", x: 40 },
          ],
        },
      ],
    });
    expect(open.issues[0]).toMatchObject({
      none: 1,
      options: [
        { ambition: 0.1, noText: false },
        { ambition: 0, noText: true },
      ],
    });
  });
});

describe("the size of the table", () => {
  it("sets contacts (more from nine seats) and face (more from sixteen)", () => {
    expect([2, 8, 9, 15, 16, 24].map((n) => ministers(n).open).map((o) => [o.contacts, o.face])).toEqual([
      [2, 2],
      [2, 2],
      [3, 2],
      [3, 2],
      [3, 3],
      [3, 3],
    ]);
  });

  it("does not count heads whom the house plays", () => {
    const { open } = compile(smallScenario(), "4");
    expect(open.seats.map((s) => [s.id, s.house])).toEqual([
      ["A", false],
      ["B", false],
      ["C", false],
      ["D", false],
      ["ORG", true],
      ["BIG", true],
    ]);
    expect(compile(smallScenario(), "5").open.seats.map((s) => s.house)).toEqual([false, false, false, false, false, true]);
  });
});

describe("a preset", () => {
  it("overrules floors and chair, and drops what speaks of seats that it leaves out", () => {
    const { open, briefs } = compile(
      smallScenario((s) => (s.presets = [{ id: "3", seats: ["A", "B", "D"], house: ["ORG"], floors: { B: 61 }, chair: "D" }])),
      "3",
    );
    expect(open).toMatchObject({ chair: "D", ministers: ["A", "B", "D"], reviews: [] });
    expect(open.organisations.map((o) => o.id)).toEqual(["ORG"]);
    expect(open.findings.map((f) => f.id)).toEqual(["f-pace"]);
    expect(open.events).toEqual(["e-leak", "e-shock", "e-drought", "e-press"]);
    expect([briefs["A"]?.floor, briefs["B"]?.floor, briefs["C"]]).toEqual([40, 61, undefined]);
    expect(open.seats.filter((s) => s.chair).map((s) => s.id)).toEqual(["D"]);
  });

  it("gives a head of the house the brief that the scenario has for it, else an empty one", () => {
    const allied = smallScenario((s) => s.seats.forEach((seat) => seat.id === "ORG" && (seat.allies = ["C"])));
    expect(compile(allied, "4").briefs).toMatchObject({ ORG: { allies: ["C"] }, BIG: { allies: [], floor: 0, weights: [0, 0, 0, 0] } });
  });

  it("that is not there is named", () => {
    expect(() => compile(smallScenario(), "9")).toThrow('no preset "9"');
    const headless = { ...SMALL, presets: [{ id: "h", seats: ["ORG", "BIG"], house: [] }] };
    expect(() => compile(scenarioSchema.parse(headless), "h")).toThrow("no minister");
  });
});

describe("what is public", () => {
  it("is the line of each minister: the nearest level that exists, or the one that the scenario states", () => {
    const stated = compile(
      smallScenario((s) => s.seats.forEach((seat) => seat.id === "C" && (seat.line = { pace: "none" }))),
      "4",
    );
    // B would stand at the locked level; D's middle of an unordered issue is its third option.
    expect(compile(smallScenario(), "4").open.lines).toEqual({ A: [4, 2, 0, 3], B: [2, 3, 0, 2], C: [1, 1, 1, 1], D: [0, 2, 2, 0] });
    expect(stated.open.lines["C"]).toEqual([0, 1, 1, 1]);
  });

  it("holds no number of a brief, no move of a finding and nothing that an event does", () => {
    const text = JSON.stringify(
      compile(
        smallScenario((s) => {
          s.seats.forEach((seat) => seat.role !== "head" && (seat.floor = 41.424242));
          s.findings?.forEach((finding) => (finding.moves = { C: 11.313131 }));
          s.events?.forEach((event) => event.kind === "floor" && (event.by = 3.151515));
        }),
        "4",
      ).open,
    );
    for (const secret of ["41.424242", "11.313131", "3.151515", "exposure", "ideals", 'weights"', "allies"])
      expect(text).not.toContain(secret);
  });

  it("a match opens with ties that the scenario states, among those who are there", () => {
    const change = (s: ScenarioSource): void => {
      s.ties = [
        { between: ["C", "A"], strength: 2 },
        { between: ["A", "Z"], strength: 3 },
        { between: ["A", "B"], strength: 0 },
      ];
    };
    expect(openMatch(compile(smallScenario(change), "4"), "1").state.pub.ties).toEqual({ "A|C": 2 });
    const all = openMatch(
      compile(
        smallScenario((s) => {
          change(s);
          s.tuning = { startTie: 1 };
        }),
        "4",
      ),
      "1",
    );
    expect(Object.keys(all.state.pub.ties)).toHaveLength(15);
    expect(all.state.pub.ties).toMatchObject({ "A|C": 2, "A|B": 1, "BIG|ORG": 1 });
  });
});
