/**
 * A JSON value as cells by path, and back. What changes in a match is little; sent as a map of cells, only the cells that changed cross
 * the wire. A plan says which containers are opened into cells of their own; everything below is one packed text.
 */
import { pack, Unpacker } from "./packing.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type Cells = Map<string, string>;

/**
 * How a container is cut. `open`: every member is a cell. `out`: the members named in `empty` are cells, unless they are what stands there;
 * the rest is one cell together; such a container always has these members. A list is always open.
 */
export interface Plan {
  cut: "open" | "out";
  /** How the members are cut in turn, by key; "*" stands for every key without a line of its own. Others are one cell. */
  members: Readonly<Record<string, Plan>>;
  /** What a member is when it has no cell: null, [] or {}. */
  empty: Readonly<Record<string, null | readonly [] | Readonly<Record<string, never>>>>;
  /** Of a list of objects: neighbours with the same value under this key are one cell, but for the last such run, where things still happen. */
  runs?: string;
}

const isContainer = (value: unknown): value is object => value !== null && typeof value === "object";
const isEmptied = (value: unknown, empty: unknown): boolean =>
  isContainer(value) && isContainer(empty)
    ? Array.isArray(value) === Array.isArray(empty) && Object.keys(value).length === 0
    : value === empty;

/** The path of a member, to be put behind that of its container. */
export const pathStep = (key: string | number, words: Vocabulary): string => pack(key, words);

/** Members by key; of a list those from a place on. */
function members(value: object, from: number): [string | number, unknown][] {
  if (!Array.isArray(value)) return Object.entries(value);
  return value.slice(from).map((item, i): [number, unknown] => [from + i, item]);
}

const NO_RUNS = { finished: [], alone: 0 };

const runOf = (item: unknown, key: string): unknown => (isContainer(item) ? (item as Record<string, unknown>)[key] : undefined);

/** The finished runs of a list, each with the place of its first item; the last one is where the items stand alone. */
function runsOf(list: readonly unknown[], key: string): { finished: [number, unknown[]][]; alone: number } {
  const finished: [number, unknown[]][] = [];
  let first = 0;
  for (let i = 1; i < list.length; i++) {
    if (runOf(list[i], key) === runOf(list[first], key)) continue;
    finished.push([first, list.slice(first, i)]);
    first = i;
  }
  return { finished, alone: first };
}

const planOf = (plan: Plan, key: string | number): Plan | null => plan.members[Object.hasOwn(plan.members, key) ? key : "*"] ?? null;

/** Called for each cell with its path and the value that is packed in it. */
export type Visit = (path: string, value: unknown) => void;

/** Goes through the cells of a value at a path, those of a container's members before its own. */
export function visitCells(value: unknown, plan: Plan | null, words: Vocabulary, visit: Visit, at = ""): void {
  if (!plan || !isContainer(value)) return visit(at, value);
  const isOpen = plan.cut === "open" || Array.isArray(value);
  const rest = Object.create(null) as Record<string, unknown>;
  const { finished, alone } = Array.isArray(value) && plan.runs !== undefined ? runsOf(value, plan.runs) : NO_RUNS;
  for (const [first, run] of finished) visit(at + pathStep(first, words), run);
  for (const [key, member] of members(value, alone)) {
    if (member === undefined) continue;
    if (!isOpen && !Object.hasOwn(plan.empty, key)) rest[key] = member;
    else if (isOpen || !isEmptied(member, plan.empty[key])) visitCells(member, planOf(plan, key), words, visit, at + pathStep(key, words));
  }
  // What an open container holds is told by its cells; it says only what it is.
  visit(at, Array.isArray(value) ? [] : rest);
}

/** The cells of a value. */
export function toCells(value: unknown, plan: Plan | null, words: Vocabulary): Cells {
  const cells: Cells = new Map();
  visitCells(value, plan, words, (path, part) => cells.set(path, pack(part, words)));
  return cells;
}

interface Step {
  parent: string;
  key: string | number;
}

function lastStep(path: string, words: Vocabulary): Step {
  const reader = new Unpacker(path, words);
  for (;;) {
    const start = reader.at;
    const key = reader.next();
    if (reader.done) return { parent: path.slice(0, start), key: typeof key === "number" ? key : String(key) };
  }
}

/** Puts what has no cell into a container that was cut by `plan`. */
function fill(container: object, { cut, empty }: Plan): void {
  if (cut === "open" || Array.isArray(container)) return;
  for (const [key, value] of Object.entries(empty)) {
    (container as Record<string, unknown>)[key] = Array.isArray(value) ? [] : value === null ? null : {};
  }
}

/** The value of cells that `toCells` made with the same plan, in any order. Null when the root is missing. */
export function fromCells(cells: Iterable<readonly [string, string]>, plan: Plan, words: Vocabulary): unknown {
  // A path begins with that of its container, so the shorter come first.
  const sorted = [...cells].toSorted(([a], [b]) => a.length - b.length);
  const made = new Map<string, { value: unknown; plan: Plan | null }>();
  for (const [path, text] of sorted) {
    const value = new Unpacker(text, words).next();
    const step = path === "" ? null : lastStep(path, words);
    const parent = step && made.get(step.parent);
    const own = step ? parent?.plan && planOf(parent.plan, step.key) : plan;
    if (own && isContainer(value)) fill(value, own);
    made.set(path, { value, plan: own ?? null });
    if (!step || !isContainer(parent?.value)) continue;
    const container = parent.value as Record<string | number, unknown>;
    if (parent.plan?.runs !== undefined && Array.isArray(value)) value.forEach((item, i) => (container[Number(step.key) + i] = item));
    else container[step.key] = value;
  }
  return made.get("")?.value ?? null;
}
