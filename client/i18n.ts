/** The words of the interface: one language loaded at a time, and switched in play. */
import { signal } from "@preact/signals";
import type { Values } from "../shared/i18n/message.ts";
import { translate, wordFor, type Locale, type TextKey } from "../shared/i18n/translate.ts";

type Messages = Locale["messages"];

const CATALOGUES = import.meta.glob<Messages>("../assets/public/locales/*.json", { import: "default" });

/** The catalogue in use; null until the first one has come. */
export const locale = signal<Locale | null>(null);

let wanted = "";

/** Loads a language and makes it the one in use; the last one asked for wins. */
export async function useLanguage(id: string): Promise<void> {
  wanted = id;
  const load = CATALOGUES[`../assets/public/locales/${id}.json`];
  if (!load) return;
  const messages = await load();
  if (wanted !== id) return;
  locale.value = { id, messages };
  document.documentElement.lang = id;
}

/** A text in the language in use. A component that calls it is drawn again when the language changes. */
export function t(key: TextKey, values: Values = {}): string {
  return locale.value ? translate(locale.value, key, values) : "";
}

/** A word of a family looked up by an id from data: `word("stage", "summit")`. */
export function word(family: string, id: string, values: Values = {}): string {
  return locale.value ? wordFor(locale.value, family, id, values) : id;
}
