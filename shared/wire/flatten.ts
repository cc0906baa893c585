/**
 * A JSON value as a flat list of paths and leaves, and back. What changes in a match is a few leaves; sent as a map of paths, only those
 * cross the wire. Paths are JSON Pointers: "" is the whole, "/a/0" the first item of a.
 */

export type Leaves = Map<string, string>;

const escapeKey = (key: string): string => (/[~/]/.test(key) ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key);
const unescapeKey = (key: string): string => key.replaceAll("~1", "/").replaceAll("~0", "~");

/** Leaves are JSON texts; an empty array is "[]" and an empty object "{}"; a container with members has no leaf of its own but "[" or "{". */
export function flatten(value: unknown, into: Leaves = new Map(), at = ""): Leaves {
  if (value === null || typeof value !== "object") {
    into.set(at, JSON.stringify(value) ?? "null");
    return into;
  }
  into.set(at, Array.isArray(value) ? "[" : "{");
  if (Array.isArray(value)) value.forEach((item, i) => flatten(item, into, `${at}/${i}`));
  else for (const [key, item] of Object.entries(value)) if (item !== undefined) flatten(item, into, `${at}/${escapeKey(key)}`);
  return into;
}

/** The value of a list of leaves as `flatten` made it. Keys may come in any order; array items stand by their number. */
export function unflatten(leaves: Iterable<readonly [string, string]>): unknown {
  const sorted = [...leaves].toSorted(([a], [b]) => a.length - b.length);
  const made = new Map<string, unknown>();
  let root: unknown = null;
  for (const [path, leaf] of sorted) {
    const value: unknown = leaf === "[" ? [] : leaf === "{" ? Object.create(null) : JSON.parse(leaf);
    made.set(path, value);
    if (path === "") {
      root = value;
      continue;
    }
    const cut = path.lastIndexOf("/");
    const parent = made.get(path.slice(0, cut));
    const key = unescapeKey(path.slice(cut + 1));
    if (Array.isArray(parent)) parent[Number(key)] = value;
    else if (parent !== null && typeof parent === "object") (parent as Record<string, unknown>)[key] = value;
  }
  return root;
}

/** What has to be set and what removed to turn one list of leaves into another. */
export function differences(
  from: ReadonlyMap<string, string>,
  to: ReadonlyMap<string, string>,
): { set: [string, string][]; remove: string[] } {
  const set: [string, string][] = [];
  const remove: string[] = [];
  for (const [path, leaf] of to) if (from.get(path) !== leaf) set.push([path, leaf]);
  for (const path of from.keys()) if (!to.has(path)) remove.push(path);
  return { set, remove };
}
