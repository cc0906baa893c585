/** For tests of the coach: what it says at a small table, and ways to bring about what it speaks of. */
import { permit } from "../rules/apply.ts";
import type { Match } from "../rules/match.ts";
import { sightOf, type Sight } from "../rules/sight.ts";
import type { Warning } from "../coach/warning.ts";
import { warningsFor, type WarningKey } from "../coach/warnings/index.ts";
import { act, table, type TableOptions } from "./table.ts";

export const sightAt = (match: Match, seat: string): Sight => sightOf(match.setup.open, match.state, seat);
export const keys = (match: Match, seat: string): WarningKey[] => warningsFor(sightAt(match, seat)).map((w) => w.key);

/** The warning of a kind, or null. Throws when the act that is to mend it would be refused. */
export function warning(match: Match, seat: string, key: WarningKey): Warning | null {
  const sight = sightAt(match, seat);
  const found = warningsFor(sight).find((w) => w.key === key) ?? null;
  const refusal = found?.mend ? permit(sight, `seat:${seat}`, found.mend.do, found.mend.with) : null;
  if (refusal) throw new Error(`${key} would be mended by what is refused: ${JSON.stringify([found?.mend, refusal])}`);
  return found;
}

/** Does what a warning proposes. */
export function mend(match: Match, seat: string, key: WarningKey): void {
  const found = warning(match, seat, key);
  if (!found?.mend) throw new Error(`nothing mends ${key}`);
  act(match, seat, found.mend.do, found.mend.with);
}

/** The other seats are done, so that the meeting nears its end. */
export function allDoneBut(match: Match, ...seats: string[]): void {
  for (const { id } of match.setup.open.seats) if (!seats.includes(id) && !match.state.pub.done.includes(id)) act(match, id, "done");
}

export function setFloor(match: Match, seat: string, floor: number): void {
  const desk = match.state.desks[seat];
  if (desk) desk.floor = floor;
}

/** The last leaders' meeting, its first third over. */
export function leaders(options: TableOptions = {}): Match {
  const match = table({ meeting: "leaders-2", ...options });
  for (const seat of ["A", "B"]) {
    act(match, seat, "object", { issue: "pace", wording: "low", reason: "cost" });
    act(match, seat, "lift", { issue: "pace" });
  }
  return match;
}
