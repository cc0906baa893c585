// npm run -s schema: writes the JSON Schema of scenarios, from which editors complete and check a scenario file.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { jsonSchemaText } from "../../shared/scenario/json-schema.ts";
import { defineCommand, runCommand } from "./args.ts";
import { fail, note } from "./output.ts";

const FILE = fileURLToPath(new URL("../../assets/scenario.schema.json", import.meta.url));

const command = defineCommand({
  name: "schema",
  summary: "Writes assets/scenario.schema.json from the scenario format.",
  options: { check: { kind: "flag", help: "write nothing; exit 1 when the file is not current" } },
});

function current(): string | null {
  try {
    return readFileSync(FILE, "utf8").replaceAll("\r\n", "\n");
  } catch {
    return null;
  }
}

await runCommand(command, ({ check }) => {
  const text = jsonSchemaText();
  if (current() === text) return 0;
  if (check) return fail("schema: assets/scenario.schema.json is not current: run npm run schema.");
  writeFileSync(FILE, text);
  note("schema: wrote assets/scenario.schema.json");
  return 0;
});
