// npm run -s lint:scenario: judges a scenario and counts its packages.
import { performance } from "node:perf_hooks";
import { presetsOf } from "../../shared/rules/compile.ts";
import { printable, type LintDocument } from "../../shared/scenario/lint/document.ts";
import { lintScenario } from "../../shared/scenario/lint/lint.ts";
import { formatProblem, type Problem } from "../../shared/scenario/problem.ts";
import { readConfig } from "../config.ts";
import { openScenario } from "../scenarios.ts";
import { defineCommand, runCommand } from "./args.ts";
import { fail, note, print, printJson } from "./output.ts";
import { lintTable } from "./lint-table.ts";

const command = defineCommand({
  name: "lint:scenario",
  summary: "Checks a scenario and counts which packages its seats could accept.",
  options: {
    preset: { kind: "text", value: "ID", help: "only this preset" },
    json: { kind: "flag", help: "print one JSON document (communique-lint/1)" },
  },
  positionals: { value: "PATH|ID", help: "a scenario's id, its folder, or a .json or .yaml file", min: 1, max: 1 },
});

function broken(problem: Problem): LintDocument {
  return { format: "communique-lint/1", ok: false, scenario: null, problems: [problem], rule: null, presets: [], briefs: [] };
}

await runCommand(command, ({ preset, json }, [reference = ""]) => {
  const started = performance.now();
  const show = (document: LintDocument, file: string): void => {
    if (json) printJson({ ...printable(document), timing: { seconds: (performance.now() - started) / 1000 } });
    else for (const line of lintTable(document, file)) print(line);
  };
  const config = readConfig();
  if (!config.ok) return fail(config.message, 2);
  const opened = openScenario(reference, config.config.scenarioDir);
  if (!opened.ok) {
    if (json) show(broken(opened.problem), reference);
    note(formatProblem(opened.problem));
    return 2;
  }
  const { loaded, file } = opened;
  const presets = loaded.ok ? presetsOf(loaded.scenario).map((p) => p.id) : [];
  if (loaded.ok && preset !== undefined && !presets.includes(preset))
    return fail(`lint:scenario: ${file} has no preset "${preset}"; there are: ${presets.join(", ")}.`, 2);
  const document = lintScenario(loaded, preset);
  show(document, file);
  return document.ok ? 0 : 1;
});
