import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTree } from "./tree.ts";

const codes = (text: string): string[] => parseTree(text).problems.map((p) => p.code);

describe("reading text", () => {
  it("knows the line of every value", () => {
    const { value, lines } = parseTree("a: 1\nb:\n  - x\n  - c~/d: 2\n");
    expect(value).toEqual({ a: 1, b: ["x", { "c~/d": 2 }] });
    expect([...lines]).toEqual([
      ["", 1],
      ["/a", 1],
      ["/b", 2],
      ["/b/0", 3],
      ["/b/1", 4],
      ["/b/1/c~0~1d", 4],
    ]);
  });

  it.each([
    ["a tab", "a:\n\tb: 1", 2, "spaces"],
    ["an open bracket", '{"a": [1, 2}', 1, "close"],
    ["a missing comma", '{"a": 1\n "b": 2}', 1, "comma"],
    ["a second colon", "a: 1\nb: c: d", 2, "quotes"],
    ["an open quote", 'a: "b\nc: 1', 2, "closing quote"],
    ["a key out of line", "a:\n  b: 1\n c: 2", 3, "indent"],
    ["a full-width colon", "a: 1\nb： 2\nc: 3", 3, "full-width"],
    ["two documents", "a: 1\n---\nb: 1", 2, "one scenario"],
    ["a tag", "a: !!js/function x", 1, "quotes"],
    ["an alias without anchor", "a: *b", 1, "quotes"],
  ])("says what is wrong with %s", (_what, text, line, words) => {
    const [problem] = parseTree(text).problems;
    expect(problem).toMatchObject({ severity: "error", code: "syntax" });
    expect(problem?.line).toBeLessThanOrEqual(line);
    expect(`${problem?.message} ${problem?.mend}`).toContain(words);
  });

  it("says of tabs that they are tabs, and nothing twice of one line", () => {
    const problems = parseTree("a:\n  - b: 1\n\tc: 2\n  - b: 1\n\tc: 2\n").problems;
    expect(problems.map((p) => p.message)).toEqual(problems.map(() => "a tab is used to indent"));
    const lines = parseTree("a:\n  b: 1\n c: 2\n d: e: f\n").problems.map((p) => p.line);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it("calls an empty file empty", () => {
    for (const text of ["", "\n\n", "# only a comment\n", "null"])
      expect(codes(text).length + Number(parseTree(text).value === null)).toBeGreaterThan(0);
    expect(codes("")).toEqual(["empty"]);
  });

  it("writes aliases out, and stops bombs, circles and wells", () => {
    expect(parseTree("a: &a [1]\nb: *a").value).toEqual({ a: [1], b: [1] });
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x,x]",
      ..."bcdefgh".split("").map((c, i) => `${c}: &${c} [${Array(9).fill(`*${"abcdefg"[i]}`).join(",")}]`),
    ];
    expect(codes(bomb.join("\n"))).toEqual(["too-large"]);
    expect(codes("&a [*a]")).toEqual(["too-large"]);
    expect(codes(`${"[".repeat(40)}${"]".repeat(40)}`)).toEqual(["too-large"]);
    for (const deep of ["[".repeat(5_000), "- ".repeat(5_000), "{a: ".repeat(5_000), "? ".repeat(5_000)])
      expect(codes(deep)).toContain("syntax");
    expect(codes(`[${"1,".repeat(150_000)}]`)).toEqual(["too-large"]);
  });

  it("leaves no trace on objects", () => {
    expect(codes('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}')).toEqual([
      "forbidden-key",
      "forbidden-key",
    ]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it("reads any JSON as JSON.parse does", () => {
    const clean = fc.jsonValue().filter((v) => !/"(__proto__|constructor|prototype)":/.test(JSON.stringify(v)) && v !== null);
    fc.assert(
      fc.property(clean, fc.constantFrom(undefined, 1, "\t"), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const tree = parseTree(text);
        expect(tree.problems).toEqual([]);
        expect(tree.value).toEqual(JSON.parse(text));
      }),
    );
  });

  it("never throws", () => {
    const pieces = fc.constantFrom(
      "a",
      ": ",
      "- ",
      "\n",
      "  ",
      "[",
      "]",
      "{",
      "}",
      ",",
      "&a ",
      "*a",
      "!t ",
      "|",
      ">",
      '"',
      "'",
      "#",
      "---",
      "\t",
      "é",
      "\0",
      "%",
      "?",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        expect(parseTree(parts.join("")).lines).toBeInstanceOf(Map);
      }),
      { numRuns: 500 },
    );
  });
});
