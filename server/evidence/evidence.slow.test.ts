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
    for (const row of scenario?.rows ?? []) {
      const measured = row.presets["8"];
      // With two matches a base of nothing is possible; what is counted always has a value.
      const played = ["rest", "no-horizontal", "no-vertical", "reach-delivery", "small-large"];
      if (!played.includes(row.id)) expect(measured?.value, row.id).not.toBeNull();
      const value = measured?.value ?? null;
      expect(measured?.met, row.id).toBe(value !== null && value >= row.low - 1e-9 && value <= row.high + 1e-9);
    }
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
