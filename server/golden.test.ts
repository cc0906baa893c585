import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { GOLDEN, goldenFile, recordGolden } from "./golden.ts";

describe("golden matches", () => {
  it.each(GOLDEN.map((g) => [`${g.scenario}, preset ${g.preset}`, g] as const))(
    "%s plays as recorded (npm run golden re-records)",
    (_name, golden) => {
      expect(recordGolden(golden)).toBe(readFileSync(goldenFile(golden), "utf8"));
    },
  );

  it("holds no refusal", () => {
    for (const golden of GOLDEN) expect(readFileSync(goldenFile(golden), "utf8")).not.toMatch(/^! /m);
  });
});
