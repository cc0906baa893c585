import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

function run(args: string[], input = "", env: Record<string, string> = {}): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ["server/cli/play.ts", ...args], {
    cwd: ROOT,
    input,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
}

describe("play", () => {
  it("ends in the debriefing without any input", () => {
    const { status, stdout, stderr } = run(["--scenario", "first-table", "--seed", "1"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("Common score");
    expect(stdout).not.toContain("\u001b[");
  });

  it("plays the same game for the same seed and lines", () => {
    const args = ["--seed", "7", "--lang", "zh-Hans"];
    const lines = "\n\n2\n1\n\nq\n";
    expect(run(args, lines).stdout).toBe(run(args, lines).stdout);
  });

  it("writes a log that replays, with what was said beside it", () => {
    const folder = mkdtempSync(join(tmpdir(), "communique-play-"));
    try {
      const path = join(folder, "match.jsonl");
      expect(run(["--log", path], "\n\n\n").status).toBe(0);
      expect(readFileSync(path, "utf8").split("\n")[0]).toContain('"log":1');
      const replayed = spawnSync(process.execPath, ["server/cli/replay.ts", path, "--verify"], { cwd: ROOT, encoding: "utf8" });
      expect(replayed).toMatchObject({ status: 0, stdout: "", stderr: "" });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it.each([
    [["--scenario", "nowhere"], "nowhere"],
    [["--preset", "99"], "has the presets 4"],
    [["--seat", "XXX"], "has the seats IND, CAN, MEX, WMO"],
    [["--lang", "xx"], "there are en, zh-Hans"],
    [["--bots", "nobody"], "there are mixed"],
    [["--log", "/nowhere/at/all/log"], "give another path"],
  ])("ends with 2 and a list for %j", (args, words) => {
    const { status, stderr } = run(args);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain("    at ");
    expect(status).toBe(2);
  });
});
