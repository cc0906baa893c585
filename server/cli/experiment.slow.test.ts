import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { SMALL } from "../experiment/testing.ts";

const folder = mkdtempSync(join(tmpdir(), "communique-experiment-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [join(import.meta.dirname, `${command}.ts`), ...args], { cwd: folder, encoding: "utf8" });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

describe("experiment", { timeout: 120_000 }, () => {
  it("plays one's own file, writes tables and page under its id, and prints a verdict on each claim", () => {
    writeFileSync(join(folder, "own.yaml"), SMALL);
    const { code, out, err } = run("experiment", "own.yaml", "--seeds", "2", "--workers", "1");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^contacts: supported\n {2}random: .*, supported\n/);
    expect(out).toMatch(/24 matches in .* experiments\/small\/report.html\n$/);
    for (const name of ["matches.csv", "cells.csv", "contrasts.csv", "codebook.csv", "report.html"])
      expect(existsSync(join(folder, "experiments/small", name))).toBe(true);
  });

  it("prints one JSON document, and only its timing differs with the workers", () => {
    const runs = ["1", "2"].map((workers) => run("experiment", "own.yaml", "--seeds", "2", "--workers", workers, "--out", "o", "--json"));
    const documents = runs.map(({ out }) => JSON.parse(out) as Record<string, unknown>);
    expect(documents[0]).toMatchObject({ format: "communique-experiment/1", id: "small", matches: 24 });
    const plain = documents.map((document) => JSON.stringify({ ...document, timing: null }));
    expect(plain[1]).toBe(plain[0]);
    expect(readFileSync(join(folder, "o/matches.csv"), "utf8")).toBe(readFileSync(join(folder, "experiments/small/matches.csv"), "utf8"));
  });

  it("lists what there is", () => {
    expect(run("experiment", "--list").out).toBe("ladder\npaper-thesis\n");
    expect(run("experiment", "--measures").out).toMatch(/^communique\tshare\t/);
  });

  it.each([
    [["paper-thesi"], /there is no experiment "paper-thesi"; did you mean paper-thesis\?/],
    [[], /ID\|PATH is missing; there are ladder, paper-thesis/],
    [["broken.yaml"], /error: broken\.yaml line \d+ \/seeds: .*a number/],
    [["own.yaml", "--seeds", "1"], /--seeds 1: give a whole number from 2/],
  ])("ends with 2 and the mend for %j", (args, message) => {
    writeFileSync(join(folder, "broken.yaml"), SMALL.replace("seeds: 4", "seeds: many"));
    const { code, out, err } = run("experiment", ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
  });
});

describe("evidence", { timeout: 60_000 }, () => {
  it.each([
    [["--write", "--preset", "8"], /leave out --scenario and --preset/],
    [["--preset", "99"], /--preset 99: there are 8, 12/],
    [["--scenario", "toronto"], /there is no scenario "toronto"/],
  ])("ends with 2 and the mend for %j", (args, message) => {
    const { code, out, err } = run("evidence", ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
  });
});
