/** Floors and hidden agendas that the counts show to be out of reach. */
import { EPSILON } from "../../lib/number.ts";
import type { Setup } from "../../rules/setup.ts";
import type { Say } from "../check/say.ts";
import type { Path } from "../problem.ts";
import type { Agenda, Scenario } from "../schema.ts";
import type { Counted } from "./preset.ts";

const AGENDA_LEAST = 0.2;
const AGENDA_MOST = 0.8;

function seatPath(scenario: Scenario, id: string): Path {
  return ["seats", scenario.seats.findIndex((seat) => seat.id === id)];
}

function floorPath(scenario: Scenario, preset: string, id: string): Path {
  const index = (scenario.presets ?? []).findIndex((p) => p.id === preset);
  const own = scenario.presets?.[index]?.floors?.[id] !== undefined;
  return own ? ["presets", index, "floors", id] : [...seatPath(scenario, id), "floor"];
}

/** Says which floors are missing or which no package reaches. */
export function judgeFloors(setup: Setup, scenario: Scenario, counted: Counted, say: Say): void {
  setup.open.ministers.forEach((id, voter) => {
    const path = floorPath(scenario, setup.open.preset, id);
    const given = path[0] === "presets" || scenario.seats.find((seat) => seat.id === id)?.floor !== undefined;
    if (!given) {
      say(
        "error",
        "missing-floor",
        path,
        `"${id}" has no floor in preset "${setup.open.preset}"`,
        "add floor, or let the tune command write one",
      );
      return;
    }
    const floor = setup.briefs[id]?.floor ?? 0;
    const best = Math.max(counted.before.best[voter] ?? 0, counted.after.best[voter] ?? 0);
    if (best < floor - EPSILON)
      say(
        "error",
        "unreachable-floor",
        path,
        `no package reaches the floor ${floor} of "${id}": the best is ${Math.floor(best * 100) / 100}`,
        "lower the floor",
      );
    else if ((counted.before.best[voter] ?? 0) < floor - EPSILON)
      say(
        "warning",
        "distant-floor",
        path,
        `before any finding no package reaches the floor of "${id}"`,
        "lower the floor, unless that is meant",
      );
  });
}

/** Share of the packages acceptable to all (after findings and papers) that fulfil an agenda; null when it takes more than the package. */
export function attainable(agenda: Agenda, setup: Setup, counted: Counted): number | null {
  if (counted.after.all === 0 || (agenda.kind !== "wording" && agenda.kind !== "bound")) return null;
  const issue = setup.issueById[agenda.issue];
  if (!issue) return null;
  const at = (id: string | undefined, otherwise: number): number => issue.options.find((option) => option.id === id)?.x ?? otherwise;
  const fits = issue.options.map((option) =>
    agenda.kind === "wording"
      ? option.id === agenda.option
      : option.x >= at(agenda.atLeast, -Infinity) && option.x <= at(agenda.atMost, Infinity),
  );
  const held = fits.reduce((sum, fit, o) => sum + (fit ? (counted.after.levels[issue.index]?.[o] ?? 0) : 0), 0);
  return held / counted.after.all;
}

/** Warns of agendas that are nearly always, or nearly never, within reach (rules appendix A9). */
export function judgeAgendas(setup: Setup, scenario: Scenario, counted: Counted, say: Say): void {
  for (const id of setup.open.ministers) {
    const agenda = setup.briefs[id]?.agenda;
    const share = agenda ? attainable(agenda, setup, counted) : null;
    if (share === null || (share >= AGENDA_LEAST && share <= AGENDA_MOST)) continue;
    const path = [...seatPath(scenario, id), "agenda"];
    const percent = Math.round(share * 1000) / 10;
    const message = `in preset "${setup.open.preset}", ${percent} % of the packages acceptable to all fulfil the agenda of "${id}"`;
    say("warning", "agenda-share", path, message, "choose one that 20 to 80 % fulfil");
  }
}
