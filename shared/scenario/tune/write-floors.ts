/** Tuned floors -> the scenario's text: into the preset, or into the seats where the scenario has no presets. */
import { canonical } from "../../lib/hash.ts";
import type { Path } from "../problem.ts";
import type { Scenario } from "../schema.ts";
import { parseTree } from "../tree.ts";
import { setNumber } from "./rewrite.ts";

/** Where the floor of a seat stands, for one preset. */
export function floorPlace(scenario: Scenario, preset: string, seat: string): Path {
  const index = (scenario.presets ?? []).findIndex((p) => p.id === preset);
  if (index >= 0) return ["presets", index, "floors", seat];
  return ["seats", scenario.seats.findIndex((s) => s.id === seat), "floor"];
}

function withNumber(value: unknown, path: Path, number: number): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return number;
  if (Array.isArray(value)) return value.map((item: unknown, i) => (i === Number(key) ? withNumber(item, rest, number) : item));
  const group = (value ?? {}) as Record<string, unknown>;
  return { ...group, [key]: withNumber(group[key], rest, number) };
}

/** The text with every floor set, checked to differ in nothing else; null when the file's form does not allow it. */
export function writeFloors(text: string, scenario: Scenario, preset: string, floors: ReadonlyMap<string, number>): string | null {
  let written: string | null = text;
  let expected: unknown = parseTree(text).value;
  for (const [seat, floor] of floors) {
    const path = floorPlace(scenario, preset, seat);
    written = setNumber(written, path, floor);
    if (written === null) return null;
    expected = withNumber(expected, path, floor);
  }
  const tree = parseTree(written);
  return tree.problems.length === 0 && canonical(tree.value) === canonical(expected) ? written : null;
}
