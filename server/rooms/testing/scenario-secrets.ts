/** For tests: everything in the built-in scenarios that nobody may read who does not sit there, as it would stand in a file. */
import { parse } from "yaml";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listScenarios } from "../../scenarios.ts";
import { builtInScenario } from "../../testing/built-in.ts";

const FOLDER = join(import.meta.dirname, "../../../assets/scenarios");
/** Shorter pieces could stand anywhere. */
const LEAST = 24;

/** Sentences of a text, as they stand and as JSON writes them. */
function sentences(text: string | undefined): string[] {
  const parts = (text ?? "").split(/(?<=[.!?。！？])\s*/u).map((part) => part.trim());
  const long = parts.filter((part) => part.length >= (/\p{Script=Han}/u.test(part) ? LEAST / 2 : LEAST));
  return [...new Set(long.flatMap((part) => [part, JSON.stringify(part).slice(1, -1)]))];
}

/** Lists of numbers by name, as JSON and as YAML write them. */
const numbers = (values: object | undefined): string[] => {
  const entries = Object.entries(values ?? {});
  if (entries.length < 2) return [];
  return [JSON.stringify(values).slice(1, -1), entries.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(", ")];
};

export function scenarioSecrets(): { briefs: string[]; hidden: string[]; numbers: string[] } {
  const found = { briefs: [] as string[], hidden: [] as string[], numbers: [] as string[] };
  for (const id of listScenarios(undefined)) {
    const scenario = builtInScenario(id);
    for (const texts of Object.values(scenario.texts)) {
      for (const seat of Object.values(texts.seats ?? {}))
        for (const text of [seat.brief, seat.agenda, seat.notToSay]) found.briefs.push(...sentences(text));
      for (const finding of Object.values(texts.findings ?? {})) found.hidden.push(...sentences(finding.reason));
      for (const event of Object.values(texts.events ?? {})) found.hidden.push(...sentences(event.text));
    }
    for (const { values, exposure } of scenario.seats) {
      const lists = values && "weights" in values ? [values.weights, values.ideals] : values ? [values.table] : [];
      found.numbers.push(...[...lists, exposure].flatMap(numbers));
    }
    found.numbers.push(...scenario.findings.flatMap(({ moves }) => numbers(moves)));
    const raw = parse(readFileSync(join(FOLDER, id, "scenario.yaml"), "utf8")) as { presets?: { floors?: object }[] };
    found.numbers.push(...(raw.presets ?? []).flatMap(({ floors }) => numbers(floors)));
  }
  return found;
}
