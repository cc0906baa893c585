/** One preset in numbers: package counts, what each floor does, the fairest packages (contract of `lint:scenario`). */
import { round6 } from "../../lib/number.ts";
import type { IssueSetup, Setup } from "../../rules/setup.ts";
import { countPackages, pivotOf, type Count } from "../count/count.ts";
import { packageCount } from "../count/packages.ts";
import type { Point } from "../count/points.ts";
import { ruleFor } from "../count/rule.ts";
import { floorsOf, tableOf } from "../count/space.ts";
import type { Scenario } from "../schema.ts";
import type { PackagesReport, PresetReport, RuleReport, SeatReport } from "./document.ts";

/** Counting is exact, so it must end: some seconds of work. The built-in scenarios have fewer than 20,000. */
export const MOST_PACKAGES = 20_000_000;
const DICTATOR = 0.5;
const DUMMY = 0.001;

export interface Counted {
  before: Count;
  after: Count;
}

/** Counts a preset before and after findings and papers; null when it has more than MOST_PACKAGES. */
export function countPreset(setup: Setup, scenario: Scenario): Counted | null {
  const after = tableOf(setup, scenario, "after");
  if (packageCount(after) > MOST_PACKAGES) return null;
  const rule = ruleFor(scenario.decision, after.ids);
  const floors = floorsOf(setup);
  return { before: countPackages(tableOf(setup, scenario, "before"), floors, rule), after: countPackages(after, floors, rule) };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : round6(part / whole));

function packagesReport(count: Count): PackagesReport {
  const { total, all, rule, uncovered } = count;
  const report = { total, all, allShare: share(all, total), rule, ruleShare: share(rule, total) };
  return uncovered === null ? report : { ...report, uncovered, uncoveredShare: share(uncovered, total) };
}

function seatReport(count: Count, id: string, floor: number, voter: number): SeatReport {
  const accepts = count.accepts[voter] ?? 0;
  const pivot = pivotOf(count, voter);
  return {
    id,
    floor: round6(floor),
    best: round6(count.best[voter] ?? 0),
    worst: round6(count.worst[voter] ?? 0),
    accepts,
    ruledOut: share(count.total - accepts, count.total),
    pivot: round6(pivot),
    dictator: pivot > DICTATOR,
    dummy: pivot < DUMMY,
  };
}

const choiceOf = (point: Point, issues: readonly IssueSetup[]): Record<string, string> =>
  Object.fromEntries(issues.map((issue, k) => [issue.id, issue.options[point.choice[k] ?? 0]?.id ?? ""]));

const valuesOf = (point: Point, ids: readonly string[]): Record<string, number> =>
  Object.fromEntries(ids.map((id, voter) => [id, round6(point.values[voter] ?? 0)]));

function pointsReport({ nash, egalitarian }: Count, issues: readonly IssueSetup[], ids: readonly string[]): PresetReport["points"] {
  return {
    nash: nash && { choice: choiceOf(nash, issues), product: round6(nash.score), values: valuesOf(nash, ids) },
    egalitarian: egalitarian && {
      choice: choiceOf(egalitarian, issues),
      minSurplus: round6(egalitarian.score),
      values: valuesOf(egalitarian, ids),
    },
  };
}

/** The preset's part of the lint document. Seats and points are those before findings and papers. */
export function presetReport(setup: Setup, counted: Counted): PresetReport {
  const { issues, ministers, preset } = setup.open;
  const { before, after } = counted;
  const floors = floorsOf(setup);
  return {
    preset,
    packages: { before: packagesReport(before), after: packagesReport(after) },
    seats: ministers.map((id, voter) => seatReport(before, id, floors[voter] ?? 0, voter)),
    points: pointsReport(before, issues, ministers),
  };
}

/** The decision rule as it binds the voters of this preset. */
export function ruleReport(setup: Setup, scenario: Scenario): RuleReport {
  const ids = setup.open.ministers;
  const rule = ruleFor(scenario.decision, ids);
  const report = { kind: rule.kind, seats: ids.length, need: round6(rule.need), vetoes: rule.vetoes.map((voter) => ids[voter] ?? "") };
  const weighted = scenario.decision.kind === "threshold" && scenario.decision.weights !== undefined;
  return weighted ? { ...report, weights: Object.fromEntries(ids.map((id, voter) => [id, rule.weights[voter] ?? 0])) } : report;
}
