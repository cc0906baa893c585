import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision } from "../schema.ts";
import { countPackages, pivotOf, type Count } from "./count.ts";
import { packageCount } from "./packages.ts";
import { passes, ruleFor } from "./rule.ts";
import type { Table } from "./space.ts";

interface Game {
  /** points[voter][issue][option], faces alike. */
  points: number[][][];
  faces: number[][][];
  open: number[][];
  floors: number[];
  decision: Decision;
}

const ids = (n: number): string[] => Array.from({ length: n }, (_, i) => `p${i}`);

function tableOf(game: Game): Table {
  const voters = game.points.length;
  const turned = (cube: number[][][]): Float64Array[][] =>
    (cube[0] ?? []).map((row, k) => row.map((_, o) => Float64Array.from({ length: voters }, (_v, s) => cube[s]?.[k]?.[o] ?? 0)));
  return { ids: ids(voters), voters, options: game.open, points: turned(game.points), faces: turned(game.faces) };
}

/** Every package, one by one, as the definition says: slow and plain. */
function reference(game: Game): Count {
  const n = game.points.length;
  let choices: number[][] = [[]];
  for (const options of game.open) choices = choices.flatMap((c) => options.map((o) => [...c, o]));
  const sum = (cube: number[][][], s: number, c: number[]): number => c.reduce((total, o, k) => total + (cube[s]?.[k]?.[o] ?? 0), 0);
  const rows = choices.map((choice) => {
    const values = ids(n).map((_, s) => sum(game.points, s, choice));
    const bare = values.map((v, s) => v - sum(game.faces, s, choice));
    const yes = values.map((v, s) => v >= (game.floors[s] ?? 0));
    return {
      choice,
      values,
      yes,
      bareYes: bare.every((v, s) => v >= (game.floors[s] ?? 0)),
      surplus: values.map((v, s) => v - (game.floors[s] ?? 0)),
    };
  });
  const all = rows.filter((r) => r.yes.every(Boolean));
  const { decision } = game;
  const rulePasses = (yes: boolean[]): boolean => {
    const vetoes = decision.kind === "consensus" ? [] : decision.vetoes;
    if (vetoes.some((id) => !yes[ids(n).indexOf(id)])) return false;
    const count = yes.filter(Boolean).length;
    if (decision.kind === "consensus") return count === n;
    if (decision.kind === "all-but") return count >= n - decision.tolerance;
    const weight = (s: number): number => decision.weights?.[`p${s}`] ?? 1;
    const got = yes.reduce((total, y, s) => total + (y ? weight(s) : 0), 0);
    const whole = ids(n).reduce((total, _, s) => total + weight(s), 0);
    return got >= (decision.count ?? (decision.share ?? 1) * whole);
  };
  const top = (score: (surplus: number[]) => number) => {
    let best: (typeof rows)[number] | null = null;
    for (const row of all) if (best === null || score(row.surplus) > score(best.surplus)) best = row;
    return best && { choice: Int32Array.from(best.choice), values: Float64Array.from(best.values), score: score(best.surplus) };
  };
  const per = (cell: (s: number) => number): Int32Array => Int32Array.from(ids(n), (_, s) => cell(s));
  return {
    total: rows.length,
    all: all.length,
    rule: rows.filter((r) => rulePasses(r.yes)).length,
    uncovered: all.filter((r) => r.bareYes).length,
    accepts: per((s) => rows.filter((r) => r.yes[s]).length),
    alone: per((s) => rows.filter((r) => !r.yes[s] && r.yes.every((y, other) => other === s || y)).length),
    best: Float64Array.from(ids(n), (_, s) => Math.max(...rows.map((r) => r.values[s] ?? 0))),
    worst: Float64Array.from(ids(n), (_, s) => Math.min(...rows.map((r) => r.values[s] ?? 0))),
    levels: (game.points[0] ?? []).map((row, k) => Int32Array.from(row, (_, o) => all.filter((r) => r.choice[k] === o).length)),
    nash: top((surplus) => surplus.reduce((product, x) => product * x, 1)),
    egalitarian: top((surplus) => Math.min(...surplus)),
  };
}

