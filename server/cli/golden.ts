// Re-records the golden matches and shows what changed; with --check it only compares (exit 1 on a difference).
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { GOLDEN, goldenFile, recordGolden } from "../golden.ts";
import { defineCommand, runCommand } from "./args.ts";
import { print } from "./output.ts";

const command = defineCommand({
  name: "golden",
  summary: "Re-records the golden matches in shared/playthroughs and shows the first lines that differ.",
  options: {
    check: { kind: "flag", help: "only compare; exit 1 on a difference" },
    lines: { kind: "integer", value: "N", help: "differing lines to show of each", default: 12, min: 0 },
  },
});

await runCommand(command, ({ check, lines }) => {
  let changed = 0;
  for (const golden of GOLDEN) {
    const file = goldenFile(golden);
    const text = recordGolden(golden);
    const before = existsSync(file) ? readFileSync(file, "utf8") : "";
    if (before === text) continue;
    changed++;
    const old = before.split("\n");
    const now = text.split("\n");
    print(`${file}: ${before === "" ? "new" : `${old.length} lines -> ${now.length}`}`);
    let shown = before === "" ? lines : 0;
    for (let i = 0; i < Math.max(old.length, now.length) && shown < lines; i++) {
      if (old[i] === now[i]) continue;
      shown++;
      if (old[i] !== undefined) print(`  ${i + 1} - ${old[i]}`);
      if (now[i] !== undefined) print(`  ${i + 1} + ${now[i]}`);
    }
    if (check) continue;
    mkdirSync(new URL("../../shared/playthroughs/", import.meta.url), { recursive: true });
    writeFileSync(file, text);
  }
  print(
    changed === 0
      ? "the golden matches are as recorded"
      : `${changed} golden ${changed === 1 ? "match" : "matches"} ${check ? "differ" : "recorded anew; read the difference before you commit it"}`,
  );
  return check && changed > 0 ? 1 : 0;
});
