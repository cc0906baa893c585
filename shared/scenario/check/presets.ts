/** Presets: their seats, house, floors and chair. */
import type { Path } from "../problem.ts";
import type { Preset, Scenario } from "../schema.ts";
import { idsOf, mustDiffer, mustExist, type Check, type Say } from "./say.ts";

/** Seats of a match, as in a preset. */
const MOST_SEATS = 24;

function checkChair(preset: Preset, path: Path, scenario: Scenario, say: Say): void {
  const ministers = scenario.seats.filter((seat) => seat.role === "minister" && preset.seats.includes(seat.id));
  if (ministers.length === 0) {
    say("error", "no-minister", path, `nobody in preset "${preset.id}" can vote: it has no minister`, "add a seat with role: minister");
    return;
  }
  const marked = idsOf(ministers.filter((seat) => seat.chair));
  if (preset.chair !== undefined) {
    mustExist(say, "minister", idsOf(ministers), preset.chair, [...path, "chair"]);
  } else if (marked.length > 1) {
    say(
      "error",
      "two-chairs",
      path,
      `preset "${preset.id}" has several chairs: ${marked.join(", ")}`,
      "mark one seat, or name the preset's chair",
    );
  } else if (marked.length === 0 && scenario.seats.some((seat) => seat.chair)) {
    const first = ministers[0]?.id ?? "";
    say(
      "warning",
      "no-chair",
      path,
      `nobody in preset "${preset.id}" is marked as chair; ${first} presides`,
      `add chair: ${first} to the preset`,
    );
  }
}

function checkPreset(preset: Preset, path: Path, scenario: Scenario, say: Say): void {
  preset.seats.forEach((id, i) => mustExist(say, "seat", idsOf(scenario.seats), id, [...path, "seats", i]));
  mustDiffer(say, "seat of this preset", preset.seats, (i) => [...path, "seats", i]);
  mustDiffer(say, "organisation of the house", preset.house, (i) => [...path, "house", i]);
  preset.house.forEach((id, i) => {
    const at = [...path, "house", i];
    mustExist(say, "organisation", idsOf(scenario.organisations), id, at);
    const seated = scenario.seats.some(
      (seat) => seat.role === "head" && (seat.organisation ?? seat.id) === id && preset.seats.includes(seat.id),
    );
    if (seated)
      say(
        "error",
        "house-and-seat",
        at,
        `"${id}" has a seat in this preset, so the house cannot play it`,
        "leave it out of house or out of seats",
      );
  });
  for (const id of Object.keys(preset.floors ?? {})) mustExist(say, "seat", preset.seats, id, [...path, "floors", id]);
  checkChair(preset, path, scenario, say);
}

export const checkPresets: Check = (scenario, say) => {
  const presets = scenario.presets ?? [];
  presets.forEach((preset, i) => checkPreset(preset, ["presets", i], scenario, say));
  if (presets.length > 0) return;
  if (scenario.seats.length > MOST_SEATS)
    say(
      "error",
      "too-many-seats",
      ["seats"],
      `${scenario.seats.length} seats are too many for one table`,
      "add presets of at most 24 seats",
    );
  // Without presets there is one with every seat; a problem of it belongs to the seats.
  checkChair({ id: String(scenario.seats.length), seats: idsOf(scenario.seats), house: [] }, ["seats"], scenario, say);
};
