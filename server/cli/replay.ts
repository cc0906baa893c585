// Plays a log again: verifies it, or shows the match at an entry.
import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { readLog } from "../../shared/rules/log.ts";
import { replay } from "../../shared/rules/replay.ts";
import { viewFor } from "../../shared/rules/view.ts";
import { whyEntry } from "../why-entry.ts";
import { readText } from "../read-text.ts";
import { defineCommand, runCommand } from "./args.ts";
import { fail, note, print, printJson } from "./output.ts";
import { scenarioOrFail } from "./scenario-argument.ts";

/** A match of 24 seats over a day stays far below. */
const MOST_LOG_BYTES = 64_000_000;

/** Number of the first line that is not UTF-8. */
function firstBadLine(path: string): number {
  const bytes = readFileSync(path);
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to + 1;
  }
  return line;
}

const command = defineCommand({
  name: "replay",
  summary:
    "Replays a match log. With --verify it is silent when all is well (0); 1 = changed, with the line; 3 = whole, but the end is missing.",
  options: {
    verify: { kind: "flag", help: "check the seals and the final state; print nothing if they fit" },
    at: { kind: "integer", value: "N", help: "print the facilitator's view after entry N as JSON", min: 0 },
    why: { kind: "integer", value: "N", help: "print why the bot made entry N, with its numbers, as JSON", min: 1 },
    scenario: { kind: "text", value: "ID|PATH", help: "scenario file to use instead of the one the log names" },
    json: { kind: "flag", help: "print the summary as one JSON document" },
  },
  positionals: { value: "LOG", help: "a log of simulate --log or of a server", min: 1, max: 1 },
});

await runCommand(command, ({ verify, at, why, scenario: given, json }, [path = ""]) => {
  const text = readText(path, MOST_LOG_BYTES);
  if (!text.ok) {
    if (text.code === "not-utf8") return fail(`line ${firstBadLine(path)}: ${text.message}`, 1);
    return fail(`${path}: ${text.message}; ${text.mend}`, 2);
  }
  const log = readLog(text.text);
  if (log.kind === "broken") return fail(`line ${log.line}: ${log.message}`, 1);
  const scenario =
    given === undefined
      ? scenarioOrFail(log.header.scenario.id, "\nThe log names this scenario by its id; --scenario PATH says where its file is.")
      : scenarioOrFail(given);
  if (why !== undefined) {
    const found = whyEntry(log.header, log.entries, scenario, why);
    if (!found.ok) return fail(`--why ${why}: ${found.message}`, 2);
    printJson(found.told);
    return 0;
  }
  const result = replay(log.header, log.entries, scenario, at ?? Number.POSITIVE_INFINITY);
  if (!result.ok) return fail(`line ${result.line}: ${result.message}`, 1);
  const { match } = result;
  if (at !== undefined) {
    if (at > (log.entries.at(-1)?.n ?? 0)) return fail(`--at ${at}: the log ends at entry ${log.entries.at(-1)?.n ?? 0}`, 2);
    printJson(viewFor(match, { kind: "facilitator" }));
    return 0;
  }
  const cut = log.kind === "cut";
  if (cut) note(`${path}: the chain is whole, but the end of the match is missing after entry ${match.state.n}`);
  if (!verify) {
    const { pub } = match.state;
    const summary = {
      match: log.header.match,
      scenario: log.header.scenario.id,
      preset: log.header.preset,
      seed: log.header.seed,
      entries: match.state.n,
      phase: pub.phase,
      outcome: pub.outcome?.kind ?? null,
    };
    if (json) printJson(summary);
    else for (const [key, value] of Object.entries(summary)) print(`${key}: ${value}`);
  }
  return cut ? 3 : 0;
});