const games: fc.Arbitrary<Game> = fc
  .tuple(fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 4 }), fc.integer({ min: 2, max: 5 }))
  .chain(([sizes, n]) => {
    const cube = (max: number) =>
      fc.tuple(
        ...ids(n).map(() => fc.tuple(...sizes.map((size) => fc.array(fc.integer({ min: 0, max }), { minLength: size, maxLength: size })))),
      );
    const vetoes = fc.subarray(ids(n), { maxLength: 2 });
    const weights = fc.option(
      fc.tuple(...ids(n).map((id) => fc.tuple(fc.constant(id), fc.integer({ min: 1, max: 9 })))).map(Object.fromEntries),
      { nil: undefined },
    );
    const procedure = "silence" as const;
    const decision: fc.Arbitrary<Decision> = fc.oneof(
      fc.constant({ kind: "consensus" as const, procedure }),
      fc.record({
        kind: fc.constant("all-but" as const),
        tolerance: fc.integer({ min: 0, max: n - 1 }),
        vetoes,
        procedure: fc.constant(procedure),
      }),
      fc.record({
        kind: fc.constant("threshold" as const),
        count: fc.integer({ min: 1, max: n }),
        weights,
        vetoes,
        procedure: fc.constant(procedure),
      }),
      fc.record({
        kind: fc.constant("threshold" as const),
        share: fc.constantFrom(0.25, 0.5, 0.75, 1),
        weights,
        vetoes,
        procedure: fc.constant(procedure),
      }),
    );
    return fc.record({
      points: cube(20),
      faces: cube(4),
      open: fc.tuple(
        ...sizes.map((size) =>
          fc.subarray(
            Array.from({ length: size }, (_, o) => o),
            { minLength: 1 },
          ),
        ),
      ),
      floors: fc.array(fc.integer({ min: 0, max: 15 * sizes.length }), { minLength: n, maxLength: n }),
      decision,
    });
  });

describe("counting packages", () => {
  it("agrees with the plain definition on any small game", () => {
    fc.assert(
      fc.property(games, (game) => {
        const table = tableOf(game);
        const count = countPackages(table, Float64Array.from(game.floors), ruleFor(game.decision, table.ids));
        expect(count).toEqual(reference(game));
        expect(count.total).toBe(packageCount(table));
      }),
      { numRuns: 300 },
    );
  });

  it("counts 12,500 packages of 20 voters well within a second", () => {
    const sizes = [5, 5, 5, 5, 5, 4];
    const cube = ids(20).map((_, s) =>
      sizes.map((size, k) => Array.from({ length: size }, (_o, o) => ((s * 7 + k * 5 + o * 3) % 11) * 1.5)),
    );
    const table = tableOf({
      points: cube,
      faces: cube,
      open: sizes.map((size) => Array.from({ length: size }, (_, o) => o)),
      floors: [],
      decision: { kind: "consensus", procedure: "silence" },
    });
    const started = performance.now();
    const count = countPackages(table, new Float64Array(20).fill(40), ruleFor({ kind: "consensus", procedure: "silence" }, table.ids));
    expect(count.total).toBe(12_500);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("lets rounding in the last bits neither add nor drop a package", () => {
    const game: Game = {
      points: [
        [[0.1], [0.2]],
        [[0.3], [0]],
      ],
      faces: [
        [[0], [0]],
        [[0], [0]],
      ],
      open: [[0], [0]],
      floors: [0.3, 0.1 + 0.2],
      decision: { kind: "consensus", procedure: "silence" },
    };
    expect(countPackages(tableOf(game), Float64Array.from(game.floors), ruleFor(game.decision, ids(2))).all).toBe(1);
  });

  it("calls a pivot none where nobody else agrees", () => {
    expect(pivotOf({ all: 0, alone: Int32Array.of(0, 4) }, 0)).toBe(0);
    expect(pivotOf({ all: 12, alone: Int32Array.of(0, 4) }, 1)).toBe(0.25);
  });
});

describe("the rule", () => {
  it("needs whole votes of a share, and all of a consensus", () => {
    const share = ruleFor({ kind: "threshold", share: 2 / 3, vetoes: [], procedure: "vote" }, ids(7));
    expect(share.need).toBe(5);
    expect(passes(share, Uint8Array.of(1, 1, 1, 1, 1, 0, 0))).toBe(true);
    expect(passes(share, Uint8Array.of(1, 1, 1, 1, 0, 0, 0))).toBe(false);
    expect(ruleFor({ kind: "consensus", procedure: "silence" }, ids(6)).need).toBe(6);
  });

  it("forgets vetoes of seats that are not at the table", () => {
    expect(ruleFor({ kind: "all-but", tolerance: 1, vetoes: ["p1", "p9"], procedure: "silence" }, ids(3))).toMatchObject({
      need: 2,
      vetoes: [1],
    });
  });
});
