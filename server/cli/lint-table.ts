// The lint document as a table for a person.
import type { LintDocument, PackagesReport, PresetReport } from "../../shared/scenario/lint/document.ts";
import { formatProblem } from "../../shared/scenario/problem.ts";
import { alignColumns } from "./table.ts";

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;
const points = (value: number): string => String(Math.round(value * 100) / 100);

function packagesRow(name: string, packages: PackagesReport): string[] {
  const { total, all, allShare, rule, ruleShare, uncovered, uncoveredShare } = packages;
  const bare = uncovered === undefined ? "-" : `${uncovered} (${percent(uncoveredShare ?? 0)})`;
  return [name, String(total), `${all} (${percent(allShare)})`, `${rule} (${percent(ruleShare)})`, bare];
}

function presetLines(report: PresetReport): string[] {
  const seats = report.seats.map((seat) => {
    const note = seat.dictator ? "dictator" : seat.dummy ? "dummy" : "";
    return [seat.id, points(seat.floor), points(seat.worst), points(seat.best), percent(seat.ruledOut), percent(seat.pivot), note];
  });
  const choice = (c: Record<string, string>): string =>
    Object.entries(c)
      .map(([issue, option]) => `${issue}=${option}`)
      .join(" ");
  const { nash, egalitarian } = report.points;
  return [
    `preset ${report.preset}`,
    ...alignColumns([
      ["packages", "total", "acceptable to all", "passing the rule", "nothing covered"],
      packagesRow("before findings", report.packages.before),
      packagesRow("after findings", report.packages.after),
    ]),
    "",
    ...alignColumns([["seat", "floor", "worst", "best", "rules out", "pivot", ""], ...seats]),
    "",
    nash ? `Nash point: ${choice(nash.choice)}` : "Nash point: none, no package is acceptable to all",
    ...(egalitarian ? [`egalitarian point: ${choice(egalitarian.choice)} (least surplus ${points(egalitarian.minSurplus)})`] : []),
    "",
  ];
}

/** Lines for the terminal: counts per preset, briefs, problems, and the verdict last. */
export function lintTable(document: LintDocument, file: string): string[] {
  const { rule, problems } = document;
  const vetoes = rule && rule.vetoes.length > 0 ? `, among them ${rule.vetoes.join(" and ")}` : "";
  const errors = problems.filter((p) => p.severity === "error").length;
  const briefs = document.briefs.map((b) => [b.seat, b.lang, `${b.words} of ${b.limit}`]);
  return [
    ...(rule ? [`${document.scenario}: ${rule.kind}, ${rule.need} of ${rule.seats} must accept${vetoes}`, ""] : []),
    ...document.presets.flatMap(presetLines),
    ...(briefs.length > 0 ? [...alignColumns([["brief", "language", "words"], ...briefs]), ""] : []),
    ...problems.map((problem) => formatProblem(problem, file)),
    `${file}: ${document.ok ? "ok" : "not ok"}, ${plural(errors, "error")}, ${plural(problems.length - errors, "warning")}`,
  ];
}
