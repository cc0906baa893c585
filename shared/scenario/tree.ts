/** Text (JSON or YAML) -> plain values, with the line of each: the only place that knows the `yaml` package's nodes. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from "yaml";
import { pointer, type Path, type Problem } from "./problem.ts";
import { syntaxWords } from "./syntax-words.ts";

/** Levels and values that a file may have, aliases written out: far above any real scenario, and quick to refuse. */
const MOST_LEVELS = 32;
const MOST_VALUES = 100_000;
const MOST_ALIASES = 200;
/** One slip often makes a dozen syntax errors; the first ones name it. */
const MOST_SYNTAX_ERRORS = 5;
/** Keys that JavaScript objects treat in a way of their own. */
const SPECIAL_KEYS = new Set(["__proto__", "constructor", "prototype"]);

export interface Tree {
  value: unknown;
  /** Line of each value by its pointer (of its key, in a group). */
  lines: Map<string, number>;
  problems: Problem[];
}

class TooLarge extends Error {}

interface Reading extends Tree {
  document: Document;
  lineOf: (node: unknown) => number | null;
  values: number;
  aliases: number;
}

function problem(code: string, path: string, line: number | null, message: string, mend: string): Problem {
  return { severity: "error", code, path, line, message, mend };
}

function keyText(key: unknown): string | null {
  if (!isScalar(key)) return null;
  return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
}

function readMap(items: readonly { key: unknown; value: unknown }[], path: string, depth: number, reading: Reading): unknown {
  const out: Record<string, unknown> = {};
  for (const pair of items) {
    const name = keyText(pair.key);
    const line = reading.lineOf(pair.key);
    if (name === null) {
      reading.problems.push(
        problem("bad-key", path, line, "a key must be a plain word", "put quotes around the key, or mend the brackets"),
      );
      continue;
    }
    const at = path + pointer([name]);
    if (SPECIAL_KEYS.has(name)) {
      reading.problems.push(problem("forbidden-key", at, line, `"${name}" cannot be a key`, "choose another name"));
      continue;
    }
    if (Object.hasOwn(out, name)) {
      const first = reading.lines.get(at);
      const message = `the key "${name}" stands twice in this group (first in line ${first})`;
      reading.problems.push(problem("duplicate-key", at, line, message, "keep one of the two"));
      continue;
    }
    if (line !== null) reading.lines.set(at, line);
    out[name] = read(pair.value, at, depth + 1, reading);
  }
  return out;
}

function read(node: unknown, path: string, depth: number, reading: Reading): unknown {
  if (depth > MOST_LEVELS) throw new TooLarge(`more than ${MOST_LEVELS} levels deep`);
  if (++reading.values > MOST_VALUES) throw new TooLarge(`more than ${MOST_VALUES} values`);
  const line = reading.lineOf(node);
  if (line !== null && !reading.lines.has(path)) reading.lines.set(path, line);
  if (isAlias(node)) {
    // Each look-up walks the document, so that many of them would take very long.
    if (++reading.aliases > MOST_ALIASES) throw new TooLarge(`more than ${MOST_ALIASES} aliases (*name)`);
    const target = node.resolve(reading.document);
    if (target === undefined) reading.problems.push(problem("syntax", path, line, ...syntaxWords("BAD_ALIAS")));
    return read(target, path, depth + 1, reading);
  }
  if (isMap(node)) return readMap(node.items, path, depth, reading);
  if (isSeq(node)) return node.items.map((item, i) => read(item, `${path}/${i}`, depth + 1, reading));
  return isScalar(node) ? node.value : null;
}

/**
 * The text as the YAML reader takes it, of the same length: JSON files may be indented with tabs, YAML may not. A tab at a
 * line's start is never inside a JSON text.
 */
export function spaced(text: string): string {
  if (!/^\s*[{[]/.test(text)) return text;
  return text.replaceAll(/^[ \t]+/gm, (indent) => " ".repeat(indent.length));
}

/** One error a line, and of several the one that names the slip: what follows from a tab is not worth telling. */
function firstErrors(errors: readonly { line: number; code: string }[]): { line: number; code: string }[] {
  const tabs = errors.filter((error) => error.code === "TAB_AS_INDENT");
  const told = tabs.length > 0 ? tabs : errors;
  return told.filter((error, i) => told.findIndex((other) => other.line === error.line) === i).slice(0, MOST_SYNTAX_ERRORS);
}

/** Signs of a Chinese keyboard that look like those of the format. */
const WIDE: Record<string, string> = { "：": ":", "，": ",", "［": "[", "］": "]", "｛": "{", "｝": "}", "“": '"', "”": '"' };

/** Names a wide sign at the end of a key or beside a bracket in the line of an error or the one before it. */
function wideSign(text: string, line: number): readonly [string, string] | null {
  const near = text.split("\n").slice(Math.max(0, line - 2), line);
  for (const words of near) {
    const found = /^\s*(?:- )?[\w"'-]+\s*(：)|[[{]\s*([“”])|([，［］｛｝])\s*$/u.exec(words.replace(/#.*$/, ""));
    const sign = found?.[1] ?? found?.[2] ?? found?.[3];
    if (sign !== undefined) return [`"${sign}" is a full-width sign`, `type it as "${WIDE[sign]}", with the keyboard set to English`];
  }
  return null;
}

/** Reads a file's text. With problems, `value` may be incomplete and is not to be used. */
export function parseTree(text: string): Tree {
  const counter = new LineCounter();
  const document = parseDocument(spaced(text), { lineCounter: counter, prettyErrors: false, uniqueKeys: false, logLevel: "error" });
  const lineAt = (offset: number): number => Math.max(1, counter.linePos(offset).line);
  const lineOf = (node: unknown): number | null => {
    const range = (node as Node | null)?.range;
    return range ? lineAt(range[0]) : null;
  };
  const tree: Tree = { value: undefined, lines: new Map(), problems: [] };
  for (const { line, code } of firstErrors(document.errors.map((error) => ({ line: lineAt(error.pos[0]), code: error.code })))) {
    const [message, mend] = wideSign(text, line) ?? syntaxWords(code);
    tree.problems.push(problem("syntax", "", line, message, mend));
  }
  for (const warning of document.warnings.slice(0, MOST_SYNTAX_ERRORS)) {
    tree.problems.push(
      problem("syntax", "", lineAt(warning.pos[0]), "a tag (!name) has no meaning here", 'put quotes around a text that starts with "!"'),
    );
  }
  if (tree.problems.length > 0) return tree;
  if (document.contents === null) {
    tree.problems.push(problem("empty", "", null, "the file is empty", "start from one of the examples in assets/scenarios"));
    return tree;
  }
  try {
    const reading: Reading = Object.assign(tree, { document, lineOf, values: 0, aliases: 0 });
    tree.value = read(document.contents, "", 0, reading);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    tree.problems.push(problem("too-large", "", null, `the file holds ${error.message}`, "make it smaller, and write aliases out"));
  }
  return tree;
}

/** The line of a place or, when it does not exist, of the nearest group around it. */
export function lineIn(lines: ReadonlyMap<string, number>, path: Path): number | null {
  for (let depth = path.length; depth >= 0; depth--) {
    const line = lines.get(pointer(path.slice(0, depth)));
    if (line !== undefined) return line;
  }
  return null;
}
