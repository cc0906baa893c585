/** Issues and options: no text, locks, domains, and the two special issues (scope, follow-up). */
import type { Path } from "../problem.ts";
import type { Scenario, ScenarioIssue } from "../schema.ts";
import { idsOf, mustExist, type Check, type Say } from "./say.ts";

function checkOptions(issue: ScenarioIssue, path: Path, scenario: Scenario, say: Say): void {
  issue.options.forEach((option, o) => {
    const at = [...path, "options", o];
    for (const [i, intent] of (option.intents ?? []).entries())
      mustExist(say, "organisation", idsOf(scenario.organisations), intent.organisation, [...at, "intents", i, "organisation"]);
    if (option.watch !== undefined && !issue.followUp)
      say(
        "warning",
        "unused-watch",
        [...at, "watch"],
        `"watch" counts only on the follow-up issue`,
        "mark the issue followUp: true, or leave watch out",
      );
    if (option.weak !== undefined && !issue.scope)
      say(
        "warning",
        "unused-weak",
        [...at, "weak"],
        `"weak" counts only on the scope issue`,
        "mark the issue scope: true, or leave weak out",
      );
    if (option.watch === undefined && issue.followUp)
      say(
        "error",
        "missing-watch",
        at,
        `"${option.id}" of the follow-up issue does not say what watches over delivery`,
        "add watch: none, ministers, monitoring or peer-review",
      );
    if (option.locked === undefined) return;
    if (!mustExist(say, "option paper", idsOf(scenario.optionPapers), option.locked, [...at, "locked"])) return;
    const paper = scenario.optionPapers.find((p) => p.id === option.locked);
    if (paper && (paper.issue !== issue.id || paper.option !== option.id))
      say(
        "error",
        "wrong-lock",
        [...at, "locked"],
        `the option paper "${paper.id}" unlocks ${paper.issue}/${paper.option}, not this option`,
        "name the paper that is about this option",
      );
  });
  if (issue.options.every((option) => option.locked !== undefined))
    say("error", "all-locked", [...path, "options"], `every option of "${issue.id}" is locked at the start`, "leave at least one open");
}

/** Positions left out are spread evenly in the order listed; given ones must differ, or two levels would be one. */
function checkPositions(issue: ScenarioIssue, path: Path, say: Say): void {
  if (!issue.ordered) return;
  const given = issue.options.filter((option) => option.x !== undefined).length;
  if (given > 0 && given < issue.options.length)
    say(
      "warning",
      "some-positions",
      [...path, "options"],
      `some options of "${issue.id}" have a position x and some do not`,
      "give x to all of them or to none",
    );
  const seen = new Map<number, string>();
  issue.options.forEach((option, o) => {
    if (option.x === undefined) return;
    const twin = seen.get(option.x);
    if (twin !== undefined)
      say(
        "warning",
        "same-position",
        [...path, "options", o, "x"],
        `"${option.id}" and "${twin}" have the same position`,
        "move one of them",
      );
    seen.set(option.x, option.id);
  });
}

export const checkIssues: Check = (scenario, say) => {
  for (const mark of ["followUp", "scope"] as const) {
    const marked = scenario.issues.flatMap((issue, k) => (issue[mark] ? [k] : []));
    for (const k of marked.slice(1))
      say("error", `second-${mark}`, ["issues", k, mark], `more than one issue is marked ${mark}`, "keep the mark on one issue");
  }
  scenario.issues.forEach((issue, k) => {
    const path = ["issues", k];
    if (issue.none !== null) mustExist(say, "option", idsOf(issue.options), issue.none, [...path, "none"]);
    if (issue.domain !== undefined) mustExist(say, "domain", idsOf(scenario.domains), issue.domain, [...path, "domain"]);
    checkOptions(issue, path, scenario, say);
    checkPositions(issue, path, say);
    if (issue.scope && !issue.options.some((option) => option.weak))
      say(
        "warning",
        "no-weak-level",
        [...path, "options"],
        `no level of the scope issue "${issue.id}" is weak`,
        "mark the levels that open defining away with weak: true",
      );
  });
};
