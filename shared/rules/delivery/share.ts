/** How much of a clause is delivered: D_k (rules appendix A8). */
import { clip, round6 } from "../../lib/number.ts";
import type { Match } from "../match.ts";
import { boundSeats } from "./adopted.ts";
import { deliveredBy } from "./points.ts";

/** Factor of being carried, in its domain's terms: mandate 1.1, export 1.2. */
export function carriedFactor(got: string | null): number {
  return got === "mandate" ? 1.1 : got === "export" ? 1.2 : 1;
}

/**
 * D_k, 0..1: capacity-weighted mean of d over bound members and closed periods, x 1.1 carried by mandate, x 1.2 by export.
 * 1 where nobody reports on the clause: the follow-up clause, no delivery module, or no period closed yet - the text then
 * counts as adopted.
 */
export function deliveredShare(match: Match, issue: number): number {
  const { setup, state } = match;
  const { open } = setup;
  const seats = boundSeats(open, state.pub, issue);
  let sum = 0;
  let weight = 0;
  for (const seat of seats) {
    const capacity = setup.seatById[seat]?.capacity ?? 1;
    for (const period of state.desks[seat]?.delivered ?? []) {
      const record = period[issue];
      if (!record) continue;
      sum += capacity * deliveredBy(record.choice);
      weight += capacity;
    }
  }
  if (weight === 0) return 1;
  const got = state.pub.tasks.find((task) => task.issue === issue)?.got ?? null;
  return round6(clip((sum / weight) * carriedFactor(got)));
}
