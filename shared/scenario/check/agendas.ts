/** Hidden agendas: what each kind refers to. */
import type { Path } from "../problem.ts";
import type { Agenda, Scenario, ScenarioIssue } from "../schema.ts";
import { idsOf, mustExist, type Say } from "./say.ts";

const position = (issue: ScenarioIssue, id: string | undefined): number => issue.options.findIndex((option) => option.id === id);

function checkBound(agenda: Agenda & { kind: "bound" }, path: Path, issue: ScenarioIssue, say: Say): void {
  if (agenda.atLeast === undefined && agenda.atMost === undefined)
    say("error", "empty-bound", path, "this agenda states no bound", "add atLeast or atMost with an option's id");
  if (!issue.ordered)
    say("error", "bound-unordered", path, `"${issue.id}" is not ordered, so nothing is above or below`, "use kind: wording");
  let known = true;
  for (const side of ["atLeast", "atMost"] as const) {
    const id = agenda[side];
    if (id !== undefined) known = mustExist(say, "option", idsOf(issue.options), id, [...path, side]) && known;
  }
  if (!known || agenda.atLeast === undefined || agenda.atMost === undefined) return;
  const at = (id: string | undefined): number => issue.options[position(issue, id)]?.x ?? position(issue, id);
  if (at(agenda.atLeast) > at(agenda.atMost))
    say("error", "empty-bound", path, "no level lies between these bounds", "swap atLeast and atMost");
}

/** Checks the references of one seat's agenda. */
export function checkAgenda(agenda: Agenda, seat: string, path: Path, scenario: Scenario, say: Say): void {
  const seats = idsOf(scenario.seats);
  const actors = [...seats, ...idsOf(scenario.organisations), ...idsOf(scenario.partners)];
  if ("issue" in agenda && agenda.issue !== undefined) {
    if (!mustExist(say, "issue", idsOf(scenario.issues), agenda.issue, [...path, "issue"])) return;
  }
  const issue = "issue" in agenda ? scenario.issues.find((k) => k.id === agenda.issue) : undefined;
  if (agenda.kind === "wording" && issue) mustExist(say, "option", idsOf(issue.options), agenda.option, [...path, "option"]);
  if (agenda.kind === "bound" && issue) checkBound(agenda, path, issue, say);
  if (agenda.kind === "carries")
    mustExist(say, "organisation", idsOf(scenario.organisations), agenda.organisation, [...path, "organisation"]);
  if (agenda.kind === "finding") mustExist(say, "finding", idsOf(scenario.findings), agenda.finding, [...path, "finding"]);
  if (agenda.kind === "footnote") mustExist(say, "seat", seats, agenda.seat, [...path, "seat"]);
  if (agenda.kind === "tie") {
    mustExist(say, "seat", actors, agenda.with, [...path, "with"]);
    if (agenda.with === seat) say("error", "own-tie", [...path, "with"], `"${seat}" cannot have a tie with itself`, "name another seat");
  }
}
