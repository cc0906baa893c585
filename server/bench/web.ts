// What a browser has to fetch, in Brotli's hand: the front page's script, and everything up to a match on screen.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build, type Rollup } from "vite";
import { listLocales } from "../locales.ts";
import type { Bench } from "./harness.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const LANGUAGE = "en";

const size = (code: string | Uint8Array): number => brotliCompressSync(code).length;

type Files = (Rollup.OutputChunk | Rollup.OutputAsset)[];

async function built(root: string, configFile: string | false): Promise<Files> {
  const made = await build({ root, configFile, logLevel: "error", build: { write: false, emptyOutDir: false } });
  return (Array.isArray(made) ? made : [made]).flatMap((one) => ("output" in one ? one.output : []));
}

const chunks = (files: Files): Rollup.OutputChunk[] => files.flatMap((file) => (file.type === "chunk" ? [file] : []));

/** Is it the catalogue of a language other than the one that is measured? */
const isOtherLanguage = (chunk: Rollup.OutputChunk): boolean =>
  listLocales().some((id) => id !== LANGUAGE && chunk.moduleIds.some((module) => module.endsWith(`/locales/${id}.json`)));

/** The entry's script with all that it needs at once, and the catalogue of one language. */
function frontOf(files: Files): number {
  const all = chunks(files);
  const wanted = all.filter((chunk) => chunk.isEntry || chunk.moduleIds.some((module) => module.endsWith(`/locales/${LANGUAGE}.json`)));
  const seen = new Set<string>();
  for (const chunk of wanted) {
    if (seen.has(chunk.fileName)) continue;
    seen.add(chunk.fileName);
    wanted.push(...all.filter(({ fileName }) => chunk.imports.includes(fileName)));
  }
  return all.filter(({ fileName }) => seen.has(fileName)).reduce((sum, { code }) => sum + size(code), 0);
}

/** Every script and style of a game in one language. */
function allOf(files: Files): number {
  const scripts = chunks(files).filter((chunk) => !isOtherLanguage(chunk));
  const styles = files.flatMap((file) => (file.type === "asset" && file.fileName.endsWith(".css") ? [file.source] : []));
  return [...scripts.map(({ code }) => code), ...styles].reduce((sum, code) => sum + size(code), 0);
}

/** A page with this script and nothing else, built by the same Vite. */
async function plainPage(script: string): Promise<number> {
  const folder = mkdtempSync(join(ROOT, "dist-bench-"));
  try {
    writeFileSync(join(folder, "index.html"), '<!doctype html><div id="app"></div><script type="module" src="./main.js"></script>');
    writeFileSync(join(folder, "main.js"), script);
    return chunks(await built(folder, false)).reduce((sum, { code }) => sum + size(code), 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function webBench(bench: Pick<Bench, "id" | "about" | "reference" | "target">, measure: (files: Files) => number, page: string): Bench {
  return {
    ...bench,
    unit: "KB",
    most: 1,
    async prepare() {
      const ours = measure(await built(join(ROOT, "client"), join(ROOT, "vite.config.ts")));
      const reference = await plainPage(page);
      return { ours: () => ({ work: 1, spent: ours }), reference: () => ({ work: 1, spent: reference }) };
    },
  };
}

export const webFront = webBench(
  {
    id: "web.front",
    about: "script of the front page with one language, Brotli",
    reference: "a page with Preact, signals and one line of text",
    target: { on: "ours", op: "<=", value: 60 },
  },
  frontOf,
  'import { h, render } from "preact"; import { signal } from "@preact/signals"; const s = signal("hello"); render(h("p", null, s), document.body);',
);

export const webFirst = webBench(
  {
    id: "web.first",
    about: "all scripts and styles of a match in one language, Brotli",
    reference: "a page with an empty scene of the whole of Phaser",
    target: { on: "ours", op: "<=", value: 420 },
  },
  allOf,
  'import { Game } from "phaser"; new Game({ scene: {} });',
);

/** For the test of the budgets: both figures of one build, in KB. */
export async function webSizes(): Promise<{ front: number; first: number }> {
  const files = await built(join(ROOT, "client"), join(ROOT, "vite.config.ts"));
  return { front: frontOf(files) / 1024, first: allOf(files) / 1024 };
}
