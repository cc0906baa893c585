/** Older scenario formats -> the current one. A new format adds one step here; nothing else knows the old ones. */
import type { Fault } from "./shape.ts";

export const FORMAT = "communique-scenario/1";
const NAME = /^communique-scenario\/(\d{1,4})$/;
const CURRENT = 1;

type Step = (old: Record<string, unknown>) => Record<string, unknown>;
/** `STEPS[n]` turns format n into n + 1. Format 1 is the first. */
const STEPS: Readonly<Record<number, Step>> = {};

export type Migrated = { ok: true; value: unknown } | { ok: false; fault: Fault };

/** Brings a file's value to the current format; an unknown format is a fault with the mend. */
export function migrate(value: unknown): Migrated {
  const no = (code: string, path: string[], message: string, mend: string): Migrated => ({
    ok: false,
    fault: { code, path, message, mend },
  });
  if (value === null || typeof value !== "object" || Array.isArray(value))
    return no("wrong-type", [], "the file is not a scenario: it must be a group of keys", `start it with format: ${FORMAT}`);
  // Editors look for the JSON Schema under this key; to the game it means nothing.
  const { $schema: _, ...record } = value as Record<string, unknown>;
  const format = record["format"];
  if (format === undefined) return no("missing-key", ["format"], '"format" is missing', `add format: ${FORMAT}`);
  const match = typeof format === "string" ? NAME.exec(format) : null;
  if (!match) return no("unknown-format", ["format"], "this is not a scenario format that the program knows", `write format: ${FORMAT}`);
  let version = Number(match[1]);
  if (version > CURRENT)
    return no("newer-format", ["format"], `the file is of format ${version}; this program reads up to ${CURRENT}`, "update the program");
  let current: Record<string, unknown> = record;
  while (version < CURRENT) {
    const step = STEPS[version];
    if (!step) return no("unknown-format", ["format"], `there was never a format ${version}`, `write format: ${FORMAT}`);
    current = step(current);
    version += 1;
  }
  return { ok: true, value: current };
}
