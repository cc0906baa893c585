// Renews the generated tables of the rules in both languages; with --check it only compares.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DOCUMENTS, regenerate } from "../docs.ts";
import { defineCommand, runCommand } from "./args.ts";
import { fail, note, print } from "./output.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const command = defineCommand({
  name: "docs",
  summary: "Renews the generated tables in RULES.md and RULES.zh-Hans.md.",
  options: { check: { kind: "flag", help: "only compare; exit 1 if a table is not current" } },
});

await runCommand(command, ({ check }) => {
  let stale = 0;
  for (const { file, language } of DOCUMENTS) {
    let text: string;
    try {
      text = readFileSync(ROOT + file, "utf8");
    } catch {
      return fail(`${file} cannot be read: restore it from the repository`, 2);
    }
    const { text: fresh, changed, unknown, missing } = regenerate(text, language);
    for (const name of unknown) note(`${file}: there is no block "${name}": take its markers out`);
    for (const name of missing) note(`${file}: the block "${name}" is missing: add <!-- generated:${name} --> and <!-- /generated -->`);
    stale += unknown.length + missing.length;
    if (changed.length === 0) continue;
    if (check) {
      stale++;
      note(`${file}: not current: ${changed.join(", ")}; run npm run docs`);
    } else {
      writeFileSync(ROOT + file, fresh);
      print(`${file}: renewed ${changed.join(", ")}`);
    }
  }
  return stale === 0 ? 0 : 1;
});
