import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadScenario } from "../load.ts";
import { FERRY, MARKET } from "../testing/games.ts";
import { parseTree } from "../tree.ts";
import { setNumber } from "./rewrite.ts";
import { writeFloors } from "./write-floors.ts";

function scenarioOf(text: string) {
  const loaded = loadScenario({ text });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.scenario;
}

describe("setting a number", () => {
  it.each([
    ["a: 1 # why\n", ["a"], "a: 2 # why\n"],
    ["x:\n  - { a: 1.0, b: 3 } # why\n", ["x", 0, "a"], "x:\n  - { a: 2, b: 3 } # why\n"],
    ["x: { a: 1 }\n", ["x", "b"], "x: { a: 1, b: 2 }\n"],
    ["x: { a: 1, }\n", ["x", "b"], "x: { a: 1, b: 2, }\n"],
    ["x: {}\n", ["x", "b"], "x: { b: 2 }\n"],
    [
      "x:\n  - id: q\n    say: |\n      much\n\n# end\n",
      ["x", 0, "f", "s"],
      "x:\n  - id: q\n    say: |\n      much\n    f: { s: 2 }\n\n# end\n",
    ],
    ["x:\n  a: 1 # one\ny: 3", ["x", "b"], "x:\n  a: 1 # one\n  b: 2\ny: 3"],
    ["a: 1", ["b"], "a: 1\nb: 2"],
    ["a: 1\r\nc: 3\r\n", ["b"], "a: 1\r\nc: 3\r\nb: 2\r\n"],
    ["a: 1\n", ["no"], 'a: 1\n"no": 2\n'],
    ['{"a": 1, "b": {"c": 3}}', ["b", "d"], '{"a": 1, "b": {"c": 3, "d": 2}}'],
    ['{\n\t"a": 1,\n\t"b": [1]\n}\n', ["c", "d"], '{\n\t"a": 1,\n\t"b": [1],\n\t"c": { "d": 2 }\n}\n'],
  ])("changes %j at %j and nothing else", (text, path, expected) => {
    expect(setNumber(text, path, 2)).toBe(expected);
  });

  it("refuses what it cannot change in one place", () => {
    expect(setNumber("a: &x { b: 1 }\nc: *x\n", ["c", "b"], 2)).toBeNull();
    expect(setNumber("a: [1]\n", ["a", 3], 2)).toBeNull();
    expect(setNumber("a: 1\n", ["a", "b"], 2)).toBeNull();
  });

  it("sets any place of any JSON, however indented", () => {
    const groups = fc.dictionary(
      fc.constantFrom("a", "b", "c"),
      fc.oneof(fc.integer(), fc.dictionary(fc.constantFrom("a", "b"), fc.integer())),
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(groups, fc.constantFrom("a", "b", "c", "d"), fc.constantFrom(undefined, 2, "\t"), (group, key, indent) => {
        const text = JSON.stringify(group, null, indent);
        const path = typeof group[key] === "object" ? [key, "z"] : [key];
        const written = setNumber(text, path, 7.5) ?? "";
        const inner = group[key];
        const expected = { ...group, [key]: typeof inner === "object" ? { ...inner, z: 7.5 } : 7.5 };
        expect(JSON.parse(written)).toEqual(expected);
        expect(parseTree(written).value).toEqual(expected);
      }),
    );
  });
});

describe("writing floors", () => {
  it("goes to the preset, and keeps comments", () => {
    const text = MARKET.replace("presets:\n", "# tuned by hand\npresets:\n");
    const written =
      writeFloors(
        text,
        scenarioOf(text),
        "2",
        new Map([
          ["A", 31.5],
          ["B", 28],
        ]),
      ) ?? "";
    expect(written).toContain('# tuned by hand\npresets:\n  - { id: "2", seats: [A, B], house: [GUILD], floors: { A: 31.5, B: 28 } }\n');
    expect(scenarioOf(written).presets?.[0]?.floors).toEqual({ A: 31.5, B: 28 });
    const again = writeFloors(written, scenarioOf(written), "2", new Map([["A", 40]])) ?? "";
    expect(again).toBe(written.replace("31.5", "40"));
  });

  it("goes to the seats where there are no presets", () => {
    expect(writeFloors(FERRY, scenarioOf(FERRY), "6", new Map([["p2", 44.5]]))).toBe(FERRY.replace("floor: 45", "floor: 44.5"));
  });

  it("does not write into two places that share their floors", () => {
    const text = MARKET.replace(
      "house: [GUILD] }",
      'house: [GUILD], floors: &f { A: 1, B: 1 } }\n  - { id: "3", seats: [A, B], floors: *f }',
    );
    expect(scenarioOf(text).presets?.[1]?.floors).toEqual({ A: 1, B: 1 });
    expect(writeFloors(text, scenarioOf(text), "3", new Map([["A", 2]]))).toBeNull();
    expect(writeFloors(text, scenarioOf(text), "2", new Map([["A", 2]]))).toBeNull();
  });
});
