/** Packages of a preset kept in memory, so that many sets of floors can be judged in a moment each. */
import { EPSILON } from "../../lib/number.ts";
import { eachPackage, packageCount } from "../count/packages.ts";
import { passes, type Rule } from "../count/rule.ts";
import type { Table } from "../count/space.ts";

/** Values kept at most: 160 MB. A preset of 20 seats may have a million packages. */
export const MOST_KEPT = 20_000_000;

export interface Kept {
  total: number;
  voters: number;
  /** Row by row: `values[package * voters + voter]`; `bare` with every face cost paid, null without lines. */
  values: Float64Array;
  bare: Float64Array | null;
}

/** All packages of a table; null when they are more than MOST_KEPT values. */
export function keep(table: Table): Kept | null {
  const { voters } = table;
  const total = packageCount(table);
  if (total * voters > MOST_KEPT) return null;
  const values = new Float64Array(total * voters);
  const bare = table.faces ? new Float64Array(total * voters) : null;
  let next = 0;
  eachPackage(table, (sums, choice) => {
    const row = next;
    next += voters;
    values.set(sums, row);
    if (bare === null) return;
    for (let voter = 0; voter < voters; voter++) {
      let value = sums[voter] as number;
      for (let issue = 0; issue < choice.length; issue++) value -= table.faces?.[issue]?.[choice[issue] as number]?.[voter] ?? 0;
      bare[row + voter] = value;
    }
  });
  return { total, voters, values, bare };
}

export interface Shares {
  total: number;
  all: number;
  rule: number;
  uncovered: number | null;
  accepts: Int32Array;
  alone: Int32Array;
}

/** The counts that the bands judge, for these floors. */
export function sharesOf(kept: Kept, floors: Float64Array, rule: Rule): Shares {
  const { total, voters, values, bare } = kept;
  const least = floors.map((floor) => floor - EPSILON);
  const shares: Shares = {
    total,
    all: 0,
    rule: 0,
    uncovered: bare ? 0 : null,
    accepts: new Int32Array(voters),
    alone: new Int32Array(voters),
  };
  const yes = new Uint8Array(voters);
  for (let row = 0; row < total * voters; row += voters) {
    let refusals = 0;
    let refuser = 0;
    for (let voter = 0; voter < voters; voter++) {
      const accepted = (values[row + voter] as number) >= (least[voter] as number);
      yes[voter] = accepted ? 1 : 0;
      if (accepted) shares.accepts[voter] = (shares.accepts[voter] as number) + 1;
      else {
        refusals++;
        refuser = voter;
      }
    }
    if (passes(rule, yes)) shares.rule++;
    if (refusals === 1) shares.alone[refuser] = (shares.alone[refuser] as number) + 1;
    if (refusals > 0) continue;
    shares.all++;
    if (bare === null) continue;
    let survives = true;
    for (let voter = 0; voter < voters && survives; voter++) survives = (bare[row + voter] as number) >= (least[voter] as number);
    if (survives) shares.uncovered = (shares.uncovered ?? 0) + 1;
  }
  return shares;
}

/** Only the number acceptable to all: what the search for a common shift asks most often. */
export function allOf(kept: Kept, floors: Float64Array): number {
  const { total, voters, values } = kept;
  let all = 0;
  for (let row = 0; row < total * voters; row += voters) {
    let voter = 0;
    while (voter < voters && (values[row + voter] as number) >= (floors[voter] as number) - EPSILON) voter++;
    if (voter === voters) all++;
  }
  return all;
}
