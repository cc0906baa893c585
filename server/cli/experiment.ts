// npm run experiment: plays an experiment and writes its tables and its report page.
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { formatProblem } from "../../shared/scenario/problem.ts";
import { readConfig } from "../config.ts";
import { sheetsOf } from "../experiment/csv.ts";
import { MEASURES } from "../experiment/measures.ts";
import { listExperiments, readPlan } from "../experiment/read-plan.ts";
import { reportPage } from "../experiment/report/page.ts";
import { summaryLines } from "../experiment/report/summary.ts";
import { matchCount, runExperiment, withSeeds } from "../experiment/run.ts";
import { defineCommand, runCommand } from "./args.ts";
import { fail, note, print, printJson, progress } from "./output.ts";
import { folderOrFail } from "./writable.ts";

const command = defineCommand({
  name: "experiment",
  summary: "Plays an experiment with bots: the same seeds in every arm, effects with intervals, a verdict on every claim, a report page.",
  options: {
    seeds: { kind: "integer", value: "N", help: "matches of each arm at each table (default: the file's)", min: 2, max: 100_000 },
    workers: { kind: "integer", value: "N", help: "cores to use (default: all); the results are the same", min: 1, max: 256 },
    out: { kind: "text", value: "DIR", help: "folder for the tables and the page (default: experiments/ID)" },
    json: { kind: "flag", help: "print one JSON document (communique-experiment/1)" },
    measures: { kind: "flag", help: "print what can be measured and stop" },
    list: { kind: "flag", help: "print the built-in experiments and stop" },
  },
  positionals: { value: "ID|PATH", help: "a built-in experiment, or a file of one's own", min: 0, max: 1 },
});

await runCommand(command, async (options, [reference]) => {
  if (options.measures) {
    for (const m of MEASURES) print(`${m.id}\t${m.unit}\t${m.en}`);
    return 0;
  }
  if (options.list) {
    for (const id of listExperiments()) print(id);
    return 0;
  }
  if (reference === undefined) return fail(`experiment: ID|PATH is missing; there are ${listExperiments().join(", ")}`, 2);
  const config = readConfig();
  if (!config.ok) return fail(config.message, 2);
  const read = readPlan(reference, config.config.scenarioDir);
  if (!read.ok) {
    for (const problem of read.problems) note(formatProblem(problem, read.file));
    return 2;
  }
  const { plan, tables } = read;
  const folder = options.out ?? join("experiments", plan.id);
  folderOrFail("--out", folder);
  const seeds = options.seeds ?? null;
  const total = matchCount(plan, withSeeds(tables.groups, seeds));
  const workers = Math.min(options.workers ?? availableParallelism(), total);
  for (const id of tables.missing) note(`experiment: the scenario ${id} does not exist and is passed over`);
  const bar = progress("matches", total);
  const began = performance.now();
  const { document, played } = await runExperiment(plan, tables, seeds, workers, bar.step);
  bar.end();
  const timing = { seconds: (performance.now() - began) / 1000, workers };
  for (const [name, text] of Object.entries(sheetsOf(document, played))) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, "report.html"), reportPage(document, timing));
  if (options.json) printJson({ ...document, timing });
  else {
    for (const line of summaryLines(document)) print(line);
    print(`${document.matches} matches in ${timing.seconds.toFixed(1)} s; ${join(folder, "report.html")}`);
  }
  return 0;
});
