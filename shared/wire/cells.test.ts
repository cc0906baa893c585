import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eachPreset } from "../../server/testing/built-in.ts";
import { walk } from "../testing/walk.ts";
import { table } from "../testing/table.ts";
import { fromCells, toCells, type Plan } from "./cells.ts";
import { BOARD_PLAN, DESK_PLAN } from "./plans.ts";
import { vocabularyOf } from "./vocabulary.ts";

const words = vocabularyOf(table().setup.open);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

const { plan: plans } = fc.letrec<{ plan: Plan }>((tie) => ({
  plan: fc.record(
    {
      cut: fc.constantFrom("open" as const, "out" as const),
      members: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc.constant({}),
        fc.dictionary(fc.constantFrom("*", "a", "b", "0", "__proto__"), tie("plan"), { maxKeys: 2 }),
      ),
      empty: fc.constant({}),
    },
    { requiredKeys: ["cut", "members", "empty"] },
  ),
}));

describe("cells", () => {
  it("are put together to the value that they were cut from, in any order, however it is cut", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), plans, (value, plan) => {
        const cells = [...toCells(value, plan, words)];
        // Keys such as "asymmetricMatch" mean something to toEqual.
        expect(isDeepStrictEqual(plain(fromCells(cells.toReversed(), plan, words)), plain(value))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("need none for what is empty, and are cut where they are told", () => {
    const plan: Plan = { cut: "out", members: {}, empty: { a: [], b: null, c: {} } };
    const nothing = { a: [], b: null, c: {}, d: 1 };
    expect(toCells(nothing, plan, words).size).toBe(1);
    for (const value of [nothing, { ...nothing, a: [1], b: 0, c: { x: 1 } }, { ...nothing, a: {}, b: [], c: null }]) {
      expect(plain(fromCells(toCells(value, plan, words), plan, words))).toEqual(value);
    }
  });

  it("hold what is past together, run by run, and what goes on apart", () => {
    const plan: Plan = { cut: "open", members: {}, empty: {}, runs: "m" };
    const list = [0, 0, 1, 1, 1, 2, 2].map((m, i) => ({ m, i }));
    const cells = toCells(list, plan, words);
    expect(cells.size).toBe(1 + 2 + 2);
    expect(plain(fromCells(cells, plan, words))).toEqual(list);
  });

  it("leave a prototype alone", () => {
    const inner: Plan = { cut: "open", members: {}, empty: {} };
    const plan: Plan = { cut: "open", members: { "*": inner }, empty: {} };
    fromCells(toCells(JSON.parse('{"__proto__":{"polluted":1}}'), plan, words), plan, words);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("give board and desks back at every step of matches of every scenario and preset", () => {
    for (const { setup } of eachPreset()) {
      const known = vocabularyOf(setup.open);
      let step = 0;
      walk(setup, "cells", 160, (match, seat) => {
        if (step++ % 8 !== 0) return;
        const { pub, desks, talk } = match.state;
        expect(plain(fromCells(toCells({ pub }, BOARD_PLAN, known), BOARD_PLAN, known))).toEqual(plain({ pub }));
        const desk = { desk: desks[seat], talk };
        expect(plain(fromCells(toCells(desk, DESK_PLAN, known), DESK_PLAN, known))).toEqual(plain(desk));
      });
      expect(step).toBeGreaterThan(50);
    }
  });
});
