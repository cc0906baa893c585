// Where scenarios lie: the built-in ones in assets/scenarios, one's own in SCENARIO_DIR, or any path.
import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadScenario, type Loaded } from "../shared/scenario/load.ts";
import { suggest } from "../shared/scenario/near.ts";
import type { Problem } from "../shared/scenario/problem.ts";
import type { TextFile } from "../shared/scenario/text-files.ts";
import { diskWords, readText } from "./read-text.ts";

export const BUILT_IN = fileURLToPath(new URL("../assets/scenarios", import.meta.url));

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
const SCENARIO_FILE = /^scenario\.(json|yaml|yml)$/;
const TEXTS_FILE = /^texts\.([a-z]{2,3}(?:-[A-Za-z]{2,8})*)\.(json|yaml|yml)$/;
const ENDINGS = [".yaml", ".yml", ".json"];

export type Opened =
  | { ok: true; file: string; loaded: Loaded }
  /** Nothing could be read: the path is wrong or the file is no text. */
  | { ok: false; problem: Problem };

type Place = { ok: true; file: string } | { ok: false; problem: Problem };

const unreadable = (code: string, message: string, mend: string): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { severity: "error", code, path: "", line: null, message, mend },
});

function kindOf(path: string): "file" | "folder" | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? null : stat.isDirectory() ? "folder" : "file";
}

function inFolder(folder: string): Place {
  const files = readdirSync(folder).filter((name) => SCENARIO_FILE.test(name));
  if (files.length > 1)
    return unreadable("two-scenarios", `${folder} has several scenario files: ${files.toSorted().join(", ")}`, "keep one of them");
  const name = files[0];
  if (name === undefined)
    return unreadable("no-scenario", `${folder} has no scenario in it`, "name the file scenario.yaml or scenario.json");
  return { ok: true, file: join(folder, name) };
}

/** Ids of the scenarios in a folder: a folder each, or (one's own) a file each. */
function idsIn(root: string): string[] {
  if (kindOf(root) !== "folder") return [];
  const names = readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    if (kindOf(join(root, entry.name)) === "folder")
      return readdirSync(join(root, entry.name)).some((n) => SCENARIO_FILE.test(n)) ? [entry.name] : [];
    const ending = ENDINGS.find((end) => entry.name.endsWith(end));
    return ending === undefined ? [] : [entry.name.slice(0, -ending.length)];
  });
  return [...new Set(names.filter((name) => ID.test(name)))];
}

const roots = (own: string | undefined): string[] => (own === undefined ? [BUILT_IN] : [own, BUILT_IN]);

/** Ids of all scenarios that can be named, sorted; `own` is SCENARIO_DIR. */
export function listScenarios(own?: string): string[] {
  return [...new Set(roots(own).flatMap(idsIn))].toSorted();
}

function byId(id: string, own: string | undefined): Place | null {
  for (const root of roots(own)) {
    if (kindOf(join(root, id)) === "folder") return inFolder(join(root, id));
    const file = ENDINGS.map((ending) => join(root, id + ending)).find((path) => kindOf(path) === "file");
    if (file !== undefined) return { ok: true, file };
  }
  return null;
}

/** The scenario file that an id or a path means. Ids are looked up in SCENARIO_DIR first, then among the built-in ones. */
export function findScenario(reference: string, own?: string): Place {
  try {
    if (own !== undefined && kindOf(own) !== "folder")
      return unreadable("no-folder", `SCENARIO_DIR=${own}: there is no such folder`, "make it, or unset SCENARIO_DIR");
    const named = ID.test(reference) ? byId(reference, own) : null;
    if (named) return named;
    const kind = reference === "" ? null : kindOf(reference);
    if (kind === "folder") return inFolder(reference);
    if (kind === "file") return { ok: true, file: reference };
  } catch (error) {
    const { message, mend } = diskWords(error);
    return unreadable("unreadable", `${reference}: ${message}`, mend);
  }
  const known = listScenarios(own);
  return unreadable(
    "no-scenario",
    `there is no scenario "${reference}"`,
    `${suggest(reference, known, "there are none yet")}; or give a path to a file`,
  );
}

function textsBeside(file: string): { name: string; language: string }[] {
  // A scenario in a file of another name is whole in itself.
  if (!SCENARIO_FILE.test(basename(file))) return [];
  const names = readdirSync(dirname(file)).toSorted();
  return names.flatMap((name) => {
    const language = TEXTS_FILE.exec(name)?.[1];
    return language === undefined ? [] : [{ name, language }];
  });
}

/** Finds, reads and loads a scenario by id or path. A broken one is `ok` with `loaded.ok` false; an unreadable one is not `ok`. */
export function openScenario(reference: string, own?: string): Opened {
  const place = findScenario(reference, own);
  if (!place.ok) return place;
  const main = readText(place.file);
  if (!main.ok) return unreadable(main.code, `${place.file}: ${main.message}`, main.mend);
  const texts: TextFile[] = [];
  for (const { name, language } of textsBeside(place.file)) {
    const read = readText(join(dirname(place.file), name));
    if (!read.ok) return unreadable(read.code, `${join(dirname(place.file), name)}: ${read.message}`, read.mend);
    texts.push({ language, name, text: read.text });
  }
  return { ok: true, file: place.file, loaded: loadScenario({ text: main.text, texts }) };
}
