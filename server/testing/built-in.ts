/** For tests: all built-in scenarios and presets, compiled. Reads files, so only tests may import it. */
import { listScenarios, openScenario } from "../scenarios.ts";
import { compile, presetsOf } from "../../shared/rules/compile.ts";
import type { Setup } from "../../shared/rules/setup.ts";
import type { Scenario } from "../../shared/scenario/schema.ts";

export function builtInScenario(id: string): Scenario {
  const opened = openScenario(id);
  if (!opened.ok || !opened.loaded.ok) throw new Error(`scenario "${id}" does not load`);
  return opened.loaded.scenario;
}

export function eachPreset(): { name: string; scenario: Scenario; setup: Setup }[] {
  return listScenarios().flatMap((id) => {
    const scenario = builtInScenario(id);
    return presetsOf(scenario).map((preset) => ({ name: `${id}, preset ${preset.id}`, scenario, setup: compile(scenario, preset.id) }));
  });
}
