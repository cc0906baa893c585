// npm run -s evidence: measures what the scenarios of the G20 are tuned to, and writes EVIDENCE.md.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { fingerprint } from "../../shared/lib/hash.ts";
import { presetsOf } from "../../shared/rules/compile.ts";
import { G20_SCENARIOS, gatherEvidence, matchesOf, type EvidenceWish } from "../evidence/evidence.ts";
import { evidenceText } from "../evidence/markdown.ts";
import { BUILT_IN } from "../scenarios.ts";
import { defineCommand, runCommand } from "./args.ts";
import { fail, note, print, printJson, progress } from "./output.ts";
import { scenarioOrFail } from "./scenario-argument.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const command = defineCommand({
  name: "evidence",
  summary: "Measures every line that the scenarios of the G20 are tuned to, for every preset.",
  options: {
    matches: { kind: "integer", value: "N", help: "matches for each preset and arm", default: 100, min: 2, max: 100_000 },
    scenario: { kind: "list", value: "ID|PATH[,…]", help: `scenarios (default: ${G20_SCENARIOS.join(", ")})` },
    preset: { kind: "list", value: "ID[,…]", help: "only these presets" },
    seed: { kind: "text", value: "S", help: "seed of the run", default: "1" },
    workers: { kind: "integer", value: "N", help: "cores to use (default: all)", min: 1, max: 256 },
    write: { kind: "flag", help: "write EVIDENCE.md (all scenarios and presets)" },
    json: { kind: "flag", help: "print one JSON document (communique-evidence/1)" },
  },
});

/** The first digits of the fingerprint of the bots' sources, tests left out: figures of other bots are other figures. */
function botsVersion(): string {
  const folder = join(ROOT, "shared/bots");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .toSorted();
  return fingerprint(files.map((name) => [name, readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n")])).slice(0, 12);
}

await runCommand(command, async (options) => {
  const chosen =
    options.scenario.length > 0 ? options.scenario : G20_SCENARIOS.filter((id) => statSync(join(BUILT_IN, id), { throwIfNoEntry: false }));
  if (options.write && options.scenario.length + options.preset.length > 0)
    return fail("--write: EVIDENCE.md holds all scenarios and presets; leave out --scenario and --preset", 2);
  const scenarios = chosen.map((id) => scenarioOrFail(id));
  const presets = new Set(scenarios.flatMap((scenario) => presetsOf(scenario).map((p) => p.id)));
  for (const id of options.preset) if (!presets.has(id)) return fail(`--preset ${id}: there are ${[...presets].join(", ")}`, 2);
  const wish: EvidenceWish = {
    scenarios,
    presets: options.preset.length > 0 ? options.preset : null,
    matches: options.matches,
    seed: options.seed,
    workers: options.workers ?? availableParallelism(),
    bots: botsVersion(),
  };
  const bar = progress("matches", matchesOf(wish));
  const began = performance.now();
  const document = await gatherEvidence(wish, bar.step);
  bar.end();
  const seconds = (performance.now() - began) / 1000;
  const text = evidenceText(document);
  if (options.write) writeFileSync(join(ROOT, "EVIDENCE.md"), text);
  if (options.json) printJson({ ...document, timing: { seconds, workers: wish.workers } });
  else if (options.write) print(`wrote EVIDENCE.md: ${matchesOf(wish)} matches in ${seconds.toFixed(1)} s`);
  else print(text.trimEnd());
  if (!options.write && !options.json) note(`${matchesOf(wish)} matches in ${seconds.toFixed(1)} s`);
  return 0;
});
