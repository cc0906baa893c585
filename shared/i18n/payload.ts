/** The fields of an action's payload as words, by what the action says each field holds. */
import { ACTIONS } from "../rules/actions/index.ts";
import type { FieldKind } from "../rules/define-action.ts";
import type { Price } from "../rules/state.ts";
import type { Value } from "./message.ts";
import {
  changeWords,
  channelWords,
  dealWords,
  packageWords,
  pairWords,
  payloadTermsWords,
  priceWords,
  questionWords,
  requestWords,
  subjectWords,
  type Speech,
} from "./things.ts";
import { isTextKey, listOf, translate, wordFor } from "./translate.ts";

type Payload = Readonly<Record<string, unknown>>;
type Say = (speech: Speech, value: unknown, payload: Payload) => Value;

const ids = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const record = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

function packageOf({ locale, names }: Speech, value: unknown): string {
  const parts = Object.entries(record(value)).map(([issue, option]) =>
    pairWords(locale, names.issue(issue), option === null ? translate(locale, "thing.left-out") : names.option(issue, String(option))),
  );
  return parts.join(translate(locale, "list.semicolon"));
}

function option(speech: Speech, value: unknown, payload: Payload): string {
  const linked = record(value);
  // A linked change names a second clause with its level.
  if (linked["issue"] !== undefined)
    return pairWords(
      speech.locale,
      speech.names.issue(String(linked["issue"])),
      speech.names.option(String(linked["issue"]), String(linked["option"])),
    );
  return speech.names.option(String(payload["issue"] ?? ""), String(value));
}

function shifts({ locale, names }: Speech, value: unknown): string {
  const list = Array.isArray(value) ? value.map(record) : [];
  const one = (s: Record<string, unknown>): string =>
    translate(locale, "thing.shift", { issue: names.issue(String(s["issue"])), up: Number(s["by"]) > 0 });
  return list.map(one).join(translate(locale, "list.semicolon"));
}

function motion(speech: Speech, value: unknown): string {
  const found = speech.sight?.pub.motions.find((m) => m.id === value);
  if (!found) return String(value);
  const { names, locale } = speech;
  if (found.kind === "package") return packageWords(speech, found.package);
  const level = found.package[found.issue] ?? -1;
  return found.kind === "poll" || level < 0
    ? names.issue(found.issue)
    : pairWords(locale, names.issue(found.issue), names.option(found.issue, level));
}

function poll({ names, sight }: Speech, value: unknown): string {
  const found = sight?.pub.polls.find((p) => p.id === value);
  return found ? names.issue(found.issue) : String(value);
}

function pollOptions(speech: Speech, value: unknown, payload: Payload): string {
  const asked = speech.sight?.pub.polls.find((p) => p.id === payload["poll"])?.issue;
  const issue = payload["issue"] === undefined ? (asked ?? "") : String(payload["issue"]);
  const words = ids(value).map((o) => speech.names.option(issue, o));
  return words.length === 0 ? translate(speech.locale, "thing.nothing") : listOf(speech.locale, words);
}

function report({ locale, names, sight }: Speech, value: unknown): string {
  const found = sight?.pub.reports[Number(value)];
  return found ? translate(locale, "thing.report", { seat: names.node(found.seat), issue: names.issue(found.issue) }) : String(value);
}

/** A delivery choice has a word; a choice that only picks a form of the sentence (a scope, a kind) stays as it is. */
function choice({ locale }: Speech, value: unknown): string {
  const key = `delivery.${String(value)}.label`;
  return isTextKey(locale, key) ? translate(locale, key) : String(value);
}

const plain: Say = (_speech, value) => (typeof value === "number" || typeof value === "boolean" ? value : String(value));
const node: Say = ({ names }, value) => names.node(String(value));

const SAY: Readonly<Record<FieldKind, Say>> = {
  seat: node,
  organisation: node,
  partner: node,
  seats: ({ locale, names }, value) => listOf(locale, ids(value).map(names.node)),
  issue: ({ names }, value) => names.issue(String(value)),
  issues: ({ locale, names }, value) =>
    listOf(
      locale,
      ids(value).map((id) => names.issue(id)),
    ),
  option,
  options: pollOptions,
  package: packageOf,
  channel: (speech, value) => channelWords(speech, String(value)),
  deal(speech, value) {
    const found = speech.sight?.deals.find((d) => d.id === value);
    return found ? dealWords(speech, found) : String(value);
  },
  terms: payloadTermsWords,
  request(speech, value) {
    const found = speech.sight?.requests.find((r) => r.id === value);
    return found ? requestWords(speech, found) : String(value);
  },
  contribution: ({ locale }, value) => wordFor(locale, "contribution", `${String(value)}.label`),
  level: ({ locale }, value) => wordFor(locale, "level", String(value)),
  price: ({ locale }, value) => priceWords(locale, record(value) as unknown as Price),
  reason: ({ locale }, value) => wordFor(locale, "objection", String(value)),
  text: () => "",
  digest: () => "",
  choice,
  answers: pollOptions,
  number: plain,
  motion,
  poll,
  event: ({ names }, value) => names.event(String(value)),
  flag: plain,
  bot: ({ locale }, value) => wordFor(locale, "bot", `${String(value)}.name`),
  subject: ({ names }, value) => subjectWords(names, String(value)),
  report,
  question(speech, value) {
    const found = speech.sight?.questions.find((q) => q.id === value);
    return found ? questionWords(speech, found) : String(value);
  },
  why: ({ locale }, value) => wordFor(locale, "why-label", String(value)),
  changes: (speech, value) =>
    listOf(
      speech.locale,
      (Array.isArray(value) ? value.map(record) : []).map((c) => changeWords(speech, c)),
    ),
};

/**
 * Values for an action's texts: each field in words under its own name, and `hasField` (true or false) for the optional ones.
 * Lists of shifts, which no field kind covers, are said as well.
 */
export function payloadValues(speech: Speech, id: string, payload: Payload): Record<string, Value> {
  const fields = ACTIONS[id]?.fields ?? {};
  const values: Record<string, Value> = {};
  for (const [field, kind] of Object.entries(fields)) {
    const value = payload[field];
    const given = value !== undefined && value !== null;
    values[`has${field[0]?.toUpperCase() ?? ""}${field.slice(1)}`] = given;
    values[field] = !given ? "" : field === "shifts" ? shifts(speech, value) : SAY[kind](speech, value, payload);
  }
  return values;
}
