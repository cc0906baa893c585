// npm run -s generate: writes a random scenario for experiments and practice, the same for the same options.
import { writeFileSync } from "node:fs";
import { extname } from "node:path";
import { stringify } from "yaml";
import { generateScenario, type Generated } from "../../shared/scenario/generate/generate.ts";
import { SHAPES, wishSchema, type WishInput } from "../../shared/scenario/generate/wish.ts";
import type { Scenario } from "../../shared/scenario/schema.ts";
import { defineCommand, runCommand } from "./args.ts";
import { fail, note, print, printJson } from "./output.ts";
import { fileOrFail } from "./writable.ts";

const command = defineCommand({
  name: "generate",
  summary: "Makes a random scenario of a given size, conflict and floor quantile, and says whether all seats could agree on some package.",
  options: {
    seats: { kind: "integer", value: "N", help: "ministers", default: 6, min: 2, max: 24 },
    issues: { kind: "integer", value: "N", help: "clauses (with --delivery the last is the follow-up clause)", default: 5, min: 1, max: 8 },
    options: { kind: "integer", value: "N", help: "levels per clause", default: 4, min: 2, max: 6 },
    conflict: { kind: "number", value: "C", help: "0 (all want nearly the same) to 1 (two opposed camps)", default: 0.5, min: 0, max: 1 },
    floor: { kind: "number", value: "Q", help: "quantile of each seat's own values that is its floor", default: 0.55, min: 0, max: 1 },
    shape: { kind: "text", value: SHAPES.join("|"), help: "preferences", default: "single-peaked" },
    organisations: { kind: "integer", value: "N", help: "organisations, played by the house", default: 0, min: 0, max: 6 },
    partners: { kind: "integer", value: "N", help: "partners", default: 0, min: 0, max: 4 },
    delivery: { kind: "flag", help: "with follow-up clause and delivery after the summit" },
    plain: { kind: "flag", help: "a scorable game: no channels, no deals, no cost of face" },
    seed: { kind: "text", value: "S", help: "another seed, another scenario", default: "1" },
    out: { kind: "text", value: "PATH", help: "write it there, as JSON when the name ends in .json, else as YAML" },
    json: { kind: "flag", help: "print JSON: the scenario, or with --out what was written (communique-generated/1)" },
  },
});

const asJson = (scenario: Scenario): string => `${JSON.stringify(scenario, null, 1)}\n`;

function asYaml({ scenario, wish }: Generated): string {
  const head = `# Made by npm run -s generate from ${JSON.stringify(wish)}; everything in it is invented.\n`;
  return head + stringify(scenario, { lineWidth: 140, aliasDuplicateObjects: false });
}

await runCommand(command, (options) => {
  const { floor, plain, out, json, ...rest } = options;
  const wish = { ...rest, floorQuantile: floor, network: !plain };
  const read = wishSchema.safeParse(wish);
  if (!read.success) {
    const first = read.error.issues[0];
    const name = String(first?.path[0] ?? "");
    const flag = name === "network" ? "--plain" : name === "floorQuantile" ? "--floor" : `--${name}`;
    return fail(name === "shape" ? `--shape ${options.shape}: shapes are ${SHAPES.join(", ")}` : `${flag}: ${first?.message}`, 2);
  }
  if (out !== undefined) fileOrFail("--out", out);
  const made = generateScenario(wish as WishInput);
  const { scenario, common } = made;
  const percent = Math.round(common.share * 10_000) / 100;
  const words = common.exists
    ? `${common.packages} of ${common.total} packages (${percent} %) are at or above every floor`
    : `none of ${common.total} packages is at or above every floor`;
  if (out === undefined) {
    process.stdout.write(json ? asJson(scenario) : asYaml(made));
    note(`generate: ${scenario.id}: ${words}`);
    return 0;
  }
  writeFileSync(out, extname(out) === ".json" ? asJson(scenario) : asYaml(made));
  if (json) printJson({ format: "communique-generated/1", scenario: scenario.id, out, wish: made.wish, common });
  else print(`${out}: ${scenario.id}; ${words}`);
  return 0;
});
