import { describe, expect, it } from "vitest";
import { builtInScenario } from "../testing/built-in.ts";
import { ARMS, bandsFor } from "./bands.ts";
import { carriedAt } from "./carrying.ts";
import { gatherEvidence, matchesOf, type EvidenceWish } from "./evidence.ts";
import { evidenceText } from "./markdown.ts";

const toronto = builtInScenario("toronto-2010");
const wish: EvidenceWish = { scenarios: [toronto], presets: ["8"], matches: 2, seed: "t", workers: 1, bots: "none" };

describe("the evidence", { timeout: 240_000 }, () => {
  it("measures every line for a preset, and writes a row of each", async () => {
    let played = 0;
    const document = await gatherEvidence(wish, (done) => (played = done));
    expect(played).toBe(matchesOf(wish));
    expect(played).toBe(2 * Object.keys(ARMS).length);
    const [scenario] = document.scenarios;
    expect(scenario?.rows.map((row) => row.id)).toEqual(bandsFor(toronto.targets).map((band) => band.id));
    // With two matches a base of nothing is possible; everything else has a value.
    const relative = new Set(["rest", "no-horizontal", "no-vertical", "reach-delivery", "small-large"]);
    const rows = scenario?.rows ?? [];
    expect(rows.filter((row) => !relative.has(row.id) && typeof row.presets["8"]?.value !== "number").map((row) => row.id)).toEqual([]);
    const inside = (value: number | null | undefined, low: number, high: number): boolean =>
      typeof value === "number" && value >= low - 1e-9 && value <= high + 1e-9;
    expect(rows.map((row) => row.presets["8"]?.met)).toEqual(rows.map((row) => inside(row.presets["8"]?.value, row.low, row.high)));
    const text = evidenceText(document);
    for (const row of scenario?.rows ?? []) expect(text).toContain(`| ${row.line} |`);
    expect(text).toContain("npm run -s evidence -- --matches 2 --seed t --write");
  });

  it("carries more with more effort, and everything at some level", () => {
    const [idle, some, full] = (["idle", "some", "full"] as const).map((effort) => carriedAt(toronto, "8", effort));
    for (const shares of [idle, some, full]) expect(Object.values(shares ?? {}).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    expect(idle?.members).toBeGreaterThan(some?.members ?? 1);
    expect(some?.members).toBeGreaterThanOrEqual(full?.members ?? 1);
    expect(full?.export).toBeGreaterThan(some?.export ?? 1);
  });
});
