import { describe, expect, it } from "vitest";
import { cutTo, wrap } from "./text.ts";

/** A sign of Chinese writing is as wide as two letters. */
const measure = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 2 : 1), 0);

describe("wrap", () => {
  it("breaks English between words", () => {
    expect(wrap("Medium term, own strategies", 14, measure, 3, "en")).toEqual(["Medium term,", "own strategies"]);
  });
  it("breaks Chinese inside its width, never before a comma or after an opening bracket", () => {
    const text = "我们将实施各自的国家战略，在中期内合理调整（并最终取消）对化石燃料的低效扶持。";
    for (let width = 8; width < 40; width += 2) {
      const lines = wrap(text, width, measure, 40, "zh-Hans");
      expect(lines.join("")).toBe(text);
      for (const line of lines) {
        expect(line).not.toMatch(/^[，。）]/u);
        expect(line).not.toMatch(/（$/u);
      }
    }
  });
  it("ends in an ellipsis when there are more lines than allowed", () => {
    expect(wrap("one two three four five", 9, measure, 2, "en")).toEqual(["one two", "three fo…"]);
  });
  it("breaks a word that is longer than a line", () => {
    expect(wrap("abcdefghij", 4, measure, 5, "en")).toEqual(["abcd", "efgh", "ij"]);
  });
});

describe("cutTo", () => {
  it("leaves what fits and cuts the rest by whole signs", () => {
    expect(cutTo("India", 5, measure)).toBe("India");
    expect(cutTo("世界气象组织", 9, measure)).toBe("世界气象…");
  });
});
