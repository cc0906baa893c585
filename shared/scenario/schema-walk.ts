/** Which keys the schema knows at a place, for "did you mean". */
import type { $ZodType, $ZodTypes } from "zod/v4/core";
import type { Path } from "./problem.ts";

const member = (value: unknown, key: string | number): unknown =>
  value !== null && typeof value === "object" ? (value as Record<string | number, unknown>)[key] : undefined;

/** The plain schemas behind optional, default and union; of a union told apart by a key, only those that fit the value. */
function alternatives(schema: $ZodType, value: unknown): $ZodTypes[] {
  const known = schema as $ZodTypes;
  const def = known._zod.def;
  if (def.type === "optional" || def.type === "nullable" || def.type === "default") return alternatives(def.innerType, value);
  if (def.type !== "union") return [known];
  const all = def.options.flatMap((option) => alternatives(option, value));
  const key = "discriminator" in def ? String(def.discriminator) : null;
  if (key === null) return all;
  const fitting = all.filter((option) => option._zod.propValues?.[key]?.has(member(value, key) as string));
  return fitting.length > 0 ? fitting : all;
}

function step(schema: $ZodTypes, key: string | number): $ZodType | undefined {
  const def = schema._zod.def;
  if (def.type === "object") return def.shape[String(key)];
  if (def.type === "array") return def.element;
  if (def.type === "record") return def.valueType;
  if (def.type === "tuple") return def.items[Number(key)];
  return undefined;
}

/** The keys that the object at `path` may have; empty where any key goes or nothing is known. */
export function keysAt(schema: $ZodType, root: unknown, path: Path): string[] {
  let here = alternatives(schema, root);
  let value = root;
  for (const key of path) {
    value = member(value, key);
    here = here.flatMap((option) => {
      const next = step(option, key);
      return next ? alternatives(next, value) : [];
    });
  }
  const keys = here.flatMap((option) => (option._zod.def.type === "object" ? Object.keys(option._zod.def.shape) : []));
  return [...new Set(keys)];
}
