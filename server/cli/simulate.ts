// Plays many matches with bots and prints what came of them.
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { BOT_NAMES, simulatedBotNamed } from "../../shared/bots/index.ts";
import { compile, presetsOf } from "../../shared/rules/compile.ts";
import { RULES_VERSION, type Network } from "../../shared/rules/setup.ts";
import { codebook } from "../simulation/codebook.ts";
import { toCsv } from "../simulation/csv.ts";
import type { Job } from "../simulation/job.ts";
import { runSimulation } from "../simulation/run.ts";
import { summarise } from "../simulation/summary.ts";
import { defineCommand, runCommand } from "./args.ts";
import { fail, print, printJson, progress } from "./output.ts";
import { scenarioOrFail } from "./scenario-argument.ts";
import { fileOrFail, folderOrFail } from "./writable.ts";

const NETWORKS: readonly Network[] = ["vertical", "horizontal"];

const command = defineCommand({
  name: "simulate",
  summary: "Plays matches of a scenario with bots, on all cores, the same way every time.",
  options: {
    scenario: { kind: "text", value: "ID|PATH", help: "scenario to play", required: true },
    preset: { kind: "text", value: "ID", help: "preset (default: the first)" },
    bots: {
      kind: "list",
      value: "NAME[,NAME…][,SEAT=NAME]",
      help: "who plays: mixed (the scenario's mix), one bot for all seats, several in seat order, or by seat",
    },
    matches: { kind: "integer", value: "N", help: "number of matches", default: 100, min: 1, max: 1_000_000 },
    seed: { kind: "text", value: "S", help: "seed of the run", default: "1" },
    without: { kind: "list", value: "vertical,horizontal", help: "networks to leave out" },
    workers: { kind: "integer", value: "N", help: "cores to use (default: all)", min: 1, max: 256 },
    json: { kind: "flag", help: "print one JSON document" },
    csv: { kind: "text", value: "PATH", help: "write a row per match" },
    codebook: { kind: "flag", help: "print the columns of --csv and stop" },
    log: { kind: "text", value: "DIR", help: "write a log per match into a folder" },
  },
});

function readBots(list: string[], seats: readonly string[]): { bots: string[]; named: Record<string, string> } {
  const bots: string[] = [];
  const named: Record<string, string> = {};
  for (const item of list) {
    const [left = "", right] = item.split("=", 2);
    const name = right ?? left;
    if (simulatedBotNamed(name) === null && !(name === "mixed" && right === undefined))
      fail(`--bots ${item}: no bot "${name}"; there are mixed, random, ${BOT_NAMES}`, 2);
    if (right === undefined) bots.push(name);
    else if (seats.includes(left)) named[left] = right;
    else fail(`--bots ${item}: no seat "${left}" in this preset; its seats: ${seats.join(", ")}`, 2);
  }
  if (bots.includes("mixed") && bots.length > 1)
    fail('--bots: "mixed" deals the scenario\'s mix to all seats; name it alone, or with SEAT=NAME', 2);
  return { bots: bots.length === 0 ? ["mixed"] : bots, named };
}

await runCommand(command, async (options) => {
  const scenario = scenarioOrFail(options.scenario);
  const presets = presetsOf(scenario).map((p) => p.id);
  const preset = options.preset ?? presets[0] ?? "";
  if (!presets.includes(preset)) fail(`--preset ${preset}: ${scenario.id} has the presets ${presets.join(", ")}`, 2);
  for (const network of options.without)
    if (!(NETWORKS as readonly string[]).includes(network)) fail(`--without ${network}: networks are ${NETWORKS.join(", ")}`, 2);
  const without = NETWORKS.filter((network) => options.without.includes(network));
  const { open } = compile(scenario, preset, without);
  const seats = open.seats.map((s) => s.id);
  const { bots, named } = readBots(options.bots, seats);
  const columns = codebook(
    seats,
    open.issues.map((k) => k.id),
  );
  if (options.codebook) {
    for (const c of columns) print(`${c.name}\t${c.unit}\t${c.meaning}`);
    return 0;
  }
  if (options.csv !== undefined) fileOrFail("--csv", options.csv);
  if (options.log !== undefined) folderOrFail("--log", options.log);
  const job: Job = { scenario, preset, bots, named, seed: options.seed, without, logs: options.log ?? null };
  const workers = Math.min(options.workers ?? availableParallelism(), options.matches);
  const bar = progress("matches", options.matches);
  const began = performance.now();
  const records = await runSimulation(job, options.matches, workers, bar.step);
  bar.end();
  const seconds = (performance.now() - began) / 1000;
  if (options.csv !== undefined) writeFileSync(options.csv, toCsv(columns, records));
  const document = {
    format: "communique-simulation/1",
    rules: RULES_VERSION,
    scenario: open.scenario,
    preset,
    bots: [...bots, ...Object.entries(named).map(([seat, bot]) => `${seat}=${bot}`)],
    seed: options.seed,
    matches: options.matches,
    without,
    ...summarise(records, seats, bots.includes("mixed")),
    timing: { seconds, matchesPerSecond: options.matches / seconds, workers },
  };
  if (options.json) printJson(document);
  else {
    const share = (n: number): string => `${((100 * n) / options.matches).toFixed(1)} %`;
    print(`${scenario.id} / ${preset}: ${options.matches} matches, bots ${document.bots.join(", ")}, seed ${options.seed}`);
    print(
      `outcomes: ${Object.entries(document.outcomes)
        .map(([kind, n]) => `${kind} ${share(n)}`)
        .join(", ")}`,
    );
    print(`common score: ${document.governance.mean.toFixed(1)} (sd ${document.governance.sd.toFixed(1)})`);
    print(
      `delivery: full ${document.delivery.full.toFixed(2)}, partial ${document.delivery.partial.toFixed(2)}, none ${document.delivery.none.toFixed(2)}`,
    );
    for (const [bot, sum] of Object.entries(document.scores.byBot))
      print(`private score, ${bot}: ${sum.mean.toFixed(1)} (sd ${sum.sd.toFixed(1)})`);
    print(`${seconds.toFixed(1)} s on ${workers} ${workers === 1 ? "core" : "cores"}`);
  }
  return 0;
});
