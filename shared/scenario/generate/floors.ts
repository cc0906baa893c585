/** Floors at a quantile of each seat's own values, and whether any package is at or above all of them. */
import { round6 } from "../../lib/number.ts";
import { compile } from "../../rules/compile.ts";
import { countPackages } from "../count/count.ts";
import { eachPackage, packageCount } from "../count/packages.ts";
import { ruleFor } from "../count/rule.ts";
import { floorsOf, tableOf } from "../count/space.ts";
import type { Scenario } from "../schema.ts";

export interface CommonPackage {
  /** Whether some package is at or above the floor of every voter, before any finding or paper. */
  exists: boolean;
  packages: number;
  total: number;
  /** packages / total. */
  share: number;
}

/** The quantile 0..1 of each minister's values over all packages, rounded down to cents so that some package reaches it. */
export function quantileFloors(scenario: Scenario, quantile: number): Record<string, number> {
  const table = tableOf(compile(scenario), scenario, "before");
  const values = table.ids.map(() => new Float64Array(packageCount(table)));
  let n = 0;
  eachPackage(table, (worth) => {
    for (const [voter, list] of values.entries()) list[n] = worth[voter] ?? 0;
    n++;
  });
  return Object.fromEntries(
    table.ids.map((id, voter) => {
      const sorted = (values[voter] ?? new Float64Array()).toSorted();
      const at = Math.min(sorted.length - 1, Math.floor(quantile * sorted.length));
      return [id, Math.floor((sorted[at] ?? 0) * 100 + 1e-6) / 100];
    }),
  );
}

/** Counts the packages that every voter of a preset (default: the first) could accept. */
export function commonPackage(scenario: Scenario, preset?: string): CommonPackage {
  const setup = compile(scenario, preset);
  const table = tableOf(setup, scenario, "before");
  const count = countPackages(table, floorsOf(setup), ruleFor(scenario.decision, table.ids));
  return { exists: count.all > 0, packages: count.all, total: count.total, share: round6(count.all / count.total) };
}
