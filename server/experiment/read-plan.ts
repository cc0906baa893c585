// Reads an experiment's file by id or path: a plan that can be run, or problems that name place, line and mend.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Say } from "../../shared/scenario/check/say.ts";
import { suggest } from "../../shared/scenario/near.ts";
import { isSound, sortProblems, type Problem } from "../../shared/scenario/problem.ts";
import { problemAt } from "../../shared/scenario/load.ts";
import { wordIssue } from "../../shared/scenario/shape.ts";
import { lineIn, parseTree } from "../../shared/scenario/tree.ts";
import { readText } from "../read-text.ts";
import { checkPlan } from "./check-plan.ts";
import { planSchema, type Plan } from "./plan-schema.ts";
import { findTables, type FoundTables } from "./tables.ts";

export const EXPERIMENTS = fileURLToPath(new URL("../../assets/experiments", import.meta.url));
const ENDING = /\.ya?ml$/;

export type ReadPlan = { ok: true; plan: Plan; tables: FoundTables; file: string } | { ok: false; file: string; problems: Problem[] };

/** Ids of the built-in experiments, sorted. */
export function listExperiments(): string[] {
  return readdirSync(EXPERIMENTS)
    .filter((name) => ENDING.test(name))
    .map((name) => name.replace(ENDING, ""))
    .toSorted();
}

/** Checks an experiment's text. `own` is SCENARIO_DIR. */
export function parsePlan(text: string, file: string, own?: string): ReadPlan {
  const tree = parseTree(text);
  const problems = [...tree.problems];
  const no = (): ReadPlan => ({ ok: false, file, problems: sortProblems(problems) });
  if (problems.length > 0) return no();
  const say: Say = (severity, code, path, message, mend) => {
    problems.push(problemAt((p) => ({ line: lineIn(tree.lines, p), file: null }), severity, code, path, message, mend));
  };
  const shape = planSchema.safeParse(tree.value);
  if (!shape.success) {
    for (const issue of shape.error.issues)
      for (const { code, path, message, mend } of wordIssue(issue, tree.value, planSchema)) say("error", code, path, message, mend);
    return no();
  }
  const plan = shape.data;
  const tables = findTables(plan, own, say);
  checkPlan(plan, tables.groups, say);
  if (isSound(problems) && tables.groups.length === 0)
    say("error", "no-tables", ["tables"], "none of the tables exists", "name a scenario that does, or generate some");
  return isSound(problems) ? { ok: true, plan, tables, file } : no();
}

/** Reads a built-in experiment by id, or any by path. */
export function readPlan(reference: string, own?: string): ReadPlan {
  const known = listExperiments();
  const path = known.includes(reference) ? join(EXPERIMENTS, `${reference}.yaml`) : reference;
  const fault = (code: string, message: string, mend: string): ReadPlan => ({
    ok: false,
    file: "",
    problems: [{ severity: "error", code, path: "", line: null, message, mend }],
  });
  if (statSync(path, { throwIfNoEntry: false }) === undefined)
    return fault("no-experiment", `there is no experiment "${reference}"`, `${suggest(reference, known)}; or give a path to a file`);
  const read = readText(path);
  return read.ok ? parsePlan(read.text, path, own) : fault(read.code, `${path}: ${read.message}`, read.mend);
}
