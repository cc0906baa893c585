/** Log entries, open choices and refusals as sentences. */
import type { Refusal } from "../rules/define-action.ts";
import type { Entry } from "../rules/match.ts";
import type { OpenSetup } from "../rules/setup.ts";
import type { Sight } from "../rules/sight.ts";
import type { Texts } from "../scenario/texts-schema.ts";
import type { Value } from "./message.ts";
import { namesFor } from "./names.ts";
import { payloadValues } from "./payload.ts";
import { subjectWords, type Speech } from "./things.ts";
import { wordFor, type Locale } from "./translate.ts";

function actorWords({ locale, names }: Speech, by: string): string {
  return by.startsWith("seat:") ? names.node(by.slice(5)) : wordFor(locale, "actor", by);
}

/** An entry as a sentence. `speech.sight` is what the reader could see just before it: ids of channels, deals and so on are looked up there. */
export function entryWords(speech: Speech, entry: Pick<Entry, "by" | "do" | "with">): string {
  const values = { actor: actorWords(speech, entry.by), ...payloadValues(speech, entry.do, entry.with) };
  // A name may end with a full stop of its own: "Harbour Co.".
  return wordFor(speech.locale, "action", `${entry.do}.log`, values).replace(/([^.])\.\.$/, "$1.");
}

/** A log entry as a sentence, with names from the scenario's texts; `sight` lets it name channels, deals and requests. */
export function describe(locale: Locale, open: OpenSetup, texts: Texts, entry: Entry, sight: Sight | null = null): string {
  return entryWords({ locale, names: namesFor(open, texts), sight }, entry);
}

/** One payload of an action as a line in a menu: "Canada", "Storm warnings: live readings". */
export function choiceWords(speech: Speech, id: string, payload: Readonly<Record<string, unknown>>): string {
  return wordFor(speech.locale, "action", `${id}.choice`, payloadValues(speech, id, payload));
}

const FAMILY: Readonly<Record<string, string>> = {
  module: "module",
  phase: "phase",
  stage: "stage",
  tier: "tier",
  resource: "resource",
  network: "network",
  level: "level",
};

function refusalValue(speech: Speech, name: string, value: string | number, issue: string | number | undefined): Value {
  const { locale, names } = speech;
  const family = FAMILY[name];
  if (family !== undefined) return wordFor(locale, family, String(value));
  if (name === "issue") return names.issue(value);
  if (name === "option" && issue !== undefined) return names.option(issue, value);
  if (name === "contribution") return wordFor(locale, "contribution", `${value}.label`);
  if (name === "subject") return subjectWords(names, String(value));
  return typeof value === "number" ? value : names.node(value);
}

/** Why something is not open, and what would mend it. */
export function refusalWords(speech: Speech, refusal: Refusal): string {
  const params = refusal.params ?? {};
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, refusalValue(speech, name, value, params["issue"])]),
  );
  return wordFor(speech.locale, "refusal", refusal.reason, values);
}
