// The built-in scenarios as the documents read them: loaded once.
import type { Scenario } from "../../shared/scenario/schema.ts";
import { listScenarios, openScenario } from "../scenarios.ts";

let found: { id: string; scenario: Scenario }[] | null = null;

/** The scenarios of the repository by id; never those of SCENARIO_DIR, on which no document may depend. */
export function builtIns(): readonly { id: string; scenario: Scenario }[] {
  found ??= listScenarios().map((id) => {
    const opened = openScenario(id);
    if (!opened.ok || !opened.loaded.ok) throw new Error(`the scenario "${id}" does not load: npm run -s lint:scenario -- ${id}`);
    return { id, scenario: opened.loaded.scenario };
  });
  return found;
}
