// npm run -s tune: finds floors for a preset at which the bands hold (rules appendix A11), and writes them if asked.
import { readFileSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { compile, presetsOf } from "../../shared/rules/compile.ts";
import { pivotOf } from "../../shared/scenario/count/count.ts";
import { formatProblem } from "../../shared/scenario/problem.ts";
import { tunePreset } from "../../shared/scenario/tune/tune.ts";
import { writeFloors } from "../../shared/scenario/tune/write-floors.ts";
import type { Scenario } from "../../shared/scenario/schema.ts";
import { readConfig } from "../config.ts";
import { openScenario } from "../scenarios.ts";
import { defineCommand, runCommand } from "./args.ts";
import { fail, note, print, printJson } from "./output.ts";
import { tuneDocument, tuneTable } from "./tune-table.ts";

const command = defineCommand({
  name: "tune",
  summary: "Finds floors at which a preset keeps its bands: enough packages acceptable to all, no seat that decides alone.",
  options: {
    scenario: { kind: "text", value: "ID|PATH", required: true, help: "a scenario's id, its folder, or a .json or .yaml file" },
    preset: { kind: "text", value: "ID", help: "the preset to tune; may be left out when there is one" },
    json: { kind: "flag", help: "print one JSON document (communique-tune/1)" },
    write: { kind: "flag", help: "write the floors into the scenario file when every band holds" },
  },
});

function choosePreset(scenario: Scenario, wanted: string | undefined): string {
  const ids = presetsOf(scenario).map((p) => p.id);
  const preset = wanted ?? (ids.length === 1 ? ids[0] : undefined);
  if (preset !== undefined && ids.includes(preset)) return preset;
  return fail(
    `tune: ${wanted === undefined ? "--preset is missing" : `there is no preset "${wanted}"`}: give one of ${ids.join(", ")}.`,
    2,
  );
}

/** Replaces the file in one step, so that a crash leaves the old or the new one. */
function replaceFile(file: string, text: string): void {
  const target = realpathSync(file);
  const fresh = `${target}.${process.pid}.new`;
  writeFileSync(fresh, text);
  renameSync(fresh, target);
}

await runCommand(command, ({ scenario: reference, preset: wanted, json, write }) => {
  const started = performance.now();
  const config = readConfig();
  if (!config.ok) return fail(config.message, 2);
  const opened = openScenario(reference, config.config.scenarioDir);
  if (!opened.ok) return fail(formatProblem(opened.problem), 2);
  const { loaded, file } = opened;
  if (!loaded.ok) return fail(loaded.problems.map((problem) => formatProblem(problem, file)).join("\n"), 2);
  const { scenario } = loaded;
  const preset = choosePreset(scenario, wanted);
  const setup = compile(scenario, preset);
  const tuned = tunePreset(setup, scenario);
  if (tuned === null) return fail(`tune: ${file} has too many packages to try floors on: use fewer issues or options.`, 1);
  const pivots = tuned.ids.map((_, voter) => pivotOf(tuned.before, voter));
  const document = tuneDocument(scenario.id, setup, tuned, pivots);
  if (json) printJson({ ...document, timing: { seconds: (performance.now() - started) / 1000 } });
  else for (const line of tuneTable(document)) print(line);
  if (!document.ok) {
    note("tune: the bands cannot all be met; these are the best floors found, and nothing was written.");
    return 1;
  }
  if (!write) return 0;
  const floors = new Map(document.seats.map((seat) => [seat.id, seat.floor]));
  const text = writeFloors(readFileSync(file, "utf8"), scenario, preset, floors);
  if (text === null) return fail(`tune: ${file} is written in a form that cannot be changed safely: copy the floors by hand.`, 1);
  replaceFile(file, text);
  note(`tune: wrote ${floors.size} floors into ${file}`);
  return 0;
});
