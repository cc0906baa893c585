/** What a person has set for herself, kept in the browser. */
import { effect, signal, type Signal } from "@preact/signals";
import { readKept, writeKept } from "./kept.ts";

export type Theme = "system" | "light" | "dark";
export type Pace = "calm" | "brisk" | "instant";

/** A signal whose value outlives the page. A kept value that is not (any more) among `allowed` is dropped. */
function kept<T extends string | boolean>(key: string, start: T, allowed: readonly T[]): Signal<T> {
  const found = readKept(key);
  const made = signal(allowed.find((value) => value === found) ?? start);
  effect(() => writeKept(key, made.value));
  return made;
}

/** Language tag of the interface, such as `zh-Hans`; at first the browser's own. */
export const LANGUAGES = ["en", "zh-Hans"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of ours that suits a browser's list best; every kind of Chinese is served by the one we have. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^zh\b/i.test(tag)) return "zh-Hans";
    if (/^en\b/i.test(tag)) return "en";
  }
  return "en";
}

const browserLanguages = typeof navigator === "undefined" ? [] : navigator.languages;

export const lang: Signal<Language> = kept("lang", languageFor(browserLanguages), LANGUAGES);
export const theme: Signal<Theme> = kept("theme", "system", ["system", "light", "dark"]);
export const settings = {
  /** Small sounds; off until asked for. */
  sound: kept("sound", false, [false, true]),
  /** Less movement than the system asks for. */
  calm: kept("calm", false, [false, true]),
  /** The guidance of the first match. */
  guide: kept("guide", true, [false, true]),
  /** The coach, in rooms that have one. */
  coach: kept("coach", true, [false, true]),
  /** Single keys that open panels. */
  keys: kept("keys", true, [false, true]),
  /** How fast bots play in matches of one's own. */
  pace: kept<Pace>("pace", "brisk", ["calm", "brisk", "instant"]),
};
