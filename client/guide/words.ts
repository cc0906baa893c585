/** A hint in words. */
import type { Names } from "../../shared/i18n/names.ts";
import { wordFor, type Locale } from "../../shared/i18n/translate.ts";
import type { Hint } from "./hint.ts";

/** Title and text, with names in the place of ids. */
export function hintWords(locale: Locale, names: Names, { key, params }: Hint): { title: string; text: string } {
  const values = {
    seat: params.seat === undefined ? "" : names.node(params.seat),
    organisation: params.organisation === undefined ? "" : names.node(params.organisation),
    issue: params.issue === undefined ? "" : names.issue(params.issue),
    option: params.issue === undefined || params.option === undefined ? "" : names.option(params.issue, params.option),
    level: params.level === undefined ? "" : wordFor(locale, "level", params.level),
    good: params.good === "true",
    joint: params.joint === "true",
  };
  return {
    title: wordFor(locale, "ui.guide.hint", `${key}.title`, values),
    text: wordFor(locale, "ui.guide.hint", `${key}.text`, values),
  };
}
