import { assert, pre, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMessage, gapsOf, parseMessage } from "./message.ts";

describe("messages", () => {
  it("fills gaps and leaves out what is not given", () => {
    expect(formatMessage("{a} and {b}.", { a: "one", b: 2 }, "en")).toBe("one and 2.");
    expect(formatMessage("{a} and {b}.", { a: "one" }, "en")).toBe("one and .");
  });

  it("chooses plural forms by language", () => {
    const text = "{n, plural, =0 {none} one {# contact} other {# contacts}}";
    expect([0, 1, 2].map((n) => formatMessage(text, { n }, "en"))).toEqual(["none", "1 contact", "2 contacts"]);
    expect(formatMessage("{n, plural, other {#次}}", { n: 1 }, "zh-Hans")).toBe("1次");
    // A language without a rule of its own has the one form that every message must have.
    expect(formatMessage(text, { n: 1 }, "xx")).toBe("1 contacts");
  });

  it("chooses by value, with cases inside cases", () => {
    const text = "{ok, select, true {yes{hasWhy, select, true {, {why}} other {}}} other {no}}";
    expect(formatMessage(text, { ok: true, hasWhy: true, why: "late" }, "en")).toBe("yes, late");
    expect(formatMessage(text, { ok: true }, "en")).toBe("yes");
    expect(formatMessage(text, { ok: false }, "en")).toBe("no");
  });

  it("names the place of what is not well formed", () => {
    for (const wrong of ["{a", "a}", "{}", "{n, plural, one {x}}", "{n, date}", "{n, plural, one x}"])
      expect(() => parseMessage(wrong)).toThrow(/ at \d+ of /);
  });

  it("lists gaps, those in cases too", () => {
    expect(gapsOf("{b} {n, plural, one {#} other {{a} #}} {f, select, true {{c}} other {}}")).toEqual(["a", "b", "c", "f", "n"]);
  });

  it("keeps any text without braces as it is", () => {
    assert(
      property(string(), (text) => {
        pre(!/[{}]/.test(text));
        expect(formatMessage(text, { a: 1 }, "en")).toBe(text);
      }),
    );
  });

  it("puts any value in as it is, never reading it as a message", () => {
    assert(
      property(string(), (value) => {
        expect(formatMessage("<{a}>", { a: value }, "en")).toBe(`<${value}>`);
      }),
    );
  });
});
