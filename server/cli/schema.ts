// npm run -s schema: writes the JSON Schemas of scenarios and experiments, from which editors complete and check such files.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { jsonSchemaText } from "../../shared/scenario/json-schema.ts";
import { planSchemaText } from "../experiment/plan-schema.ts";
import { defineCommand, runCommand } from "./args.ts";
import { fail, note } from "./output.ts";

const SCHEMAS = [
  { name: "assets/scenario.schema.json", text: jsonSchemaText },
  { name: "assets/experiment.schema.json", text: planSchemaText },
] as const;

const command = defineCommand({
  name: "schema",
  summary: `Writes ${SCHEMAS.map(({ name }) => name).join(" and ")} from the formats of scenarios and experiments.`,
  options: { check: { kind: "flag", help: "write nothing; exit 1 when a file is not current" } },
});

const pathOf = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

function current(name: string): string | null {
  try {
    return readFileSync(pathOf(name), "utf8").replaceAll("\r\n", "\n");
  } catch {
    return null;
  }
}

await runCommand(command, ({ check }) => {
  for (const { name, text } of SCHEMAS) {
    if (current(name) === text()) continue;
    if (check) return fail(`schema: ${name} is not current: run npm run schema.`);
    writeFileSync(pathOf(name), text());
    note(`schema: wrote ${name}`);
  }
  return 0;
});
