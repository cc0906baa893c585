import { describe, expect, it } from "vitest";
import { BAND_TINTS, blend, FALLBACK } from "../board/colours.ts";
import css from "./tokens.css?raw";

/** Colours of a theme by their names, as the page sees them. */
function tokensOf(theme: "light" | "dark"): Map<string, string> {
  const block = css.split("}").find((part) => part.includes(`[data-theme="${theme}"]`)) ?? "";
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = "", colour = ""]) => [name, colour]));
}

const light = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/** Relative luminance as WCAG has it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => light(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ["ground", "ground-2", "panel"];
const STATES = ["state-settled", "state-clean", "state-bracketed", "state-objected", "state-carried"];

/** Ink and the grounds on which it is read. */
const TEXT: [string, string[]][] = [
  ["ink", [...GROUNDS, "raise", "raise-2", "gold-soft", "vertical-soft", "outreach-soft", "alarm-soft"]],
  ["dim", [...GROUNDS, "raise"]],
  ["gold-ink", ["gold"]],
  ["gold-text", [...GROUNDS, "gold-soft"]],
  ["vertical", ["panel", "vertical-soft"]],
  ["outreach", ["panel", "outreach-soft"]],
  ["alarm", ["panel", "alarm-soft"]],
  ["paper-ink", ["paper"]],
  ["paper-dim", ["paper"]],
  ...STATES.map((state): [string, string[]] => [state, ["paper"]]),
];

/** Lines, rings, bars and outlines. */
const GRAPHICS: [string, string[]][] = [
  ...["horizontal", "vertical", "outreach", "alarm"].map((name): [string, string[]] => [name, GROUNDS]),
  ["line-strong", ["panel"]],
  ["focus", [...GROUNDS, "raise"]],
];

for (const theme of ["light", "dark"] as const)
  describe(`the ${theme} theme`, () => {
    const tokens = tokensOf(theme);
    const at = (name: string): string => {
      const found = tokens.get(name);
      if (found === undefined) throw new Error(`${theme} has no --${name}`);
      return found;
    };
    const below = (pairs: typeof TEXT, least: number): string[] =>
      pairs.flatMap(([name, grounds]) =>
        grounds
          .map((ground) => ({ ground, ratio: contrast(at(name), at(ground)) }))
          .filter(({ ratio }) => ratio < least)
          .map(({ ground, ratio }) => `${name} on ${ground}: ${ratio.toFixed(2)}`),
      );
    it("has text of 4.5 to 1 and more", () => {
      expect(below(TEXT, 4.5)).toEqual([]);
    });
    it("has lines and signs of 3 to 1 and more", () => {
      expect(below(GRAPHICS, 3)).toEqual([]);
    });
    it("keeps the words of a clause legible on their tinted strips, called ones too", () => {
      for (const state of STATES)
        for (const share of [0.085, 0.2])
          expect({ state, share, reads: contrast(at(state), blend(at(state), at("paper"), share)) >= 4.5 }).toEqual({
            state,
            share,
            reads: true,
          });
    });
    it("shows the three networks on the band of the table", () => {
      for (const share of BAND_TINTS)
        for (const name of ["horizontal", "vertical", "outreach"])
          expect({ name, share, shows: contrast(at(name), blend(at("line-strong"), at("ground"), share)) >= 3 }).toEqual({
            name,
            share,
            shows: true,
          });
    });
  });

it("has the dark theme as the board's stand-in", () => {
  const dark = tokensOf("dark");
  const named = Object.keys(FALLBACK).map((name) => [name, dark.get(name.replace(/[A-Z]|\d/g, (sign) => `-${sign.toLowerCase()}`))]);
  expect(Object.fromEntries(named)).toEqual(FALLBACK);
});
