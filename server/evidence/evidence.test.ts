import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { presetsOf } from "../../shared/rules/compile.ts";
import { builtInScenario } from "../testing/built-in.ts";
import { bandsFor } from "./bands.ts";
import { G20_SCENARIOS } from "./evidence.ts";
import { bandText } from "./markdown.ts";

const file = readFileSync(new URL("../../EVIDENCE.md", import.meta.url), "utf8").replaceAll("\r\n", "\n");

describe("EVIDENCE.md", () => {
  it.each(G20_SCENARIOS)(
    "has a row for every line and a column for every preset of %s: else run `npm run -s evidence -- --write`",
    (id) => {
      const scenario = builtInScenario(id);
      const part = file.split("\n## ").find((text) => text.startsWith(`${id}, version `)) ?? "";
      const rows = part.split("\n").filter((line) => line.startsWith("| "));
      const presets = presetsOf(scenario).map((preset) => `preset ${preset.id}`);
      expect(rows[0]).toBe(`| line | band | ${presets.join(" | ")} |`);
      const bands = bandsFor(scenario.targets);
      expect(rows.slice(1).map((row) => row.split(" | ")[0])).toEqual(bands.map((band) => `| ${band.line}`));
      for (const [r, band] of bands.entries()) {
        const cells = (rows[r + 1] ?? "").replace(/ \|$/, "").split(" | ").slice(1);
        expect(cells[0]).toBe(bandText(band));
        expect(cells.slice(1)).toHaveLength(presets.length);
        for (const cell of cells.slice(1)) expect(cell).toMatch(/ [✓✗]$|^not measured$/);
      }
    },
  );

  it("says how it is made anew", () => {
    expect(file).toMatch(/ {4}npm run -s evidence -- --matches \d+( --seed \S+)? --write\n/);
  });
});

it.each([
  ["percent", 0.005, 0.03, "0.50 % to 3 %"],
  ["percent", 0, 0.1, "at most 10 %"],
  ["percent", 0.9, 1, "90 % or more"],
  ["percent", -1, -1 / 3, "-33.3 % or less"],
  ["ratio", 1.5, Infinity, "1.50 or more"],
  ["points", 0.15, 1, "15 points or more"],
] as const)("a band in %s from %d to %d reads %s", (unit, low, high, text) => {
  expect(bandText({ unit, low, high })).toBe(text);
});
