// A scenario named on the command line: by id or path; a broken one ends the command with its problems.
import { formatProblem, isSound } from "../../shared/scenario/problem.ts";
import type { Scenario } from "../../shared/scenario/schema.ts";
import { readConfig } from "../config.ts";
import { openScenario } from "../scenarios.ts";
import { fail, note } from "./output.ts";

/** The loaded scenario; exits with 2 and a message that names place and mend (and `more`) when there is none to play. */
export function scenarioOrFail(reference: string, more = ""): Scenario {
  const config = readConfig();
  if (!config.ok) return fail(config.message, 2);
  const opened = openScenario(reference, config.config.scenarioDir);
  if (!opened.ok) return fail(formatProblem(opened.problem) + more, 2);
  const { loaded, file } = opened;
  if (loaded.ok && isSound(loaded.problems)) return loaded.scenario;
  for (const problem of loaded.problems) note(formatProblem(problem, file));
  return fail(`${file} cannot be played until these are mended; npm run -s lint:scenario -- ${reference} shows them all`, 2);
}
