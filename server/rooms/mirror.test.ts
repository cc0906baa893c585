import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { table } from "../../shared/testing/table.ts";
import { walk } from "../../shared/testing/walk.ts";
import { toCells, type Plan } from "../../shared/wire/cells.ts";
import { BOARD_PLAN } from "../../shared/wire/plans.ts";
import { vocabularyOf } from "../../shared/wire/vocabulary.ts";
import { mirrorInto } from "./mirror.ts";

const { setup } = table();
const words = vocabularyOf(setup.open);

/** A map that counts what is done to it. */
class Counting extends Map<string, string> {
  touched = 0;
  override set(path: string, cell: string): this {
    this.touched++;
    return super.set(path, cell);
  }
  override delete(path: string): boolean {
    this.touched++;
    return super.delete(path);
  }
}

describe("a mirror", () => {
  it("holds the cells of the latest value, whatever came before", () => {
    const inner: Plan = { cut: "open", members: {}, empty: {} };
    const plan: Plan = { cut: "open", members: { "*": inner }, empty: {} };
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.constantFrom("a", "b", "c"), fc.jsonValue({ maxDepth: 2 })), { maxLength: 5 }), (values) => {
        const map = new Counting();
        const show = mirrorInto(map, plan, words);
        for (const value of values) show(value);
        const last = values.at(-1);
        expect(new Map(map)).toEqual(last ? toCells(last, plan, words) : new Map());
      }),
    );
  });

  it("touches what changed and nothing else", () => {
    const map = new Counting();
    const show = mirrorInto(map, { cut: "open", members: {}, empty: {} }, words);
    show({ a: 1, b: [1, 2], c: "x" });
    map.touched = 0;
    show({ a: 1, b: [1, 2], c: "x" });
    expect(map.touched).toBe(0);
    show({ a: 1, b: [1, 3] });
    expect(map.touched).toBe(2);
  });

  it("follows a match", () => {
    const map = new Counting();
    const show = mirrorInto(map, BOARD_PLAN, words);
    const match = walk(setup, "mirror", 200, ({ state }) => show({ pub: state.pub }));
    show({ pub: match.state.pub });
    expect(new Map(map)).toEqual(toCells({ pub: match.state.pub }, BOARD_PLAN, words));
  });
});
