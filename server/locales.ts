// The languages of the interface: a file each in assets/public/locales, and the folder is the list.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import type { Locale } from "../shared/i18n/translate.ts";

const FOLDER = fileURLToPath(new URL("../assets/public/locales", import.meta.url));

/** Language tags of all catalogues, sorted. */
export function listLocales(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .toSorted();
}

/** The catalogue of a language, or null if there is none. */
export function readLocale(id: string): Locale | null {
  if (!listLocales().includes(id)) return null;
  return { id, messages: JSON.parse(readFileSync(join(FOLDER, `${id}.json`), "utf8")) as Locale["messages"] };
}
