/** Scores at the debriefing (rule book section 9, appendix A5, A7, A9). */
import type { Match } from "../match.ts";

export interface Scores {
  seats: Record<string, { total: number; parts: Record<string, number> }>;
  governance: { total: number; parts: Record<string, number> };
}

/** All scores with their parts, from a match in any phase. */
export function scoresOf(_match: Match): Scores {
  return { seats: {}, governance: { total: 0, parts: {} } };
}
