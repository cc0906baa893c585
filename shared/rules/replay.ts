/** Plays a log again. Scenario, seed and log give the same match, entry by entry. */
import { fingerprint } from "../lib/hash.ts";
import { apply } from "./apply.ts";
import { compile } from "./compile.ts";
import type { LogHeader } from "./log.ts";
import { openMatch, type Entry, type Match } from "./match.ts";
import { RULES_VERSION } from "./setup.ts";
import type { Scenario } from "../scenario/schema.ts";

export type Replay = { ok: true; match: Match } | { ok: false; line: number; message: string };

/** The match of a header, before its first entry; a message when rules, scenario or preset are not those of the log. */
export function matchOfHeader(header: LogHeader, scenario: Scenario): { match: Match } | { message: string } {
  if (header.rules !== RULES_VERSION) return { message: `the log was made with rules ${header.rules}; these are ${RULES_VERSION}` };
  const sha256 = fingerprint(scenario);
  if (header.scenario.sha256 !== sha256)
    return {
      message: `the scenario "${scenario.id}" is not the one of the log (sha256 ${sha256.slice(0, 12)}… instead of ${String(header.scenario.sha256).slice(0, 12)}…)`,
    };
  try {
    const setup = compile(scenario, header.preset, header.settings.without ?? []);
    return { match: openMatch(setup, header.seed, { timed: header.settings.timed }) };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

/** Applies entries up to number `until` (all, if left out); checks the final fingerprint when the end is reached. */
export function replay(header: LogHeader, entries: readonly Entry[], scenario: Scenario, until = Number.POSITIVE_INFINITY): Replay {
  const opened = matchOfHeader(header, scenario);
  if ("message" in opened) return { ok: false, line: 1, message: opened.message };
  const { match } = opened;
  for (const [i, entry] of entries.entries()) {
    if (entry.n > until) break;
    if (entry.do === "end" && entry.with["state"] !== fingerprint(match.state))
      return { ok: false, line: i + 2, message: "the final state is not the one that the log states" };
    const result = apply(match, entry);
    if (!result.ok) return { ok: false, line: i + 2, message: `${entry.by} may not ${entry.do} here: ${result.reason}` };
  }
  return { ok: true, match };
}
