/** Seats: parties, organisations of heads, values, lines, exposure, allies. */
import type { Path } from "../problem.ts";
import type { Scenario, ScenarioSeat } from "../schema.ts";
import { checkAgenda } from "./agendas.ts";
import { idsOf, keysMustExist, mustDiffer, mustExist, type Check, type Say } from "./say.ts";

const WEIGHT_SUM = 100;
const ROUNDING = 1e-6;

function checkTable(table: Record<string, number[]>, path: Path, scenario: Scenario, say: Say): void {
  for (const issue of scenario.issues) {
    const row = table[issue.id];
    if (row === undefined)
      say(
        "error",
        "missing-issue",
        path,
        `the table has no row for the issue "${issue.id}"`,
        `add ${issue.id}: [${issue.options.map(() => 0).join(", ")}]`,
      );
    else if (row.length !== issue.options.length)
      say(
        "error",
        "table-length",
        [...path, issue.id],
        `"${issue.id}" has ${issue.options.length} options, but this row has ${row.length} numbers`,
        "give one number per option, in the issue's order",
      );
  }
}

function checkWeights(weights: Record<string, number>, ideals: Record<string, number>, path: Path, scenario: Scenario, say: Say): void {
  let sum = 0;
  for (const issue of scenario.issues) {
    sum += weights[issue.id] ?? 0;
    for (const [name, group] of [
      ["weights", weights],
      ["ideals", ideals],
    ] as const)
      if (group[issue.id] === undefined)
        say("error", "missing-issue", [...path, name], `the ${name} leave out the issue "${issue.id}"`, `add ${issue.id}: 0 to 100`);
  }
  if (Math.abs(sum - WEIGHT_SUM) > ROUNDING)
    say(
      "error",
      "weights-sum",
      [...path, "weights"],
      `the weights sum to ${Math.round(sum * 1e6) / 1e6}, not to 100`,
      "change them so that they sum to 100",
    );
}

function checkValues(seat: ScenarioSeat, path: Path, scenario: Scenario, say: Say): void {
  const issues = idsOf(scenario.issues);
  if (seat.role === "head") {
    for (const key of ["floor", "values", "line", "exposure"] as const)
      if (seat[key] !== undefined)
        say("warning", "unused-key", [...path, key], `a head has no ${key}`, "leave it out, or make the seat a minister");
    return;
  }
  const values = seat.values;
  if (values === undefined) {
    say("error", "missing-values", path, `the minister "${seat.id}" has no values`, "add values: a table of points, or weights and ideals");
    return;
  }
  for (const [key, group] of Object.entries(values))
    if (typeof group === "object") keysMustExist(say, "issue", issues, group, [...path, "values", key]);
  if ("table" in values) checkTable(values.table, [...path, "values", "table"], scenario, say);
  else checkWeights(values.weights, values.ideals, [...path, "values"], scenario, say);
}

function checkHead(seat: ScenarioSeat, path: Path, scenario: Scenario, say: Say): void {
  if (seat.role === "minister") {
    if (seat.organisation !== undefined)
      say(
        "error",
        "not-a-head",
        [...path, "organisation"],
        `the minister "${seat.id}" cannot lead an organisation`,
        "write role: head, or leave organisation out",
      );
    return;
  }
  const named = seat.organisation !== undefined;
  mustExist(
    say,
    "organisation",
    idsOf(scenario.organisations),
    seat.organisation ?? seat.id,
    named ? [...path, "organisation"] : [...path, "id"],
  );
  if (seat.chair) say("error", "chair-not-minister", [...path, "chair"], `the head "${seat.id}" cannot be the chair`, "mark a minister");
}

export const checkSeats: Check = (scenario, say) => {
  const seats = idsOf(scenario.seats);
  const issues = idsOf(scenario.issues);
  const heads = scenario.seats.flatMap((seat, s) => (seat.role === "head" ? [{ s, organisation: seat.organisation ?? seat.id }] : []));
  mustDiffer(
    say,
    "head's organisation",
    heads.map((h) => h.organisation),
    (i) => ["seats", heads[i]?.s ?? 0],
  );
  scenario.seats.forEach((seat, s) => {
    const path = ["seats", s];
    if (seat.role === "minister" && scenario.parties.length > 0)
      mustExist(
        say,
        "party",
        idsOf(scenario.parties),
        seat.party ?? seat.id,
        seat.party === undefined ? [...path, "id"] : [...path, "party"],
      );
    checkHead(seat, path, scenario, say);
    checkValues(seat, path, scenario, say);
    keysMustExist(say, "issue", issues, seat.exposure, [...path, "exposure"]);
    keysMustExist(say, "issue", issues, seat.line, [...path, "line"]);
    for (const [id, option] of Object.entries(seat.line ?? {})) {
      const issue = scenario.issues.find((k) => k.id === id);
      if (issue) mustExist(say, "option", idsOf(issue.options), option, [...path, "line", id]);
    }
    for (const [i, ally] of (seat.allies ?? []).entries()) {
      mustExist(say, "seat", seats, ally, [...path, "allies", i]);
      if (ally === seat.id) say("error", "own-ally", [...path, "allies", i], `"${seat.id}" is named as its own ally`, "name another seat");
    }
    if (seat.agenda) checkAgenda(seat.agenda, seat.id, [...path, "agenda"], scenario, say);
  });
};
