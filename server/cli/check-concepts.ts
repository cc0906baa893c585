// Fails when a row of the concept table in RULES.md names no existing test.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkConcepts } from "../concepts.ts";
import { defineCommand, runCommand } from "./args.ts";
import { fail, note, print } from "./output.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const command = defineCommand({
  name: "check:concepts",
  summary: "Checks that every concept in RULES.md names a test that exists.",
  options: { file: { kind: "text", value: "PATH", help: "the rules to check", default: `${ROOT}RULES.md` } },
});

await runCommand(command, ({ file }) => {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return fail(`${file} cannot be read: check the path`, 2);
  }
  const { rows, problems } = checkConcepts(text, ROOT);
  for (const { line, message } of problems) note(`${file}:${line}: ${message}`);
  if (problems.length === 0) print(`${rows} concepts, each with its test`);
  return problems.length === 0 ? 0 : 1;
});
