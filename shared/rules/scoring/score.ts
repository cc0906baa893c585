/** Scores at the debriefing (rule book section 9, appendix A5, A7, A9). */
import type { Match } from "../match.ts";
import type { ClauseGovernance } from "./governance.ts";
import { governanceOf } from "./governance.ts";
import { headScore } from "./heads.ts";
import { ministerScore } from "./private.ts";
import { balanceOf, deliveredShares, surplusByGroup } from "./shares.ts";

export interface Scores {
  seats: Record<string, { total: number; parts: Record<string, number> }>;
  governance: { total: number; parts: Record<string, number>; clauses: ClauseGovernance[] };
}

/** All scores with their parts, from a match in any phase; before an outcome as if it ended without one. */
export function scoresOf(match: Match): Scores {
  const { open } = match.setup;
  const shares = deliveredShares(match);
  const surplus = surplusByGroup(match);
  const balance = balanceOf(surplus);
  const seats: Scores["seats"] = {};
  for (const seat of open.seats) {
    seats[seat.id] = seat.role === "head" ? headScore(match, seat.id) : ministerScore(match, seat.id, shares, { balance, surplus });
  }
  return { seats, governance: governanceOf(match, shares, balance) };
}
