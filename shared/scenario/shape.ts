/** The schema's findings in an author's words: what was expected, what stands there, and the mend. */
import type { $ZodIssue, $ZodType } from "zod/v4/core";
import { suggest } from "./near.ts";
import type { Path } from "./problem.ts";
import { keysAt } from "./schema-walk.ts";

export interface Fault {
  code: string;
  path: Path;
  message: string;
  mend: string;
}

const KINDS: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "a group of keys",
  record: "a group of keys",
};

/** A value as an author would call it, cut short. */
export function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "an empty value";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object") return "a group of keys";
  const text = String(value);
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return typeof value === "string" ? `the text "${short}"` : typeof value === "number" ? `the number ${short}` : short;
}

export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

function mendType(expected: string, value: unknown): string {
  if (expected === "string" && (typeof value === "number" || typeof value === "boolean")) return `put quotes around it: "${String(value)}"`;
  if (expected === "number" && typeof value === "string" && Number.isFinite(Number(value || NaN))) return `take the quotes away: ${value}`;
  if (expected === "int" && typeof value === "number") return `write ${Math.round(value)}, for example`;
  if (expected === "boolean") return "write true or false, without quotes";
  if (expected === "array" || expected === "tuple") return "write it as [one, two], or a line starting with - for each";
  if (expected === "object" || expected === "record") return "write it as { key: value }, or a line `key: value` for each";
  return `give ${KINDS[expected] ?? "another value"}`;
}

/** The alternative of a union that the author most likely meant: the one with the fewest keys unknown or missing. */
function likeliest(branches: readonly (readonly $ZodIssue[])[], value: unknown): readonly $ZodIssue[] {
  const misfits = (issues: readonly $ZodIssue[]): number =>
    issues.reduce((sum, issue) => {
      if (issue.code === "unrecognized_keys") return sum + issue.keys.length;
      return sum + (issue.code === "invalid_type" && valueAt(value, issue.path as Path) === undefined ? 1 : 0);
    }, 0);
  return branches.toSorted((a, b) => misfits(a) - misfits(b))[0] ?? [];
}

function bound(issue: { origin: string; inclusive?: boolean | undefined }, limit: string, side: "least" | "most"): string {
  const or = issue.inclusive === false ? (side === "least" ? "more than" : "less than") : `at ${side}`;
  if (issue.origin === "array") return `${or} ${limit} entries`;
  return issue.origin === "string" ? `${or} ${limit} characters` : `${or} ${limit}`;
}

/** One schema issue as faults (unknown keys are one fault each). `root` is the whole value, `schema` the whole schema. */
export function wordIssue(issue: $ZodIssue, root: unknown, schema: $ZodType, base: Path = []): Fault[] {
  const path: Path = [...base, ...(issue.path as Path)];
  const value = valueAt(root, path);
  const name = String(path.at(-1) ?? "the file");
  const fault = (code: string, message: string, mend: string): Fault[] => [{ code, path, message, mend }];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => {
        const known = keysAt(schema, root, path);
        // Known in itself, but in another form of this group than the other keys ask for.
        const others = Object.keys(Object(value)).filter((other) => known.includes(other) && !issue.keys.includes(other));
        if (known.includes(key) && others.length > 0) {
          const message = `"${key}" does not go together with ${others.map((other) => `"${other}"`).join(", ")}`;
          return { code: "keys-clash", path: [...path, key], message, mend: "keep one of the two" };
        }
        return { code: "unknown-key", path: [...path, key], message: `"${key}" is not a known key here`, mend: suggest(key, known) };
      });
    case "invalid_type":
      if (value === undefined && path.length > 0)
        return fault("missing-key", `"${name}" is missing`, `add ${name}: ${KINDS[issue.expected] ?? "a value"}`);
      return fault(
        "wrong-type",
        `"${name}" must be ${KINDS[issue.expected] ?? issue.expected}, not ${describe(value)}`,
        mendType(issue.expected, value),
      );
    case "invalid_value": {
      const known = issue.values.map(String);
      return fault("wrong-value", `"${name}" cannot be ${describe(value)}`, suggest(String(value), known));
    }
    case "invalid_union": {
      if (issue.errors.length > 0) return likeliest(issue.errors, value).flatMap((inner) => wordIssue(inner, root, schema, path));
      const known = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
      const said = value === undefined ? `"${name}" is missing` : `"${name}" cannot be ${describe(value)}`;
      return fault(value === undefined ? "missing-key" : "wrong-value", said, suggest(String(value), known));
    }
    case "too_small":
      return fault("out-of-range", `"${name}" is ${describe(value)}`, `give ${bound(issue, String(issue.minimum), "least")}`);
    case "too_big":
      return fault("out-of-range", `"${name}" is ${describe(value)}`, `give ${bound(issue, String(issue.maximum), "most")}`);
    case "invalid_key":
      return fault("bad-id", `"${name}" cannot be an id`, issue.issues[0]?.message ?? "choose another id");
    default:
      return fault("wrong-value", `"${name}" cannot be ${describe(value)}`, issue.message);
  }
}
