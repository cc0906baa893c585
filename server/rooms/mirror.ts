/** Keeps a synchronised map of cells equal to a JSON value, touching only what changed. */
import { differences, pathStep, toCells, type Cells, type Plan } from "../../shared/wire/cells.ts";
import { pack } from "../../shared/wire/packing.ts";
import type { Vocabulary } from "../../shared/wire/vocabulary.ts";

/** The part of a synchronised map that is written to. */
export interface CellMap {
  set(path: string, cell: string): unknown;
  delete(path: string): unknown;
}

/** A value whose members are watched one by one: most changes touch few of them, and comparing texts is cheaper than packing. */
interface Chunk {
  json: string;
  cells: Cells;
}

/** Members of an opened value by path, with their plans; those that are objects opened in turn are looked into one level further. */
function* members(value: object, plan: Plan, words: Vocabulary, at = ""): Generator<[string, unknown, Plan | null]> {
  for (const [key, member] of Object.entries(value)) {
    const path = at + pathStep(key, words);
    const own = plan.members[key] ?? null;
    if (at === "" && own?.cut === "open" && DEEP.has(key)) yield* members(member as object, own, words, path);
    else yield [path, member, own];
  }
}

/** The large members, of which each change touches a few parts. */
const DEEP: ReadonlySet<string> = new Set(["pub", "desk"]);

/** Gives the function that brings the map up to date with a value that is cut by `plan`. */
export function mirrorInto(map: CellMap, plan: Plan, words: Vocabulary): (value: object) => void {
  const chunks = new Map<string, Chunk>();
  const opened = pack({}, words);
  map.set("", opened);
  for (const key of DEEP) if (plan.members[key]) map.set(pathStep(key, words), opened);
  return (value) => {
    const seen = new Set<string>();
    for (const [at, member, own] of members(value, plan, words)) {
      const json = JSON.stringify(member);
      if (json === undefined) continue;
      seen.add(at);
      const before = chunks.get(at);
      if (before?.json === json) continue;
      const cells = toCells(member, own, words, new Map(), at);
      const { set, remove } = differences(before?.cells ?? new Map(), cells);
      for (const path of remove) map.delete(path);
      for (const [path, cell] of set) map.set(path, cell);
      chunks.set(at, { json, cells });
    }
    for (const [at, { cells }] of chunks) {
      if (seen.has(at)) continue;
      for (const path of cells.keys()) map.delete(path);
      chunks.delete(at);
    }
  };
}
