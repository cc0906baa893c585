/**
 * Sets one number in a scenario's text and leaves every other character as it was: comments, order, spacing, quotes.
 * Printing the parsed file again would lose what makes it readable.
 */
import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from "yaml";
import { spaced } from "../tree.ts";
import type { Path } from "../problem.ts";

interface Place {
  start: number;
  end: number;
}

const rangeOf = (node: unknown): Place | null => {
  const range = (node as Node | null)?.range;
  return range ? { start: range[0], end: range[1] } : null;
};

const splice = (text: string, { start, end }: Place, piece: string): string => text.slice(0, start) + piece + text.slice(end);
const isJson = (text: string): boolean => /^\s*\{/.test(text);
const newline = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

function keyWord(key: string | number, json: boolean): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_-]*$/.test(String(key)) && !/^(true|false|null|y|n|yes|no|on|off)$/i.test(String(key));
  return json || !plain ? JSON.stringify(String(key)) : String(key);
}

/** `{ a: 1 }` for the part of a path that does not exist yet. */
function nested(path: Path, value: number, json: boolean): string {
  const [key, ...rest] = path;
  return key === undefined ? String(value) : `{ ${keyWord(key, json)}: ${nested(rest, value, json)} }`;
}

/** The spaces before a place, when nothing else stands before it in its line; else null. */
function indentAt(text: string, place: number): string | null {
  const before = text.slice(text.lastIndexOf("\n", place - 1) + 1, place);
  return /^[ \t]*$/.test(before) ? before : null;
}

function lastEnd(pair: Pair): number {
  return rangeOf(pair.value)?.end ?? rangeOf(pair.key)?.end ?? 0;
}

function addToFlow(text: string, map: YAMLMap, entry: string): string | null {
  const range = rangeOf(map);
  if (range === null) return null;
  const last = map.items.at(-1);
  if (last === undefined) return splice(text, range, `{ ${entry} }`);
  const end = lastEnd(last);
  const comma = text.slice(end, range.end).includes(",") ? text.indexOf(",", end) + 1 : null;
  const indent = indentAt(text, rangeOf(map.items[0]?.key)?.start ?? 0);
  const gap = indent === null ? " " : newline(text) + indent;
  return comma === null
    ? splice(text, { start: end, end }, `,${gap}${entry}`)
    : splice(text, { start: comma, end: comma }, `${gap}${entry},`);
}

function addToBlock(text: string, map: YAMLMap, entry: string): string | null {
  const first = rangeOf(map.items[0]?.key);
  const last = map.items.at(-1);
  if (first === null || last === undefined) return null;
  const column = first.start - (text.lastIndexOf("\n", first.start - 1) + 1);
  // A block text's range ends after its newline; the entry goes below the last line that says something.
  const said = text.slice(0, lastEnd(last)).trimEnd().length;
  const nextLine = text.indexOf("\n", said);
  const at = nextLine < 0 ? text.length : nextLine - (text[nextLine - 1] === "\r" ? 1 : 0);
  return splice(text, { start: at, end: at }, `${newline(text)}${" ".repeat(column)}${entry}`);
}

/** The text with the number at `path` set; null where the path leads through something that is not a plain list or group. */
export function setNumber(text: string, path: Path, value: number): string | null {
  let node: unknown = parseDocument(spaced(text), { uniqueKeys: false, logLevel: "error" }).contents;
  for (const [depth, key] of path.entries()) {
    if (isSeq(node)) {
      node = node.items[Number(key)];
      continue;
    }
    if (!isMap(node)) return null;
    const map: YAMLMap = node;
    const pair: Pair | undefined = map.items.find((p) => isScalar(p.key) && String(p.key.value) === String(key));
    if (pair === undefined) {
      const json = isJson(text);
      const entry = `${keyWord(key, json)}: ${nested(path.slice(depth + 1), value, json)}`;
      return map.flow ? addToFlow(text, map, entry) : addToBlock(text, map, entry);
    }
    node = pair.value;
  }
  const range = isScalar(node) ? rangeOf(node) : null;
  return range === null ? null : splice(text, range, String(value));
}
