// The seal around shared/. Lint holds most of it (.oxlintrc.json); here its rules are shown to bite, and the scanner
// below holds what lint cannot say: the ** operator, an allow-list of Math, an allow-list of imports.
import { spawnSync } from "node:child_process";
import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix, sep } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const PACKAGES = ["zod", "yaml", "@noble/hashes"];
const TEST_PACKAGES = ["vitest", "fast-check"];
/** Exact in every engine: the standard leaves them no room in the last bit. */
const EXACT = new Set("abs ceil clz32 floor fround imul max min round sign sqrt trunc PI".split(" "));

const keepLines = (text: string): string => text.replaceAll(/[^\n]/g, " ");

/** The code without comments, and with the insides of strings emptied; what a template computes stays. */
function bare(source: string): string {
  let out = "";
  const open: number[] = []; // for each template being computed, the depth of its braces
  let last = "("; // what stands before: it tells a regular expression from a division
  for (let i = 0; i < source.length;) {
    const rest = source.slice(i);
    let token = /^(\/\/[^\n]*|\/\*[\s\S]*?\*\/)/.exec(rest)?.[0];
    token ??= /^("(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])*')/.exec(rest)?.[0];
    const inner = open.at(-1);
    const resumes = rest[0] === "}" && inner === 0;
    if (!token && (rest[0] === "`" || resumes)) {
      token = /^[`}](\\[\s\S]|\$(?!\{)|[^`\\$])*(`|\$\{)/.exec(rest)?.[0] ?? rest;
      if (resumes) open.pop();
      if (token.endsWith("${")) open.push(0);
    }
    if (!token && rest[0] === "/" && "(,=:[!&|?{};+>".includes(last))
      token = /^\/(\[(\\.|[^\]\\\n])*\]|\\.|[^/\\\n])+\/[a-z]*/.exec(rest)?.[0];
    if (token) {
      out += keepLines(token);
    } else {
      if (inner !== undefined && rest[0] === "{") open[open.length - 1] = inner + 1;
      if (inner !== undefined && rest[0] === "}") open[open.length - 1] = inner - 1;
      out += rest[0];
    }
    if (!token?.startsWith("/") && /\S/.test(rest[0] ?? "")) last = rest[0] ?? "";
    i += token?.length ?? 1;
  }
  return out;
}

/** The keys of all texts are those of the English catalogue; only their type is imported, so nothing of it is bundled here. */
const CATALOGUE = { by: "shared/i18n/translate.ts", file: "assets/public/locales/en.json" };

function mayImport(file: string, specifier: string): boolean {
  if (file === CATALOGUE.by && posix.join(posix.dirname(file), specifier) === CATALOGUE.file) return true;
  const packages = file.startsWith("shared/testing/") ? [...PACKAGES, ...TEST_PACKAGES] : PACKAGES;
  if (!specifier.startsWith(".")) return packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  return posix.join(posix.dirname(file), specifier).startsWith("shared/");
}

function scan(file: string, source: string): string[] {
  const code = bare(source);
  const found: { at: number; what: string }[] = [];
  for (const { index } of code.matchAll(/\*\*/g)) found.push({ at: index, what: "** is inexact: multiply" });
  for (const { index, 1: name } of code.matchAll(/(?<![\w$.])Math\b(?:\s*\.\s*(\w+))?/g)) {
    const measured = name === "log2" && file.startsWith("shared/measures/");
    if (!measured && !EXACT.has(name ?? ""))
      found.push({ at: index, what: `Math${name ? `.${name}` : " by another way than Math.name"} is not exact` });
  }
  for (const { index } of code.matchAll(/\.\s*(localeCompare|toLocale\w+)/g))
    found.push({ at: index, what: "locale data differ from engine to engine" });
  for (const { index, 0: word } of code.matchAll(/(?<![\w$.])(import|from)\b/g)) {
    const specifier = /^(?:import|from)\s*\(?\s*["']([^"'\n]*)["']/.exec(source.slice(index))?.[1];
    const computed = specifier === undefined && word === "import" && /^import\s*\(/.test(code.slice(index));
    if (computed || (specifier !== undefined && !mayImport(file, specifier)))
      found.push({ at: index, what: `import of ${specifier ?? "a computed name"}` });
  }
  const lines = found.map(({ at, what }) => `${file}:${source.slice(0, at).split("\n").length}: ${what}`);
  return [...new Set(lines)].toSorted();
}

it("shared/ keeps to exact arithmetic and imports only itself and a few pure packages", () => {
  const files = globSync("shared/**/*.ts", { cwd: ROOT }).map((file) => file.split(sep).join("/"));
  const checked = files.filter((file) => !file.endsWith(".test.ts"));
  expect(checked.flatMap((file) => scan(file, readFileSync(join(ROOT, file), "utf8")))).toEqual([]);
});

it.each([
  ["x ** 2", "** is inexact: multiply"],
  ["x **= 2", "** is inexact: multiply"],
  ["`a${x ** 2}`", "** is inexact: multiply"],
  ["`a${{ b: `${1}` }.b}` + x ** 2", "** is inexact: multiply"],
  ["Math.hypot(1, 2)", "Math.hypot is not exact"],
  ["Math.random()", "Math.random is not exact"],
  ["Math.log2(3)", "Math.log2 is not exact"],
  ['Math["pow"](1, 2)', "Math by another way than Math.name is not exact"],
  ["const { pow } = Math", "Math by another way than Math.name is not exact"],
  ["s.toLocaleUpperCase()", "locale data differ from engine to engine"],
  ['import x from "node:fs"', "import of node:fs"],
  ['import "fs"', "import of fs"],
  ['import type { X } from "../server/x.ts"', "import of ../server/x.ts"],
  ['import { a } from "phaser"', "import of phaser"],
  ['import a, * as b from\n  "phaser"', "import of phaser"],
  ['export * from "colyseus"', "import of colyseus"],
  ['export { a } from "../client/a.ts"', "import of ../client/a.ts"],
  ['await import("node:os")', "import of node:os"],
  ["await import(name)", "import of a computed name"],
])("the scanner bites: %s", (snippet, what) => {
  expect(scan("shared/bad.ts", `// one\n${snippet};\n`)).toEqual([`shared/bad.ts:2: ${what}`]);
});

it.each([
  '// x ** 2\n/** Math.pow */ const a = "**" + `** ${1} Math.exp` + \'import "fs"\';',
  "const b = Math.max(1, 2) * Math.sqrt(3) + Math.PI;",
  'const c = /["`**]/.test("x") ? 1 / 2 : 3 / 4;',
  'import { z } from "zod";\nimport type { A } from "./a.ts";\nexport { d } from "../shared/d.ts";\nexport * from "./e.ts";',
])("the scanner leaves good code alone: %s", (snippet) => {
  expect(scan("shared/good.ts", snippet)).toEqual([]);
});

it("lets measures use Math.log2 and testing use the test tools", () => {
  expect(scan("shared/measures/m.ts", "Math.log2(3);")).toEqual([]);
  expect(scan("shared/measures/m.ts", "Math.log(3);")).toEqual(["shared/measures/m.ts:1: Math.log is not exact"]);
  expect(scan("shared/rules/measures/m.ts", "Math.log2(3);")).toEqual(["shared/rules/measures/m.ts:1: Math.log2 is not exact"]);
  expect(scan("shared/testing/t.ts", 'import fc from "fast-check";')).toEqual([]);
});

it("lets nothing that plays a match lean on measures, which are not exact in the last bit", () => {
  const playing = globSync("shared/{lib,scenario,rules,bots,forecast,wire}/**/*.ts", { cwd: ROOT });
  expect(playing.length).toBeGreaterThan(100);
  expect(playing.filter((file) => /from "[^"]*\/measures\//.test(readFileSync(join(ROOT, file), "utf8")))).toEqual([]);
});

const SHARED_GLOBALS = "Date performance setTimeout crypto process fetch globalThis Intl".split(" ");

it.each([
  ...SHARED_GLOBALS.map((name) => ["shared/a.ts", `export const a = ${name};`, "no-restricted-globals"]),
  ...["random", "pow", "exp", "log", "log2", "sin"].map((name) => [
    "shared/a.ts",
    `export const a = Math.${name};`,
    "no-restricted-properties",
  ]),
  ["shared/a.ts", 'export const a = "a".localeCompare("b");', "no-restricted-properties"],
  ["shared/a.ts", "console.log(1);", "no-console"],
  ["shared/a.ts", 'import a from "node:fs";\nexport { a };', "no-restricted-imports"],
  ["shared/a.ts", 'import a from "@colyseus/schema";\nexport { a };', "no-restricted-imports"],
  ["shared/a.ts", "export const a = (b: any) => b;", "no-explicit-any"],
  ["shared/a.ts", "export const a = (b: number[]) => b[0]!;", "no-non-null-assertion"],
  ["server/a.ts", 'import a from "../client/a.ts";\nexport { a };', "no-restricted-imports"],
  ["server/a.ts", 'import a from "colyseus";\nexport { a };', "no-restricted-imports"],
  ["server/a.ts", "export const a = process.env.HOME;", "no-process-env"],
  ["client/a.ts", 'import a from "../server/a.ts";\nexport { a };', "no-restricted-imports"],
  ["client/a.ts", 'import a from "phaser";\nexport { a };', "no-restricted-imports"],
  ["client/board/a.ts", 'import a from "../../server/a.ts";\nexport { a };', "no-restricted-imports"],
  ["server/config.ts", "export const a = process.env.HOME;", ""],
  ["server/rooms/a.ts", 'import a from "colyseus";\nexport { a };', ""],
  ["client/board/a.ts", 'import a from "phaser";\nexport { a };', ""],
  ["shared/measures/a.ts", "export const a = Math.log2(3);", ""],
  ...["log", "exp", "random"].map((name) => ["shared/measures/a.ts", `export const a = Math.${name};`, "no-restricted-properties"]),
])("lint holds the boundary: %s %s", (file, source, rule) => {
  const folder = mkdtempSync(join(tmpdir(), "communique-lint-"));
  try {
    copyFileSync(join(ROOT, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${source}\n`);
    const oxlint = join(ROOT, "node_modules/oxlint/bin/oxlint");
    const { stdout } = spawnSync(process.execPath, [oxlint, "-f", "unix", "."], { cwd: folder, encoding: "utf8" });
    const rules = [...stdout.matchAll(/\(([\w/-]+)\)\]$/gm)].map((match) => match[1]);
    expect([...new Set(rules)]).toEqual(rule ? [rule] : []);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
