/** Counts the packages of a preset: acceptable to all, passing the rule, and what each voter refuses (rules section 13). */
import { EPSILON } from "../../lib/number.ts";
import { eachPackage } from "./packages.ts";
import { keepBest, type Point } from "./points.ts";
import { passes, type Rule } from "./rule.ts";
import type { Table } from "./space.ts";

export interface Count {
  total: number;
  /** Packages at or above the floor of every voter. */
  all: number;
  /** Packages that pass the decision rule. */
  rule: number;
  /** As `all`, with every face cost paid; null where there are no lines. */
  uncovered: number | null;
  /** Per voter: packages accepted; packages that all others accept and this one refuses; highest and lowest value. */
  accepts: Int32Array;
  alone: Int32Array;
  best: Float64Array;
  worst: Float64Array;
  /** `levels[issue][option]`: of the packages acceptable to all, those with this option. */
  levels: Int32Array[];
  nash: Point | null;
  egalitarian: Point | null;
}

function survivesFace(table: Table, values: Float64Array, choice: Int32Array, floors: Float64Array): boolean {
  for (let voter = 0; voter < table.voters; voter++) {
    let value = values[voter] as number;
    for (let issue = 0; issue < choice.length; issue++) value -= table.faces?.[issue]?.[choice[issue] as number]?.[voter] ?? 0;
    if (value < (floors[voter] as number) - EPSILON) return false;
  }
  return true;
}

/** One pass over all packages. Acceptance is value >= floor, without bonus or face, with a tolerance for rounding. */
export function countPackages(table: Table, floors: Float64Array, rule: Rule): Count {
  const n = table.voters;
  const accepts = new Int32Array(n);
  const alone = new Int32Array(n);
  const best = new Float64Array(n).fill(-Infinity);
  const worst = new Float64Array(n).fill(Infinity);
  const yes = new Uint8Array(n);
  const levels = table.points.map((options) => new Int32Array(options.length));
  const nash = keepBest();
  const egalitarian = keepBest();
  let total = 0;
  let all = 0;
  let ruled = 0;
  let uncovered = 0;
  eachPackage(table, (values, choice) => {
    total++;
    let refusals = 0;
    let refuser = -1;
    for (let voter = 0; voter < n; voter++) {
      const value = values[voter] as number;
      if (value > (best[voter] as number)) best[voter] = value;
      if (value < (worst[voter] as number)) worst[voter] = value;
      const accepted = value >= (floors[voter] as number) - EPSILON;
      yes[voter] = accepted ? 1 : 0;
      if (accepted) accepts[voter] = (accepts[voter] as number) + 1;
      else {
        refusals++;
        refuser = voter;
      }
    }
    if (passes(rule, yes)) ruled++;
    if (refusals === 1) alone[refuser] = (alone[refuser] as number) + 1;
    if (refusals > 0) return;
    all++;
    levels.forEach((level, issue) => {
      const option = choice[issue] as number;
      level[option] = (level[option] as number) + 1;
    });
    let product = 1;
    let least = Infinity;
    for (let voter = 0; voter < n; voter++) {
      const surplus = Math.max(0, (values[voter] as number) - (floors[voter] as number));
      product *= surplus;
      least = Math.min(least, surplus);
    }
    nash.offer(product, values, choice);
    egalitarian.offer(least, values, choice);
    if (table.faces && survivesFace(table, values, choice, floors)) uncovered++;
  });
  const lined = table.faces !== null;
  const points = { nash: nash.point(), egalitarian: egalitarian.point() };
  return { total, all, rule: ruled, uncovered: lined ? uncovered : null, accepts, alone, best, worst, levels, ...points };
}

/** Of the packages that all others accept, the share that this voter refuses; 0 if there are none. */
export function pivotOf(count: Pick<Count, "all" | "alone">, voter: number): number {
  const refused = count.alone[voter] ?? 0;
  return refused === 0 ? 0 : refused / (count.all + refused);
}
