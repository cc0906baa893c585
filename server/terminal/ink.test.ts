import { array, assert, constantFrom, integer, property } from "fast-check";
import { expect, it } from "vitest";
import { columnsOf, inkFor, wrap } from "./ink.ts";

it("colours only when wanted", () => {
  expect(inkFor(false)("bad", "x")).toBe("x");
  expect(inkFor(true)("bad", "x")).toBe("\u001b[31mx\u001b[0m");
});

it("counts Chinese signs as two columns", () => {
  expect(columnsOf("风暴 a")).toBe(6);
  expect(columnsOf("“quoted”")).toBe(8);
  expect(columnsOf(inkFor(true)("gold", "风暴"))).toBe(4);
});

it("breaks between words, and anywhere in Chinese but before a comma", () => {
  expect(wrap("one two three", 8, 2)).toEqual(["one two", "  three"]);
  expect(wrap("一二三，四", 6)).toEqual(["一二", "三，四"]);
  expect(wrap("a\n\nb", 10)).toEqual(["a", "", "b"]);
});

it("loses no sign and keeps to the width where words are short", () => {
  assert(
    property(array(constantFrom("a", "bc", "def", "风", "暴雨"), { maxLength: 40 }), integer({ min: 8, max: 30 }), (words, width) => {
      const text = words.join(" ");
      const lines = wrap(text, width, 2);
      expect(lines.join(" ").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width);
    }),
  );
});
