// What the documents with generated tables share: their languages, and tables in Markdown.

import en from "../../assets/public/locales/en.json" with { type: "json" };
import zh from "../../assets/public/locales/zh-Hans.json" with { type: "json" };

export const LANGUAGES = ["en", "zh-Hans"] as const;
export type Language = (typeof LANGUAGES)[number];

const CATALOGS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, "zh-Hans": zh };

/** A text in each language of the documents. */
export type Words = Readonly<Record<Language, string>>;

export function words(en: string, zh: string): Words {
  return { en, "zh-Hans": zh };
}

/** A Markdown table; a bar inside a cell would end it and is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

/** A list in prose. */
export function listing(parts: readonly string[], language: Language): string {
  return parts.join(language === "en" ? ", " : "、");
}

/** Who acts without a seat: in a table of roles their name stands without an article. */
const OUTSIDERS: Readonly<Record<string, Words>> = { facilitator: words("facilitator", "主持人"), system: words("clock", "时钟") };

/** What the game itself calls it, for instance `stage.summit`; the words of the screen and of the rules are the same. */
export function label(key: string, language: Language): string {
  const outsider = OUTSIDERS[key.slice(key.indexOf(".") + 1)];
  const found = outsider?.[language] ?? CATALOGS[language][key];
  if (found === undefined) throw new Error(`assets/public/locales/${language}.json has no "${key}"`);
  return found;
}
