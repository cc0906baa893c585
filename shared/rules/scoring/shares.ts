/** What was delivered, per clause, and what each side gained by the text (rules appendix A7, A8). */
import { clip, mean, round6 } from "../../lib/number.ts";
import { deliveredShare } from "../delivery/share.ts";
import type { Match } from "../match.ts";
import { netOf, outcomeWorth } from "./outcome-value.ts";

/** D_k per issue index. */
export function deliveredShares(match: Match): number[] {
  return match.setup.open.issues.map((issue) => deliveredShare(match, issue.index));
}

/** Surplus of a minister: sum G of the text as adopted less the floor, without bonus or penalties; in points. */
export function surplusOf(match: Match, seat: string): number {
  const worth = outcomeWorth(match, seat);
  return worth === null ? 0 : round6(netOf(worth) - (match.state.desks[seat]?.floor ?? 0));
}

/** Mean surplus of advanced and emerging ministers, in points; null for a group without ministers. */
export function surplusByGroup(match: Match): { advanced: number | null; emerging: number | null } {
  const of = (group: "advanced" | "emerging"): number | null => {
    const seats = match.setup.open.ministers.filter((seat) => match.setup.seatById[seat]?.group === group);
    return seats.length === 0 ? null : round6(mean(seats.map((seat) => surplusOf(match, seat))));
  };
  return { advanced: of("advanced"), emerging: of("emerging") };
}

/** Balance 0..1: 1 - |mean surplus advanced - emerging| / 50; 1 where there are not two groups (A7). */
export function balanceOf({ advanced, emerging }: { advanced: number | null; emerging: number | null }): number {
  if (advanced === null || emerging === null) return 1;
  return round6(clip(1 - Math.abs(advanced - emerging) / 50));
}
