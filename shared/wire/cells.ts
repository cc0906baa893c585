/**
 * A JSON value as cells by path, and back. What changes in a match is little; sent as a map of cells, only the cells that changed cross
 * the wire. A plan says which containers are opened into cells of their own; everything below is one packed text.
 */
import { OWN, pack, Unpacker } from "./packing.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type Cells = Map<string, string>;

/** How a container is cut. `open`: every member is a cell. `out`: the named members are cells, the rest is one cell together; a list is always open. */
export interface Plan {
  cut: "open" | "out";
  /** By key; "*" stands for every key without a line of its own. A member whose plan is missing or null is one cell. */
  members: Readonly<Record<string, Plan | null>>;
}

const isContainer = (value: unknown): value is object => value !== null && typeof value === "object";
const isEmpty = (value: unknown): boolean => isContainer(value) && Object.keys(value).length === 0;

/** The path of a member, to be put behind that of its container. */
export const pathStep = (key: string | number, words: Vocabulary): string => pack(key, words);

/** Is a member so plain that a cell of its own would only cost? */
const isPlain = (value: unknown): boolean => !isContainer(value) || isEmpty(value);

function members(value: object): [string | number, unknown][] {
  return Array.isArray(value) ? value.map((item, i): [number, unknown] => [i, item]) : Object.entries(value);
}

/** The cells of a value at a path. */
export function toCells(value: unknown, plan: Plan | null, words: Vocabulary, into: Cells = new Map(), at = ""): Cells {
  if (!plan || !isContainer(value)) {
    into.set(at, pack(value, words));
    return into;
  }
  const planOf = (key: string | number): Plan | null | undefined => plan.members[Object.hasOwn(plan.members, key) ? key : "*"];
  if (plan.cut === "open" || Array.isArray(value)) {
    // What the container holds is told by its cells; it says only what it is.
    into.set(at, pack(Array.isArray(value) ? [] : {}, words));
    for (const [key, member] of members(value)) {
      if (member !== undefined) toCells(member, planOf(key) ?? null, words, into, at + pathStep(key, words));
    }
    return into;
  }
  const rest = Object.create(null) as Record<string, unknown>;
  for (const [key, member] of Object.entries(value) as [string, unknown][]) {
    const own = planOf(key);
    if (own === undefined || isPlain(member)) rest[key] = member;
    else {
      rest[key] = OWN;
      toCells(member, own, words, into, at + pathStep(key, words));
    }
  }
  into.set(at, pack(rest, words));
  return into;
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

/** The value of cells that `toCells` made, in any order. Null when the root is missing. */
export function fromCells(cells: Iterable<readonly [string, string]>, words: Vocabulary): unknown {
  // A path begins with that of its container, so the shorter come first.
  const sorted = [...cells].toSorted(([a], [b]) => a.length - b.length);
  const made = new Map<string, unknown>();
  for (const [path, text] of sorted) {
    const value = new Unpacker(text, words).next();
    made.set(path, value);
    if (path === "") continue;
    const { parent, key } = lastStep(path, words);
    const container = made.get(parent);
    if (isContainer(container)) (container as Record<string | number, unknown>)[key] = value;
  }
  return made.get("") ?? null;
}

/** What has to be set and what removed to turn one list of cells into another. */
export function differences(
  from: ReadonlyMap<string, string>,
  to: ReadonlyMap<string, string>,
): { set: [string, string][]; remove: string[] } {
  const set: [string, string][] = [];
  const remove: string[] = [];
  for (const [path, cell] of to) if (from.get(path) !== cell) set.push([path, cell]);
  for (const path of from.keys()) if (!to.has(path)) remove.push(path);
  return { set, remove };
}
