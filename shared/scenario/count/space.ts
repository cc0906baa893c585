/** A compiled preset as a space of packages, before any finding or paper and after all of them (rules appendix A1, A2, A11). */
import { clip } from "../../lib/number.ts";
import type { Setup } from "../../rules/setup.ts";
import { faceCost, valuerOf, worthTable, type Valuer } from "../../rules/value.ts";
import type { Scenario } from "../schema.ts";
import type { Space } from "./packages.ts";

export interface Table extends Space {
  /** Seat ids of the preset's ministers, in seat order: the voters. */
  ids: readonly string[];
  /** Face costs like `points`; null where the scenario has no lines, because no issue is ordered or face costs nothing. */
  faces: readonly (readonly Float64Array[])[] | null;
}

/** A seat's brief with every finding of the scenario published at its full amount; each counts once. */
function informed(valuer: Valuer, seat: string, setup: Setup, scenario: Scenario): Valuer {
  if (valuer.ideals === null) return valuer;
  for (const finding of scenario.findings) {
    const issue = setup.issueById[finding.issue];
    const move = finding.moves[seat];
    if (issue === undefined || move === undefined) continue;
    valuer.ideals[issue.index] = clip((valuer.ideals[issue.index] ?? 0) + move, 0, 100);
  }
  return valuer;
}

/**
 * The packages of a preset. `before`: locked options do not exist, ideals are the briefs'. `after`: every option exists,
 * all findings have moved ideals, all option papers ease their levels, whether or not their organisations are present.
 */
export function tableOf(setup: Setup, scenario: Scenario, stage: "before" | "after"): Table {
  const { issues, ministers: ids } = setup.open;
  const papers = new Set(stage === "after" ? scenario.optionPapers.map((paper) => paper.id) : []);
  const worths = ids.map((id) => {
    const brief = setup.briefs[id];
    if (!brief) throw new Error(`the minister "${id}" has no brief`);
    const valuer = valuerOf(brief);
    return worthTable(stage === "after" ? informed(valuer, id, setup, scenario) : valuer, issues, papers);
  });
  const perOption = (cell: (voter: number, issue: number, option: number) => number): Float64Array[][] =>
    issues.map((issue, k) => issue.options.map((_, o) => Float64Array.from(ids, (_id, voter) => cell(voter, k, o))));
  const lined = setup.open.face > 0 && issues.some((issue) => issue.ordered);
  return {
    ids,
    voters: ids.length,
    options: issues.map((issue) => issue.options.flatMap((option, o) => (stage === "before" && option.locked !== null ? [] : [o]))),
    points: perOption((voter, k, o) => worths[voter]?.[k]?.[o] ?? 0),
    faces: lined
      ? perOption((voter, k, o) => {
          const issue = issues[k];
          const line = setup.open.lines[ids[voter] ?? ""]?.[k] ?? 0;
          return issue ? faceCost(setup.open, issue, line, o) : 0;
        })
      : null,
  };
}

/** Floors of the voters, in their order. */
export function floorsOf(setup: Setup): Float64Array {
  return Float64Array.from(setup.open.ministers, (id) => setup.briefs[id]?.floor ?? 0);
}
