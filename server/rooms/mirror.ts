/** Keeps a synchronised map of cells equal to a JSON value, touching only what changed. */
import { pathStep, visitCells, type Plan } from "../../shared/wire/cells.ts";
import { pack } from "../../shared/wire/packing.ts";
import type { Vocabulary } from "../../shared/wire/vocabulary.ts";

/** The part of a synchronised map that is written to. */
export interface CellMap {
  set(path: string, cell: string): unknown;
  delete(path: string): unknown;
}

/** A member of the value and its cells. Comparing texts is cheaper than packing, and one long text cheaper than many short ones. */
interface Watched {
  json: string;
  /** What each cell last held, as JSON. */
  cells: Map<string, string>;
}

const NOTHING: Watched = { json: "", cells: new Map() };
/** The large members, of which each change touches a few parts: these are watched one by one. */
const DEEP: ReadonlySet<string> = new Set(["pub", "desk"]);

/** Members by path, with their plans; those of a deep one in its place. */
function* members(value: object, plan: Plan, words: Vocabulary, at = ""): Generator<[string, unknown, Plan | null]> {
  for (const [key, member] of Object.entries(value)) {
    const path = at + pathStep(key, words);
    const own = plan.members[Object.hasOwn(plan.members, key) ? key : "*"] ?? null;
    if (at === "" && own?.cut === "open" && DEEP.has(key) && typeof member === "object" && member !== null) {
      yield [path, {}, null];
      yield* members(member as object, own, words, path);
    } else yield [path, member, own];
  }
}

/** Gives the function that brings the map up to date with a value whose plan is open. */
export function mirrorInto(map: CellMap, plan: Plan, words: Vocabulary): (value: object) => void {
  const watched = new Map<string, Watched>();

  const bring = (at: string, member: unknown, own: Plan | null, json: string): void => {
    const before = watched.get(at) ?? NOTHING;
    if (before.json === json) return;
    const cells = new Map<string, string>();
    visitCells(
      member,
      own,
      words,
      (path, part) => {
        const text = JSON.stringify(part) ?? "null";
        cells.set(path, text);
        if (before.cells.get(path) !== text) map.set(path, pack(part, words));
      },
      at,
    );
    for (const path of before.cells.keys()) if (!cells.has(path)) map.delete(path);
    watched.set(at, { json, cells });
  };

  return (value) => {
    bring("", {}, null, "{}");
    const seen = new Set([""]);
    for (const [at, member, own] of members(value, plan, words)) {
      const json = JSON.stringify(member);
      if (json === undefined) continue;
      seen.add(at);
      bring(at, member, own, json);
    }
    for (const [at, { cells }] of watched) {
      if (seen.has(at)) continue;
      for (const path of cells.keys()) map.delete(path);
      watched.delete(at);
    }
  };
}
