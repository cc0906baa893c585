/**
 * Messages with gaps, in the part of ICU syntax that the texts need: `{name}`, `{n, plural, =0 {…} one {…} other {…}}` and
 * `{flag, select, true {…} other {…}}`; inside a plural `#` is the number. Pure and without Intl, so that a text reads the
 * same in every engine.
 */

export type Value = string | number | boolean;
export type Values = Readonly<Record<string, Value | undefined>>;

/** A gap with cases: which one is said depends on the value. */
export interface Choice {
  name: string;
  kind: "plural" | "select";
  cases: Readonly<Record<string, Part[]>>;
}

export type Part = string | { name: string; kind: "value" } | Choice;

/** Which plural form a language uses for a number; a language that is not listed has one form, "other". */
const PLURALS: Readonly<Record<string, (n: number) => string>> = { en: (n) => (n === 1 ? "one" : "other") };

interface Cursor {
  text: string;
  at: number;
}

class MessageError extends Error {}

function fault(cursor: Cursor, what: string): never {
  throw new MessageError(`${what} at ${cursor.at} of "${cursor.text}"`);
}

function word(cursor: Cursor): string {
  const found = /^\s*(=?[\w-]+)\s*/.exec(cursor.text.slice(cursor.at));
  if (!found) return fault(cursor, "a name is missing");
  cursor.at += found[0].length;
  return found[1] ?? "";
}

function expectSign(cursor: Cursor, sign: string): void {
  if (cursor.text[cursor.at] !== sign) fault(cursor, `"${sign}" is missing`);
  cursor.at++;
}

function skipSpace(cursor: Cursor): void {
  while (cursor.text[cursor.at] === " ") cursor.at++;
}

function casesOf(cursor: Cursor, hash: string | null): Record<string, Part[]> {
  const cases: Record<string, Part[]> = {};
  skipSpace(cursor);
  while (cursor.text[cursor.at] !== "}") {
    const name = word(cursor);
    expectSign(cursor, "{");
    cases[name] = partsOf(cursor, hash);
    expectSign(cursor, "}");
    skipSpace(cursor);
  }
  if (!cases["other"]) fault(cursor, 'the case "other" is missing');
  return cases;
}

function gap(cursor: Cursor, hash: string | null): Part {
  expectSign(cursor, "{");
  const name = word(cursor);
  let part: Part = { name, kind: "value" };
  if (cursor.text[cursor.at] === ",") {
    cursor.at++;
    const kind = word(cursor);
    if (kind !== "plural" && kind !== "select") return fault(cursor, `"${kind}" is not known`);
    expectSign(cursor, ",");
    part = { name, kind, cases: casesOf(cursor, kind === "plural" ? name : hash) };
  }
  expectSign(cursor, "}");
  return part;
}

/** Up to the end or to the "}" of the case around; `hash` is the number that "#" stands for, null where it is a plain sign. */
function partsOf(cursor: Cursor, hash: string | null): Part[] {
  const parts: Part[] = [];
  const stop = hash === null ? /[{}]/ : /[{}#]/;
  while (cursor.at < cursor.text.length && cursor.text[cursor.at] !== "}") {
    const rest = cursor.text.slice(cursor.at);
    const length = rest.search(stop);
    const plain = length < 0 ? rest : rest.slice(0, length);
    if (plain !== "") parts.push(plain);
    cursor.at += plain.length;
    if (cursor.text[cursor.at] === "{") parts.push(gap(cursor, hash));
    else if (hash !== null && cursor.text[cursor.at] === "#") {
      parts.push({ name: hash, kind: "value" });
      cursor.at++;
    }
  }
  return parts;
}

const parsed = new Map<string, Part[]>();

/** The parts of a message; throws with the place when it is not well formed. */
export function parseMessage(text: string): Part[] {
  const known = parsed.get(text);
  if (known) return known;
  const cursor = { text, at: 0 };
  const parts = partsOf(cursor, null);
  if (cursor.at < text.length) fault(cursor, 'a "}" too many');
  parsed.set(text, parts);
  return parts;
}

function chosen(part: Choice, value: Value | undefined, language: string): Part[] {
  const { cases, kind } = part;
  const exact = cases[kind === "plural" ? `=${value}` : String(value)];
  if (exact) return exact;
  const form = kind === "plural" ? (PLURALS[language]?.(Number(value)) ?? "other") : "other";
  return cases[form] ?? cases["other"] ?? [];
}

function fill(parts: readonly Part[], values: Values, language: string): string {
  let out = "";
  for (const part of parts) {
    if (typeof part === "string") out += part;
    // A gap without a value stays empty: better a short sentence than a stopped game. Tests compare gaps across languages.
    else if (part.kind === "value") out += values[part.name] ?? "";
    else out += fill(chosen(part, values[part.name], language), values, language);
  }
  return out;
}

/** The message with its gaps filled, in the plural forms of the language (`zh-Hans` counts as `zh`). */
export function formatMessage(text: string, values: Values, locale: string): string {
  return fill(parseMessage(text), values, locale.split("-")[0] ?? locale);
}

/** Names of all gaps of a message, sorted. */
export function gapsOf(text: string): string[] {
  const names = new Set<string>();
  const walk = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (typeof part === "string") continue;
      names.add(part.name);
      if (part.kind !== "value") for (const body of Object.values(part.cases)) walk(body);
    }
  };
  walk(parseMessage(text));
  return [...names].toSorted();
}
