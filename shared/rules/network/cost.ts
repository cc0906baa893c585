/** What contacts cost (rule book section 5, rules appendix A4). Bots and screens ask the same functions as the rules. */
import { meetingOf } from "../phases/calendar.ts";
import type { OpenSetup } from "../setup.ts";
import type { Sight } from "../sight.ts";
import type { ChannelKind } from "../state.ts";
import { channelsNow } from "./channels.ts";
import { MOST_TIE, tieOf } from "./ties.ts";

export const ORDINARY_COST = 1;
export const OUTREACH_COST = 2;
export const CAUCUS_COST = 2;

/** Kind of a channel between two nodes: with a partner outreach, with a head vertical, between ministers horizontal; null if unknown. */
export function kindOf(open: OpenSetup, from: string, to: string): Exclude<ChannelKind, "caucus"> | null {
  if (open.partners.some((p) => p.id === to)) return "outreach";
  if (!open.seats.some((s) => s.id === to)) return null;
  return open.heads.includes(from) || open.heads.includes(to) ? "vertical" : "horizontal";
}

/** The seat's trust in another, 0..100; a node that nobody trusts or distrusts (a partner) counts as the start. */
export function trustIn(sight: Sight, other: string): number {
  return sight.desk?.trust[other] ?? sight.open.tuning.trustStart;
}

/** Boards are in town: the first vertical channel of a seat in a ministers' preparation meeting is free. */
export function hasFreeVertical(sight: Sight): boolean {
  const meeting = meetingOf(sight.open, sight.pub);
  if (meeting?.stage !== "preparation" || meeting.tier !== "ministers") return false;
  return !channelsNow(sight.pub).some((c) => c.kind === "vertical" && c.convener === sight.seat);
}

/**
 * Contacts that a channel to a seat or partner costs now, with the reason: 1, outreach 2; free over a tie of 3 or when boards
 * are in town; double when the seat's trust in the other is low (A4).
 */
export function channelCostParts(
  sight: Sight,
  to: string,
): { cost: number; base: number; free: "tie" | "boards" | null; lowTrust: boolean } {
  const kind = kindOf(sight.open, sight.seat ?? "", to);
  const base = kind === "outreach" ? OUTREACH_COST : ORDINARY_COST;
  const strong = sight.seat !== null && tieOf(sight.pub, sight.seat, to) >= MOST_TIE;
  const free = strong ? "tie" : kind === "vertical" && hasFreeVertical(sight) ? "boards" : null;
  const lowTrust = trustIn(sight, to) < sight.open.tuning.lowTrust;
  return { cost: free === null ? base * (lowTrust ? 2 : 1) : 0, base, free, lowTrust };
}

/** Contacts that a channel to a seat or partner costs now. */
export function channelCost(sight: Sight, to: string): number {
  return channelCostParts(sight, to).cost;
}
