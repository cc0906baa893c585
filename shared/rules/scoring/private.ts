/** Score of a minister: .70 Z + .15 P + .15 H (rules appendix A9). */
import { clip, EPSILON, round6 } from "../../lib/number.ts";
import type { Match } from "../match.ts";
import { reputation } from "../network/trust.ts";
import type { Desk } from "../state.ts";
import { agendaScore, type AgendaFacts } from "./agenda.ts";
import { commonBest } from "./common-best.ts";
import { netOf, outcomeWorth, type Shares } from "./outcome-value.ts";

/** Delivery points of a seat: the sum over clauses of the mean over closed periods (A9). */
export function deliveryScore(desk: Desk): number {
  if (desk.delivered.length === 0) return 0;
  let sum = 0;
  for (const period of desk.delivered) for (const { points } of Object.values(period)) sum += points.total;
  return round6(sum / desk.delivered.length);
}

/** B_s as it stands: the best common package, at least the floor + 1 (A9). */
export function bestOf(match: Match, seat: string): number {
  return Math.max(commonBest(match.setup).best[seat] ?? 0, (match.state.desks[seat]?.floor ?? 0) + 1);
}

/** P, 0..100: 60 x kept/(kept + broken), 60 with no promise judged, + .4 reputation (A9). */
export function promiseScore({ kept, broken }: Desk["promises"], trusted: number): number {
  const judged = kept + broken;
  return round6((judged === 0 ? 60 : (60 * kept) / judged) + 0.4 * trusted);
}

/**
 * The score of a minister, 0..100, with its parts: `outcome` Z, `promises` P and `agenda` H are scores of their own, 0..100;
 * the rest are the points of which Z is made. A seat without a hidden agenda is scored on Z and P alone, in the same proportion.
 * `points` is the plain worth of the text with its bonus: the score of a classical game.
 */
export function ministerScore(
  match: Match,
  seat: string,
  shares: Shares,
  facts: AgendaFacts,
): { total: number; parts: Record<string, number> } {
  const desk = match.state.desks[seat];
  const value = outcomeWorth(match, seat, shares);
  const adopted = outcomeWorth(match, seat);
  if (!desk || !value || !adopted) return { total: 0, parts: {} };
  const best = bestOf(match, seat);
  const delivery = deliveryScore(desk);
  const outcome = round6(clip(40 + (60 * (value.total + delivery - desk.floor)) / (best - desk.floor), 0, 100));
  const trusted = round6(reputation(match, seat));
  const promises = promiseScore(desk.promises, trusted);
  const agenda = desk.agenda === null ? null : agendaScore(match.setup.open, match.state.pub, seat, desk.agenda, facts);
  const total = agenda === null ? (0.7 * outcome + 0.15 * promises) / 0.85 : 0.7 * outcome + 0.15 * promises + 0.15 * agenda;
  return {
    total: round6(total),
    parts: {
      outcome,
      promises,
      ...(agenda === null ? {} : { agenda }),
      points: round6(adopted.gains + adopted.halved + adopted.bonus),
      adopted: adopted.gains,
      delivered: value.gains,
      face: value.face,
      halved: value.halved,
      bonus: value.bonus,
      footnotes: value.footnote,
      backlash: value.backlash,
      soleObjector: value.objector,
      noOutcome: value.chair,
      delivery,
      floor: desk.floor,
      best,
      kept: desk.promises.kept,
      broken: desk.promises.broken,
      reputation: trusted,
      belowFloor: netOf(adopted) < desk.floor - EPSILON ? 1 : 0,
    },
  };
}
