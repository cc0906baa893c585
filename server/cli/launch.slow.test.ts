// The launcher in a folder of its own, with a stand-in for npm: what it installs is not the point, when and how often is.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { resolveNode } from "../../launch.mjs";

const FAKE_NPM = `
const fs = require("node:fs");
console.log("npm " + process.argv.slice(2).join(" "));
fs.appendFileSync("installs", "x");
fs.rmSync("node_modules", { recursive: true, force: true });
setTimeout(() => fs.mkdirSync("node_modules"), 300);
`;

let root: string;
const path = (name: string) => join(root, name);
const write = (name: string, text: string) => writeFileSync(path(name), text);
const environment = (extra: Record<string, string> = {}) => ({ PATH: "", npm_execpath: path("npm-cli.js"), ...extra });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "communique-launch-"));
  cpSync(join(import.meta.dirname, "..", "..", "launch.mjs"), path("launch.mjs"));
  write("package-lock.json", "{}");
  write("npm-cli.js", FAKE_NPM);
  write("hello.ts", "const words: string[] = process.argv.slice(2); console.log(JSON.stringify(words)); process.exitCode = 7;");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function launch(args: string[], env: Record<string, string> = environment()) {
  return spawnSync(process.execPath, [path("launch.mjs"), ...args], { cwd: root, env, encoding: "utf8" });
}

function launchAsync(args: string[]) {
  const child = spawn(process.execPath, [path("launch.mjs"), ...args], { cwd: root, env: environment() });
  let stdout = "";
  child.stdout.on("data", (chunk) => (stdout += String(chunk)));
  const ended = new Promise<{ code: number | null; stdout: string }>((done) => child.on("close", (code) => done({ code, stdout })));
  return { child, ended, firstWord: new Promise((done) => child.stdout.once("data", done)) };
}

const installs = () => (existsSync(path("installs")) ? readFileSync(path("installs"), "utf8").length : 0);

it("installs when the lockfile changed, with every word on stderr, and passes arguments and exit code on", () => {
  const first = launch(["hello.ts", "--json", "a b"]);
  expect([first.status, first.stdout]).toEqual([7, '["--json","a b"]\n']);
  expect(first.stderr).toContain("npm ci --include=optional --include=dev");
  expect(launch(["hello.ts"])).toMatchObject({ status: 7, stdout: "[]\n", stderr: "" });
  expect(installs()).toBe(1);
  write("package-lock.json", '{"changed":true}');
  launch(["hello.ts"]);
  expect(installs()).toBe(2);
});

it("leaves packages alone that a link leads to", () => {
  mkdirSync(path("elsewhere"));
  write("elsewhere/kept", "");
  symlinkSync(path("elsewhere"), path("node_modules"));
  const refused = launch(["hello.ts"]);
  expect([refused.status, refused.stdout]).toEqual([2, ""]);
  expect(refused.stderr).toMatch(/^communique: node_modules is a link .*\n$/);
  expect([installs(), existsSync(path("elsewhere/kept"))]).toEqual([0, true]);
});

it("installs once when two commands start at the same time", async () => {
  const both = await Promise.all([launchAsync(["hello.ts"]).ended, launchAsync(["hello.ts"]).ended]);
  expect(both).toEqual([
    { code: 7, stdout: "[]\n" },
    { code: 7, stdout: "[]\n" },
  ]);
  expect(installs()).toBe(1);
  expect(existsSync(path(".install-lock"))).toBe(false);
});

it("takes over the lock of a command that died, once, however many wait", async () => {
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  mkdirSync(path(".install-lock"));
  write(".install-lock/owner", `${hostname()} ${dead}\n`);
  const runs = await Promise.all([1, 2, 3].map(() => launchAsync(["hello.ts"]).ended));
  expect(runs.map((run) => run.code)).toEqual([7, 7, 7]);
  expect(installs()).toBe(1);
});

it("forwards a signal and ends with 128 + its number", async () => {
  write("wait.ts", "console.log('up'); setInterval(() => undefined, 1000);");
  const { child, ended, firstWord } = launchAsync(["wait.ts"]);
  await firstWord;
  child.kill("SIGTERM");
  expect((await ended).code).toBe(143);
});

it("lets the command decide what a signal means", async () => {
  write("tidy.ts", "process.on('SIGINT', () => process.exit(5)); console.log('up'); setInterval(() => undefined, 1000);");
  const { child, ended, firstWord } = launchAsync(["tidy.ts"]);
  await firstWord;
  child.kill("SIGINT");
  expect((await ended).code).toBe(5);
});

it.each<[string, string[], Record<string, string>, string]>([
  ["npm is missing", ["hello.ts"], { npm_execpath: "" }, "npm was not found: install Node.js 20 or later together with npm."],
  ["no file is named", [], {}, "usage: node launch.mjs FILE"],
  ["the file is not there", ["nope.ts"], {}, "nope.ts does not exist"],
])("exits 2 with a clear line when %s", (_, args, extra, message) => {
  const run = launch(args, environment(extra));
  expect([run.status, run.stdout]).toEqual([2, ""]);
  expect(run.stderr).toContain(message);
  expect(run.stderr).not.toContain("    at ");
});

it("says when npm failed, and installs again the next time", () => {
  write("npm-cli.js", "process.exit(1)");
  expect(launch(["hello.ts"])).toMatchObject({ status: 2 });
  write("npm-cli.js", FAKE_NPM);
  expect(launch(["hello.ts"]).status).toBe(7);
});

it("prefers a new enough Node, else the packaged one, else says what is needed", () => {
  expect(resolveNode(root, "24.0.0", process.execPath)).toBe(process.execPath);
  expect(() => resolveNode(root, "20.20.2", process.execPath)).toThrow("Node.js 24 or later is needed; this is 20.20.2");
  const [platform, file] = process.platform === "win32" ? ["win", "node.exe"] : [process.platform, "node"];
  const bin = path(`node_modules/node-${platform}-${process.arch}/bin`);
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, file), "");
  expect(resolveNode(root, "20.20.2", process.execPath)).toBe(join(bin, file));
});
