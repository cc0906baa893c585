/** Why a bot (or the coach) does what it does: in words, without numbers. */
import type { Reason } from "../bots/define-bot.ts";
import type { Value } from "./message.ts";
import type { Speech } from "./things.ts";
import { wordFor } from "./translate.ts";

function valueWords({ names, locale }: Speech, name: string, value: string | number, issue: string | number | undefined): Value {
  if (name === "issue" || name === "give" || name === "take") return names.issue(value);
  if ((name === "option" || name === "wording") && issue !== undefined) return names.option(issue, value);
  if (name === "contribution") return wordFor(locale, "contribution", `${value}.label`);
  if (name === "level") return wordFor(locale, "level", String(value));
  return typeof value === "number" ? value : names.node(value);
}

/** A reason as a sentence; an unknown rule gives its key. */
export function reasonWords(speech: Speech, { rule, params = {} }: Reason): string {
  const values = Object.entries(params).map(([name, value]) => [name, valueWords(speech, name, value, params["issue"])] as const);
  return wordFor(speech.locale, "reason", rule, Object.fromEntries(values));
}
