/** How a check speaks, and what many of them ask: does this id exist? */
import { suggest } from "../near.ts";
import type { Path, Severity } from "../problem.ts";
import type { Scenario } from "../schema.ts";

/** Reports one problem at a place of the scenario. */
export type Say = (severity: Severity, code: string, path: Path, message: string, mend: string) => void;
export type Check = (scenario: Scenario, say: Say) => void;

export const idsOf = (list: readonly { id: string }[]): string[] => list.map((item) => item.id);

/** Says so when `id` is not among `known`; `kind` is the rule book's word: seat, issue, option, … Returns whether it is. */
export function mustExist(say: Say, kind: string, known: readonly string[], id: string, path: Path): boolean {
  if (known.includes(id)) return true;
  say(
    "error",
    `unknown-${kind.replaceAll(" ", "-")}`,
    path,
    `there is no ${kind} "${id}"`,
    suggest(id, known, `add the ${kind}, or leave this out`),
  );
  return false;
}

/** The same for the keys of a group. */
export function keysMustExist(say: Say, kind: string, known: readonly string[], group: object | undefined, path: Path): void {
  for (const id of Object.keys(group ?? {})) mustExist(say, kind, known, id, [...path, id]);
}

/** Says so for every entry that stands twice. */
export function mustDiffer(say: Say, kind: string, ids: readonly string[], at: (index: number) => Path): void {
  const seen = new Set<string>();
  ids.forEach((id, i) => {
    if (seen.has(id))
      say("error", "duplicate-id", at(i), `the ${kind} "${id}" stands twice`, `give each ${kind} an id of its own, or remove one`);
    seen.add(id);
  });
}
