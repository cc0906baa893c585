import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FERRY } from "../shared/scenario/testing/games.ts";
import { MOST_BYTES, readText } from "./read-text.ts";
import { BUILT_IN, findScenario, listScenarios, openScenario } from "./scenarios.ts";

let own = "";
beforeAll(() => {
  own = mkdtempSync(join(tmpdir(), "scenarios-"));
  mkdirSync(join(own, "quay"));
  writeFileSync(join(own, "quay", "scenario.yaml"), FERRY.replace("id: ferry", "id: quay"));
  writeFileSync(join(own, "quay", "texts.en.yaml"), "title: The quay\n");
  writeFileSync(join(own, "quay", "texts.zh-Hans.json"), '{ "title": "码头" }');
  writeFileSync(join(own, "quay", "notes.txt"), "no scenario");
  writeFileSync(join(own, "ferry.yaml"), FERRY);
  mkdirSync(join(own, "empty"));
  mkdirSync(join(own, "twice"));
  for (const name of ["scenario.json", "scenario.yaml"]) writeFileSync(join(own, "twice", name), FERRY);
});
afterAll(() => rmSync(own, { recursive: true, force: true }));

function loaded(reference: string) {
  const opened = openScenario(reference, own);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.loaded;
}

describe("finding a scenario", () => {
  it("lists one's own beside the built-in ones", () => {
    expect(listScenarios(own)).toEqual(expect.arrayContaining(["ferry", "quay", "twice"]));
    expect(listScenarios(own)).not.toContain("empty");
    expect(listScenarios(join(own, "nowhere"))).toEqual(listScenarios());
  });

  it("takes an id, a folder and a file for the same", () => {
    const byId = loaded("quay");
    expect(byId).toMatchObject({ ok: true, scenario: { id: "quay", texts: { en: { title: "The quay" }, "zh-Hans": { title: "码头" } } } });
    expect(loaded(join(own, "quay"))).toMatchObject({ sha256: byId.ok && byId.sha256 });
    expect(loaded(join(own, "quay", "scenario.yaml"))).toMatchObject({ sha256: byId.ok && byId.sha256 });
    expect(loaded("ferry")).toMatchObject({ ok: true, scenario: { id: "ferry" } });
  });

  it.each([
    ["fery", "no-scenario", "did you mean ferry?"],
    ["../quay", "no-scenario", "path"],
    ["", "no-scenario", "path"],
  ])("says what it cannot find: %j", (reference, code, mend) => {
    const found = findScenario(reference, own);
    expect(found).toMatchObject({ ok: false, problem: { code } });
    expect(found.ok ? "" : found.problem.mend).toContain(mend);
  });

  it("says when a folder has no scenario, or two", () => {
    expect(findScenario(join(own, "empty"))).toMatchObject({ problem: { code: "no-scenario" } });
    expect(findScenario("twice", own)).toMatchObject({ problem: { code: "two-scenarios" } });
  });

  it("loads every built-in scenario without an error", () => {
    for (const id of listScenarios()) expect(openScenario(id)).toMatchObject({ ok: true, loaded: { ok: true, scenario: { id } } });
    expect(BUILT_IN).toMatch(/assets.scenarios$/);
  });
});

describe("reading a file", () => {
  const read = (bytes: string | Uint8Array): ReturnType<typeof readText> => {
    const file = join(own, "bytes");
    writeFileSync(file, bytes);
    return readText(file);
  };

  it("takes UTF-8, with or without a byte order mark", () => {
    expect(read("码头")).toEqual({ ok: true, text: "码头" });
    expect(read("\u{feff}a: 1")).toEqual({ ok: true, text: "a: 1" });
    expect(read("")).toEqual({ ok: true, text: "" });
  });

  it("refuses other encodings, large files, folders, pipes and nothing", () => {
    expect(read(Uint8Array.of(0x66, 0xfc, 0x72))).toMatchObject({ code: "not-utf8" });
    expect(read(Uint8Array.of(0xff, 0xfe, 0x61, 0))).toMatchObject({ code: "not-utf8", message: expect.stringContaining("UTF-16") });
    expect(read("x".repeat(MOST_BYTES))).toMatchObject({ ok: true });
    expect(read("x".repeat(10 * MOST_BYTES))).toMatchObject({
      code: "too-large",
      message: "the file has 10000 KB; at most 1000 KB are read",
    });
    expect(readText(own)).toMatchObject({ code: "unreadable", message: "it is a folder" });
    expect(readText(join(own, "none"))).toMatchObject({ code: "unreadable", message: "there is no such file" });
  });

  it("says that the folder of SCENARIO_DIR does not exist", () => {
    expect(openScenario("harbour", join(own, "nowhere"))).toMatchObject({ ok: false, problem: { code: "no-folder" } });
    expect(openScenario("harbour", join(own, "ferry.yaml"))).toMatchObject({ ok: false, problem: { code: "no-folder" } });
  });

  it.skipIf(process.platform === "win32")("does not wait for a pipe that nobody writes to", () => {
    execFileSync("mkfifo", [join(own, "pipe")]);
    expect(readText(join(own, "pipe"))).toMatchObject({ code: "unreadable", message: "it is not an ordinary file" });
    expect(readText("/dev/zero")).toMatchObject({ code: "unreadable" });
  });
});
