// Linting: 12,500 packages of 20 seats, beside the plainest count of the same packages.
import { lintScenario } from "../../shared/scenario/lint/lint.ts";
import { worthTable } from "../../shared/rules/value.ts";
import { openScenario } from "../scenarios.ts";
import { timed, type Bench } from "./harness.ts";
import { toronto } from "./matches.ts";

/** Packages at or above every minister's floor, counted one by one with ordinary arrays. */
function plainCount(): number {
  const setup = toronto("20");
  const { issues, ministers } = setup.open;
  const papers = new Set(setup.open.optionPapers.map((p) => p.id));
  const seats = ministers.flatMap((id) => {
    const brief = setup.briefs[id];
    return brief ? [{ floor: brief.floor, worth: worthTable(brief, issues, papers) }] : [];
  });
  let count = 0;
  const walk = (k: number, chosen: number[]): void => {
    const issue = issues[k];
    if (!issue) {
      if (seats.every(({ floor, worth }) => chosen.reduce((sum, option, i) => sum + (worth[i]?.[option] ?? 0), 0) >= floor)) count++;
      return;
    }
    for (let option = 0; option < issue.options.length; option++) walk(k + 1, [...chosen, option]);
  };
  walk(0, []);
  return count;
}

export const lint12500: Bench = {
  id: "lint.12500",
  unit: "s",
  about: "lint of toronto-2010, preset 20: 12,500 packages, 20 seats, before and after findings, with and without face",
  reference: "one plain count of the packages acceptable to all",
  target: { on: "ours", op: "<=", value: 1 },
  prepare() {
    const opened = openScenario("toronto-2010");
    if (!opened.ok) throw new Error(opened.problem.message);
    let found = 0;
    return {
      ours: () => timed(1, () => void lintScenario(opened.loaded, "20")),
      reference: () =>
        timed(1, () => {
          found += plainCount();
        }),
    };
  },
};
