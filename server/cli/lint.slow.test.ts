import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FERRY } from "../../shared/scenario/testing/games.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lint-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const file = fileURLToPath(new URL(`${command}.ts`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    encoding: "utf8",
    env: { ...process.env, SCENARIO_DIR: folder },
  });
  expect(stderr).not.toMatch(/^\s+at /m);
  return { code: status, out: stdout, err: stderr };
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe("lint:scenario", () => {
  it("prints one document and exits 0, by path and by id", () => {
    const { code, out } = run("lint", file("ferry.yaml", FERRY), "--json");
    expect(code).toBe(0);
    const { timing, ...document } = JSON.parse(out);
    expect(document).toMatchObject({ format: "communique-lint/1", ok: true, scenario: "ferry", presets: [{ preset: "6" }] });
    expect(timing.seconds).toBeGreaterThan(0);
    expect(out.endsWith("}\n")).toBe(true);
    const { timing: _, ...again } = JSON.parse(run("lint", "ferry", "--json").out);
    expect(again).toEqual(document);
  });

  it("exits 1 on a broken file and names place and mend", () => {
    const { code, out } = run("lint", file("broken.yaml", FERRY.replace("floor: 40", "flor: 40")), "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      presets: [],
      problems: [{ code: "unknown-key", path: "/seats/2/flor", line: 12, mend: "did you mean floor?" }],
    });
    const words = run("lint", join(folder, "broken.yaml"));
    expect(words.code).toBe(1);
    expect(words.out).toContain('broken.yaml line 12 /seats/2/flor: "flor" is not a known key here; did you mean floor?');
  });

  it.each([
    ["an empty file", "", 1],
    ["no text", "\u0000\u0001", 1],
    ["a list", "- 1\n", 1],
    ["brackets without end", "[".repeat(3000), 1],
  ])("has words for %s", (_what, text, exit) => {
    const { code, out } = run("lint", file("odd.yaml", text), "--json");
    expect(code).toBe(exit);
    expect(JSON.parse(out).ok).toBe(false);
  });

  it("exits 2 when there is nothing to read", () => {
    for (const args of [["nowhere"], [folder], [], ["a", "b"], ["--presett", "6"]]) expect(run("lint", ...args).code).toBe(2);
    expect(run("lint", "ferry", "--preset", "7")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("there are: 6") });
    expect(JSON.parse(run("lint", "nowhere", "--json").out)).toMatchObject({ ok: false, problems: [{ code: "no-scenario" }] });
  });

  it("prints a table for a person", () => {
    const { code, out } = run("lint", "ferry");
    expect(code).toBe(0);
    expect(out).toContain("ferry: all-but, 5 of 6 must accept, among them p1 and p2");
    expect(out).toMatch(/before findings +120 +18 \(15.00 %\) +22 \(18.33 %\)/);
    expect(out).toMatch(/p2 +45 +0 +100 +40.83 % +60.00 % +dictator/);
  });
});

describe("tune", () => {
  const loose = "targets: { allShare: [0.05, 0.3], pivotMin: [0, 0], ruledOut: [0, 1] }\n";

  it("writes floors that lint then finds good", () => {
    const path = file("tuned.yaml", `${FERRY}${loose}`);
    const { code, out, err } = run("tune", "--scenario", path, "--write", "--json");
    expect(code).toBe(0);
    const document = JSON.parse(out);
    expect(document).toMatchObject({ format: "communique-tune/1", ok: true, preset: "6", missed: [] });
    expect(err).toContain("wrote 6 floors");
    const floors = document.seats.map((seat: { floor: number }) => seat.floor);
    const linted = JSON.parse(run("lint", path, "--json").out);
    expect(linted.presets[0].seats.map((seat: { floor: number }) => seat.floor)).toEqual(floors);
    expect(linted.problems.map((p: { code: string }) => p.code)).toEqual(["missing-texts"]);
    expect(readFileSync(path, "utf8").split("\n")).toHaveLength(`${FERRY}${loose}`.split("\n").length);
  });

  it("says which bands cannot be met, exits 1 and writes nothing", () => {
    const path = file("tight.yaml", `${FERRY}targets: { allShare: [0.0001, 0.0002] }\n`);
    const before = readFileSync(path, "utf8");
    const { code, out } = run("tune", "--scenario", path, "--write");
    expect(code).toBe(1);
    expect(out).toContain("missed allShare");
    expect(readFileSync(path, "utf8")).toBe(before);
  });

  it("exits 2 for an unknown preset or a broken scenario", () => {
    expect(run("tune", "--scenario", "ferry", "--preset", "9").code).toBe(2);
    expect(run("tune", "--scenario", file("bad.yaml", "id: 3\n")).code).toBe(2);
    expect(run("tune").code).toBe(2);
  });
});

it("checks that the published JSON Schema is current", () => {
  expect(run("schema", "--check").code).toBe(0);
});
