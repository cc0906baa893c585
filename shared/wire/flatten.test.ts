import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differences, flatten, unflatten } from "./flatten.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

describe("flatten", () => {
  it("is undone by unflatten, for any JSON and in any order of leaves", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const leaves = [...flatten(value)];
        expect(plain(unflatten(leaves.toReversed()))).toEqual(plain(value));
      }),
    );
  });

  it("differs by the leaves that changed, and by nothing else", () => {
    const before = flatten({ a: [1, { b: 2 }], c: "x" });
    const after = flatten({ a: [1, { b: 3 }] });
    expect(differences(before, after)).toEqual({ set: [["/a/1/b", "3"]], remove: ["/c"] });
  });

  it("turns one value into another, whatever they are", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, two) => {
        const now = flatten(one);
        const { set, remove } = differences(now, flatten(two));
        for (const path of remove) now.delete(path);
        for (const [path, leaf] of set) now.set(path, leaf);
        expect(plain(unflatten(now))).toEqual(plain(two));
      }),
    );
  });

  it("does not let a key reach a prototype", () => {
    unflatten(flatten(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')));
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});
