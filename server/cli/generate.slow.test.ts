import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadScenario } from "../../shared/scenario/load.ts";

const folder = mkdtempSync(join(tmpdir(), "communique-generate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [join(import.meta.dirname, "generate.ts"), ...args], { cwd: folder, encoding: "utf8" });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

describe("generate", { timeout: 60_000 }, () => {
  it("prints the same scenario as YAML and as JSON, and says on the side whether a common package exists", () => {
    const yaml = run("--seats", "8", "--conflict", "0.6", "--organisations", "2", "--delivery", "--seed", "x");
    const json = run("--seats", "8", "--conflict", "0.6", "--organisations", "2", "--delivery", "--seed", "x", "--json");
    expect([yaml.code, json.code]).toEqual([0, 0]);
    const [a, b] = [loadScenario({ text: yaml.out }), loadScenario({ text: json.out })];
    expect(a.problems).toEqual([]);
    expect(a.ok && b.ok && a.sha256 === b.sha256).toBe(true);
    expect(yaml.err).toMatch(/^generate: random-8-[0-9a-f]{12}: (\d+|none) of 2?\d+ packages .*floor\n$/);
  });

  it("writes a file whose name says the form, and reports it", () => {
    const written = run("--out", "a.json", "--json");
    const report = JSON.parse(written.out) as { format: string; scenario: string; common: { exists: boolean } };
    expect(report).toMatchObject({ format: "communique-generated/1", out: "a.json", common: { exists: true } });
    expect((JSON.parse(readFileSync(join(folder, "a.json"), "utf8")) as { id: string }).id).toBe(report.scenario);
  });

  it.each([
    [["--shape", "flat"], /--shape flat: shapes are single-peaked, two-humped/],
    [["--issues", "8", "--options", "6"], /--issues: .*fewer/],
    [["--plain", "--partners", "1"], /--plain: /],
    [["--conflict", "2"], /--conflict 2: give a number from 0 to 1/],
    [["--out", "missing/a.yaml"], /its folder does not exist/],
  ])("ends with 2 and the mend for %j", (args, message) => {
    const { code, out, err } = run(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
  });
});
