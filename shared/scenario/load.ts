/** Text of a scenario's files -> a checked scenario, or what is wrong with it. Pure: reading files is the server's part. */
import { fingerprint } from "../lib/hash.ts";
import { CHECKS } from "./check/index.ts";
import { migrate } from "./migrate.ts";
import { isSound, pointer, sortProblems, type Path, type Problem, type Severity } from "./problem.ts";
import { scenarioSchema, type Scenario } from "./schema.ts";
import { wordIssue } from "./shape.ts";
import { addTexts, type TextFile } from "./text-files.ts";
import { lineIn, parseTree } from "./tree.ts";

export interface ScenarioFiles {
  /** The scenario file's text, JSON or YAML. */
  text: string;
  /** Files with the texts of one language each. */
  texts?: readonly TextFile[];
}

/** Finds line and file of a place; texts in a file of their own are found there. */
export type Locate = (path: Path) => { line: number | null; file: string | null };

export type Loaded =
  | { ok: true; scenario: Scenario; sha256: string; problems: Problem[]; locate: Locate }
  | { ok: false; id: string | null; problems: Problem[] };

/** A problem at a place, with its line and, for texts, their file. */
export function problemAt(locate: Locate, severity: Severity, code: string, path: Path, message: string, mend: string): Problem {
  const { line, file } = locate(path);
  const problem: Problem = { severity, code, path: pointer(path), line, message, mend };
  return file === null ? problem : { ...problem, file };
}

function idOf(value: unknown): string | null {
  const id = value !== null && typeof value === "object" ? (value as { id?: unknown }).id : undefined;
  return typeof id === "string" ? id.slice(0, 40) : null;
}

/** Loads a scenario. `ok` when it can be played: no error; warnings may remain in `problems`, which are sorted. */
export function loadScenario(files: ScenarioFiles): Loaded {
  const tree = parseTree(files.text);
  const problems = [...tree.problems];
  const failed = (value: unknown): Loaded => ({ ok: false, id: idOf(value), problems: sortProblems(problems) });
  if (problems.length > 0) return failed(tree.value);
  const migrated = migrate(tree.value);
  const inMain: Locate = (path) => ({ line: lineIn(tree.lines, path), file: null });
  if (!migrated.ok) {
    const { code, path, message, mend } = migrated.fault;
    problems.push(problemAt(inMain, "error", code, path, message, mend));
    return failed(tree.value);
  }
  const { value, places, problems: found } = addTexts(migrated.value, files.texts ?? []);
  problems.push(...found);
  const locate: Locate = (path) => places(path) ?? inMain(path);
  const say = (severity: Severity, code: string, path: Path, message: string, mend: string): void => {
    problems.push(problemAt(locate, severity, code, path, message, mend));
  };
  const shape = scenarioSchema.safeParse(value);
  if (!shape.success)
    for (const issue of shape.error.issues)
      for (const { code, path, message, mend } of wordIssue(issue, value, scenarioSchema)) say("error", code, path, message, mend);
  if (shape.success) for (const check of CHECKS) check(shape.data, say);
  if (!shape.success || !isSound(problems)) return failed(value);
  return { ok: true, scenario: shape.data, sha256: fingerprint(shape.data), problems: sortProblems(problems), locate };
}
