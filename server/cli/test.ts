// Runs every check of the project and adds them up in one last line: `tests: N passed, N failed`.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineCommand, runCommand } from "./args.ts";
import { print } from "./output.ts";
import { addUp, countVitest, type Tally } from "./tally.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const TYPESCRIPT = "typescript/bin/tsc";

const CHECKS: { name: string; bin: string; args: string[] }[] = [
  { name: "format", bin: "oxfmt/bin/oxfmt", args: ["--check", "."] },
  { name: "lint", bin: "oxlint/bin/oxlint", args: ["--deny-warnings", "."] },
  { name: "types", bin: TYPESCRIPT, args: ["--noEmit"] },
  { name: "types of shared/ without DOM and Node", bin: TYPESCRIPT, args: ["--noEmit", "-p", "shared"] },
];

/** Passes the tool's words on as they come; a signal that stops us stops it too. */
function run(bin: string, args: string[]): Promise<number> {
  const child = spawn(process.execPath, [join(ROOT, "node_modules", bin), ...args], { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });
  const stop = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on("SIGTERM", stop);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      process.off("SIGTERM", stop);
      resolve(code ?? 1);
    });
  });
}

async function runChecks(): Promise<Tally> {
  const tally = { passed: 0, failed: 0 };
  for (const { name, bin, args } of CHECKS) {
    print(`\n${name}`);
    tally[(await run(bin, args)) === 0 ? "passed" : "failed"]++;
  }
  return tally;
}

async function runVitest(fast: boolean): Promise<Tally> {
  print(fast ? "\nunit tests" : "\nall tests");
  const folder = mkdtempSync(join(tmpdir(), "communique-test-"));
  const report = join(folder, "report.json");
  try {
    const some = fast ? ["--project", "units"] : [];
    const code = await run("vitest/vitest.mjs", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...some]);
    return countVitest(code, () => readFileSync(report, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const command = defineCommand({
  name: "test",
  summary: "Checks format, lint and types and runs the tests.",
  options: { fast: { kind: "flag", help: "leave out the slow tests (*.slow.test.ts)" } },
});

await runCommand(command, async ({ fast }) => {
  const total = addUp([await runChecks(), await runVitest(fast)]);
  print(`tests: ${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
