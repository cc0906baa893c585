import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "communique-commands-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(file: string, args: string[], input = ""): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [join(ROOT, "server/cli", `${file}.ts`), ...args], {
    cwd: folder,
    encoding: "utf8",
    input,
    maxBuffer: 64e6,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const simulate = (name: string, workers: string): string[] =>
  `--scenario first-table --bots positional,conceder --matches 6 --seed 7 --json --workers ${workers} --log ${name} --csv ${name}.csv`.split(
    " ",
  );

describe("simulate, replay and play", { timeout: 60_000 }, () => {
  let one: ReturnType<typeof run>;
  let two: ReturnType<typeof run>;
  beforeAll(() => {
    one = run("simulate", simulate("one", "1"));
    two = run("simulate", simulate("two", "2"));
  }, 60_000);

  it("gives the same bytes with one worker and with two, outside timing", () => {
    expect([one.code, two.code, one.err]).toEqual([0, 0, ""]);
    const plain = (text: string): unknown => ({ ...(JSON.parse(text) as object), timing: null });
    expect(JSON.stringify(plain(one.out))).toBe(JSON.stringify(plain(two.out)));
    expect(readFileSync(join(folder, "one.csv"))).toEqual(readFileSync(join(folder, "two.csv")));
    const logs = readdirSync(join(folder, "one"));
    expect(logs).toHaveLength(6);
    for (const log of logs) expect(readFileSync(join(folder, "one", log))).toEqual(readFileSync(join(folder, "two", log)));
  });

  it("sums the outcomes to the matches and has every key of the contract", () => {
    const document = JSON.parse(one.out) as Record<string, Record<string, number>>;
    expect(Object.values(document["outcomes"] ?? {}).reduce((a, b) => a + b, 0)).toBe(6);
    expect(Object.keys(document)).toEqual(
      "format rules scenario preset bots seed matches without outcomes governance scores delivery network promises carried coverage clauses timing".split(
        " ",
      ),
    );
  });

  it("writes a row per match in the columns of the codebook", () => {
    const rows = readFileSync(join(folder, "one.csv"), "utf8").trimEnd().split("\n");
    const columns = run("simulate", ["--scenario", "first-table", "--codebook"])
      .out.trimEnd()
      .split("\n")
      .map((line) => line.split("\t")[0]);
    expect(rows).toHaveLength(7);
    expect(rows[0]).toBe(columns.join(","));
  });

  it("verifies each log silently, and finds a changed byte, a broken encoding and a missing end", () => {
    const logs = readdirSync(join(folder, "one")).map((name) => join(folder, "one", name));
    const [log = ""] = logs;
    expect(run("replay", [log, "--verify"])).toEqual({ code: 0, out: "", err: "" });
    const bytes = readFileSync(log);
    const changed = join(folder, "changed.jsonl");
    for (const [at, byte] of [
      [40, 0x7a],
      [bytes.length >> 1, 0xff],
      [bytes.length - 1, 0x20],
      [bytes.length - 3, 0x21],
    ] as const) {
      const copy = Buffer.from(bytes);
      copy[at] = copy[at] === byte ? byte ^ 1 : byte;
      writeFileSync(changed, copy);
      const result = run("replay", [changed, "--verify"]);
      expect([result.code, result.out]).toEqual([1, ""]);
      expect(result.err).toMatch(/^line \d+: /m);
    }
    writeFileSync(changed, `${bytes.toString("utf8").split("\n").slice(0, -5).join("\n")}\n`);
    expect(run("replay", [changed, "--verify"]).code).toBe(3);
  });

  it("shows the facilitator's view at an entry", () => {
    const log = join(folder, "one", readdirSync(join(folder, "one"))[0] ?? "");
    const shown = run("replay", [log, "--at", "20"]);
    expect(JSON.parse(shown.out)).toMatchObject({ n: 20, viewer: { kind: "facilitator" } });
    expect(run("replay", [log, "--at", "999999"]).code).toBe(2);
  });

  it("tells why a bot made an entry, with its numbers", () => {
    const log = join(folder, "one", readdirSync(join(folder, "one"))[0] ?? "");
    const lines = readFileSync(log, "utf8").split("\n").slice(1, -1);
    const entries = lines.map((line) => JSON.parse(line) as { n: number; by: string; do: string });
    const { n = 0 } = entries.find((e) => e.do === "call-silence" || e.do === "table" || e.do === "object") ?? {};
    const told = run("replay", [log, "--why", String(n)]);
    expect(JSON.parse(told.out)).toMatchObject({
      n,
      record: { threshold: { floor: expect.any(Number) }, alternatives: expect.any(Array) },
    });
    for (const other of [1, entries.findIndex((e) => e.do === "done") + 1, 999_999])
      expect(run("replay", [log, "--why", String(other)])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("--why") });
  });

  it("plays to the debriefing when nobody types", () => {
    const played = run("play", ["--scenario", "first-table", "--seed", "1"]);
    expect([played.code, played.err]).toEqual([0, ""]);
    expect(played.out.length).toBeGreaterThan(1000);
  });

  it.each([
    ["simulate", ["--scenario", "nowhere"]],
    ["simulate", ["--scenario", "first-table", "--preset", "99"]],
    ["simulate", ["--scenario", "first-table", "--bots", "nobody"]],
    ["simulate", ["--scenario", "first-table", "--bots", "XYZ=positional"]],
    ["simulate", ["--scenario", "first-table", "--matches", "many"]],
    ["simulate", ["--scenario", "first-table", "--without", "diagonal"]],
    ["simulate", ["--scenario", "first-table", "--csv", "/nowhere/at/all.csv"]],
    ["simulate", ["--scenario", "first-table", "--log", "one.csv/logs"]],
    ["replay", ["nowhere.jsonl"]],
    ["replay", []],
    ["lint", ["nowhere.yaml"]],
    ["tune", ["--scenario", "first-table", "--preset", "99"]],
    ["play", ["--scenario", "first-table", "--seat", "XYZ"]],
    ["bench", ["--only", "nothing"]],
  ])("%s %j is a wrong usage: 2, a message, no stack trace", (file, args) => {
    const result = run(file, args);
    expect(result.code).toBe(2);
    expect(result.out).toBe("");
    expect(result.err.trim()).not.toBe("");
    expect(result.err).not.toMatch(/\n\s+at /);
  });

  it("verifies a log of a scenario from elsewhere with --scenario, and says so without", () => {
    cpSync(join(ROOT, "assets/scenarios/harbour/scenario.yaml"), join(folder, "elsewhere.yaml"));
    const own = join(folder, "elsewhere.yaml");
    writeFileSync(own, readFileSync(own, "utf8").replace("id: harbour", "id: elsewhere"));
    expect(run("simulate", ["--scenario", own, "--matches", "1", "--log", "logs/of/own"]).code).toBe(0);
    const log = join(folder, "logs/of/own", readdirSync(join(folder, "logs/of/own"))[0] ?? "");
    expect(run("replay", [log, "--verify", "--scenario", own])).toEqual({ code: 0, out: "", err: "" });
    expect(run("replay", [log, "--verify"])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("--scenario PATH") });
  });

  it("plays a scenario from a path outside the repository", () => {
    cpSync(join(ROOT, "assets/scenarios/harbour"), join(folder, "mine"), { recursive: true });
    const text = execFileSync(
      process.execPath,
      [join(ROOT, "server/cli/simulate.ts"), "--scenario", join(folder, "mine"), "--matches", "2", "--json", "--workers", "1"],
      { encoding: "utf8" },
    );
    expect(JSON.parse(text)).toMatchObject({ scenario: { id: "harbour" }, matches: 2 });
  });
});
