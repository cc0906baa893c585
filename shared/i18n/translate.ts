/** The words of the interface in a language: typed keys, and looser look-ups for words whose key is made from an id. */
import type en from "../../assets/public/locales/en.json";
import { formatMessage, type Values } from "./message.ts";

/** Every key there is; English is the catalogue that the other languages follow. */
export type TextKey = keyof typeof en;

export interface Locale {
  /** Language tag, such as `zh-Hans`. */
  id: string;
  messages: Readonly<Partial<Record<TextKey, string>>>;
}

/** A text in the locale's language; one that is missing shows its key, so that the gap is seen and nothing stops. */
export function translate(locale: Locale, key: TextKey, values: Values = {}): string {
  const text = locale.messages[key];
  return text === undefined ? key : formatMessage(text, values, locale.id);
}

/** Is there a text under this key, made up from ids at run time? */
export function isTextKey(locale: Locale, key: string): key is TextKey {
  return Object.hasOwn(locale.messages, key);
}

/** A word of a family such as `stage.summit`, looked up by an id from data; falls back to the id itself. */
export function wordFor(locale: Locale, family: string, id: string, values: Values = {}): string {
  const key = `${family}.${id}`;
  return isTextKey(locale, key) ? translate(locale, key, values) : id;
}

/** A list in the language's way: "India, Canada" or "印度、加拿大". */
export function listOf(locale: Locale, items: readonly string[]): string {
  return items.join(translate(locale, "list.comma"));
}

/** A number to one decimal, without a trailing ".0"; with a true minus sign, and a plus on request. */
export function numberWord(value: number, sign = false): string {
  const rounded = Math.round(value * 10) / 10;
  const digits = String(Math.abs(rounded));
  return rounded < 0 ? `−${digits}` : sign && rounded > 0 ? `+${digits}` : digits;
}

/** A share or ratio to two decimals, without trailing noughts; with a true minus sign. What is small and positive is not nought. */
export function shareWord(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  if (value > 0 && rounded === 0) return "<0.01";
  return rounded < 0 ? `−${String(-rounded)}` : String(Math.abs(rounded));
}
