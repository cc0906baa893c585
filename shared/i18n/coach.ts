/** What the coach says, in words: warnings, what a move would do for the seat, and the moments that decided a match. */
import type { Effect } from "../coach/effect.ts";
import type { Instead, Moment } from "../coach/moments/moment.ts";
import type { Warning, WarningParams } from "../coach/warning.ts";
import type { Value } from "./message.ts";
import type { Speech } from "./things.ts";
import { listOf, numberWord, wordFor } from "./translate.ts";

type Say = (speech: Speech, value: string | number, params: WarningParams) => Value;

const node: Say = ({ names }, value) => names.node(String(value));
const issueName: Say = ({ names }, value) => names.issue(value);
const optionName: Say = ({ names }, value, params) => names.option(params["issue"] as string | number, value);
const levelName: Say = ({ locale }, value) => wordFor(locale, "level", String(value));

/** How the values of a name are said; others are numbers, or choose a form of the sentence. */
const SAY: Readonly<Record<string, Say>> = {
  seat: node,
  organisation: node,
  issue: issueName,
  option: optionName,
  wording: optionName,
  level: levelName,
  now: levelName,
  was: optionName,
  other: node,
  seats: ({ names, locale }, value) =>
    listOf(
      locale,
      String(value)
        .split("|")
        .filter((id) => id !== "")
        .map(names.node),
    ),
  finding: ({ names }, value) => names.finding(String(value)),
  paper: ({ names }, value) => names.paper(String(value)),
  event: ({ names }, value) => names.event(String(value)),
  choice: ({ locale }, value) => wordFor(locale, "delivery", `${value}.label`),
  contribution: ({ locale }, value) => wordFor(locale, "contribution", `${value}.label`),
};

/** Numbers that are counted and not said as points: a plural needs them as they are. */
const COUNTS = new Set(["contacts", "waiting", "count", "meetings", "reached", "tie", "footnotes", "clauses", "kept"]);

function valuesOf(speech: Speech, params: WarningParams): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]): [string, Value] => {
      const say = SAY[name];
      if (typeof value === "boolean") return [name, value];
      if (say) return [name, say(speech, value, params)];
      return [name, typeof value === "number" && !COUNTS.has(name) ? numberWord(value) : value];
    }),
  );
}

/** The title of a warning (a sentence without a full stop) and its text. */
export function warningWords(speech: Speech, { key, params }: Pick<Warning, "key" | "params">): { title: string; text: string } {
  const values = valuesOf(speech, params);
  const said = (part: string): string => wordFor(speech.locale, "coach.warning", `${key}.${part}`, values);
  return { title: said("title"), text: said("text") };
}

/** What a move would do for the seat's own interests, as a sentence. */
export function effectWords(speech: Speech, { kind, params }: Effect): string {
  return wordFor(speech.locale, "coach.effect", kind, valuesOf(speech, params));
}

/** What happened at a moment, and what it changed in numbers (empty where no number says it). */
export function momentWords(
  speech: Speech,
  { kind, params, measure, before, after }: Omit<Moment, "n" | "meeting" | "weight" | "instead">,
): {
  what: string;
  changed: string;
} {
  const isPoints = !["above", "above-would", "above-if", "tie", "reach"].includes(measure);
  const figures = { before: numberWord(before, isPoints), after: numberWord(after, isPoints) };
  return {
    what: wordFor(speech.locale, "coach.moment", kind, valuesOf(speech, params)),
    changed: measure === "none" ? "" : wordFor(speech.locale, "coach.measure", measure, figures),
  };
}

/** What else could have been done, as a sentence. */
export function insteadWords(speech: Speech, { kind, params, act }: Instead): string {
  const { locale } = speech;
  const label = act ? wordFor(locale, "action", `${act.do}.label`) : "";
  return wordFor(locale, "coach.instead", kind, { ...valuesOf(speech, params), act: label });
}
