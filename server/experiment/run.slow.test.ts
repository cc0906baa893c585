import { beforeAll, describe, expect, it } from "vitest";
import { sheetsOf } from "./csv.ts";
import { parsePlan } from "./read-plan.ts";
import { reportPage } from "./report/page.ts";
import { runExperiment, type Run } from "./run.ts";
import { SMALL } from "./testing.ts";

async function play(workers: number, seeds: number | null = null): Promise<Run> {
  const read = parsePlan(SMALL, "small.yaml");
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return runExperiment(read.plan, read.tables, seeds, workers, () => undefined);
}

describe("an experiment", { timeout: 120_000 }, () => {
  let one: Run;
  let two: Run;
  beforeAll(async () => {
    one = await play(1);
    two = await play(2);
  }, 120_000);

  it("gives the same document and tables with one worker and with two", () => {
    expect(JSON.stringify(two.document)).toBe(JSON.stringify(one.document));
    expect(sheetsOf(two.document, two.played)).toEqual(sheetsOf(one.document, one.played));
  });

  it("plays all arms with the same seeds, tables apart", () => {
    const seeds = [...one.played.values()].map((tables) => tables.map((records) => records.map((r) => r.seed)));
    expect(new Set(seeds.filter((s) => s.length === 2).map((s) => JSON.stringify(s))).size).toBe(1);
    expect(new Set(seeds[0]?.flat()).size).toBe(8);
  });

  it("finds what is so by construction, and does not find what is not", () => {
    const [contacts, scores] = one.document.claims;
    expect(contacts?.overall).toBe("supported");
    expect(contacts?.groups.map((g) => [g.effect, g.verdict])).toEqual([
      [-1, "supported"],
      [-1, "supported"],
    ]);
    expect(scores?.overall).not.toBe("supported");
    expect(Math.abs(scores?.pooled.effect ?? 100)).toBeLessThan(100);
  });

  it("writes a row for each match, cell and contrast, every column in the codebook", () => {
    const sheets = sheetsOf(one.document, one.played);
    const rows = (name: string): string[] => (sheets[name] ?? "").trimEnd().split("\n");
    // Two tables of 4 and one of 4, in four arms.
    expect(rows("matches.csv")).toHaveLength(1 + 12 * 4);
    expect(rows("cells.csv")).toHaveLength(1 + 2 * 4 * 6);
    // Two claims and three arms with six measures, at two groups and pooled.
    expect(rows("contrasts.csv")).toHaveLength(1 + 3 * 2 + 3 * 3 * 6);
    const columns = ["matches.csv", "cells.csv", "contrasts.csv"].flatMap((f) => (rows(f)[0] ?? "").split(",").map((c) => `${f},${c}`));
    expect(
      rows("codebook.csv")
        .slice(1)
        .map((row) => row.split(",").slice(0, 2).join(",")),
    ).toEqual(columns);
  });

  it("reports in a page that differs with its timing in the foot alone, and escapes what stands in the file", () => {
    const page = reportPage(one.document, { seconds: 1, workers: 1 });
    const later = reportPage(two.document, { seconds: 9, workers: 2 });
    const bare = (html: string): string => html.replaceAll(/<footer>.*?<\/footer>/g, "");
    expect(bare(later)).toBe(bare(page));
    expect(later).not.toBe(page);
    expect(page).toContain("nobody talks &lt;b&gt;.");
    expect(page).not.toMatch(/<script|\son[a-z]+=|https?:\/\/(?!www\.w3\.org)/);
  });

  it("plays fewer matches for a quick run", async () => {
    expect((await play(1, 2)).document.matches).toBe(3 * 2 * 4);
  });
});
