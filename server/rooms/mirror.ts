/** Keeps a synchronised map of leaves equal to a JSON value, touching only what changed. */
import { differences, flatten, type Leaves } from "../../shared/wire/flatten.ts";

/** The part of a synchronised map that is written to. */
export interface LeafMap {
  set(path: string, leaf: string): unknown;
  delete(path: string): unknown;
}

/** A value whose members are watched one by one: most changes touch few of them, and comparing JSON is cheaper than flattening. */
interface Chunk {
  json: string;
  leaves: Leaves;
}

const pointer = (key: string): string => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** Members of the value by path; those named in `deep` are opened one level further. */
function* members(value: object, deep: readonly string[]): Generator<[string, unknown]> {
  for (const [key, member] of Object.entries(value)) {
    const at = pointer(key);
    if (!deep.includes(key) || member === null || typeof member !== "object") yield [at, member];
    else for (const [inner, part] of Object.entries(member)) yield [at + pointer(inner), part];
  }
}

/** Gives the function that brings the map up to date. `deep` names members that are large and change in parts. */
export function mirrorInto(map: LeafMap, deep: readonly string[] = []): (value: object) => void {
  const chunks = new Map<string, Chunk>();
  const roots = ["", ...deep.map(pointer)];
  for (const root of roots) map.set(root, "{");
  return (value) => {
    const seen = new Set<string>();
    for (const [at, member] of members(value, deep)) {
      const json = JSON.stringify(member);
      if (json === undefined) continue;
      seen.add(at);
      const before = chunks.get(at);
      if (before?.json === json) continue;
      const leaves = flatten(member, new Map(), at);
      const { set, remove } = differences(before?.leaves ?? new Map(), leaves);
      for (const path of remove) map.delete(path);
      for (const [path, leaf] of set) map.set(path, leaf);
      chunks.set(at, { json, leaves });
    }
    for (const [at, { leaves }] of chunks) {
      if (seen.has(at)) continue;
      for (const path of leaves.keys()) map.delete(path);
      chunks.delete(at);
    }
  };
}
