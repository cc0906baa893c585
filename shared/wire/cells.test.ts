import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eachPreset } from "../../server/testing/built-in.ts";
import { walk } from "../testing/walk.ts";
import { table } from "../testing/table.ts";
import { differences, fromCells, toCells, type Plan } from "./cells.ts";
import { pack } from "./packing.ts";
import { BOARD_PLAN, DESK_PLAN } from "./plans.ts";
import { vocabularyOf } from "./vocabulary.ts";

const words = vocabularyOf(table().setup.open);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

const plans = fc.letrec<{ plan: Plan }>((tie) => ({
  plan: fc.record({
    cut: fc.constantFrom("open" as const, "out" as const),
    members: fc.dictionary(fc.constantFrom("*", "a", "b", "0", "__proto__"), fc.option(tie("plan"), { depthSize: "small" }), {
      maxKeys: 3,
    }),
  }),
})).plan;

describe("cells", () => {
  it("are put together to the value that they were cut from, in any order, however it is cut", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), plans, (value, plan) => {
        const cells = [...toCells(value, plan, words)];
        expect(plain(fromCells(cells.toReversed(), words))).toEqual(plain(value));
      }),
      { numRuns: 500 },
    );
  });

  it("differ where the value did, and nowhere else", () => {
    const open: Plan = { cut: "open", members: {} };
    const before = toCells({ a: 1, b: [1, 2], c: "x" }, open, words);
    const after = toCells({ a: 1, b: [1, 3] }, open, words);
    expect(differences(before, after)).toEqual({ set: [[pack("b", words), pack([1, 3], words)]], remove: [pack("c", words)] });
  });

  it("leave a prototype alone", () => {
    fromCells(
      toCells(JSON.parse('{"__proto__":{"polluted":1}}'), { cut: "open", members: { "*": { cut: "open", members: {} } } }, words),
      words,
    );
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("give board and desks back at every step of matches of every scenario and preset", () => {
    for (const { setup } of eachPreset()) {
      const known = vocabularyOf(setup.open);
      let step = 0;
      walk(setup, "cells", 160, (match, seat) => {
        if (step++ % 8 !== 0) return;
        const { pub, desks, talk } = match.state;
        expect(plain(fromCells(toCells({ pub }, BOARD_PLAN, known), known))).toEqual(plain({ pub }));
        const desk = { desk: desks[seat], talk };
        expect(plain(fromCells(toCells(desk, DESK_PLAN, known), known))).toEqual(plain(desk));
      });
      expect(step).toBeGreaterThan(50);
    }
  });
});
