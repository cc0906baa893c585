/** What the outcome is worth to a minister (rules appendix A3), as adopted or as delivered (A8). */
import { round6 } from "../../lib/number.ts";
import type { Match } from "../match.ts";
import type { Desk, Outcome, PublicState } from "../state.ts";
import { worthOfOutcome, type Payoff } from "../text/payoff.ts";

/** Delivered share D_k per issue index; null = as adopted. */
export type Shares = readonly number[] | null;

/** w [v(no text) + (v(l) - v(no text)) (words + (1 - words) D)] in points; `words` is .4 (A8). */
export function deliveredWorth(worth: number, noText: number, share: number, words: number): number {
  return round6(noText + (worth - noText) * (words + (1 - words) * share));
}

function deliveredRow(desk: Desk, outcome: Outcome, shares: readonly number[], words: number): number[] {
  return desk.noText.map((noText, k) => {
    const option = outcome.package[k] ?? -1;
    return option < 0 ? noText : deliveredWorth(desk.worth[k]?.[option] ?? noText, noText, shares[k] ?? 1, words);
  });
}

/** Did the seat vote against the text that passed? Where the rule allows it, outvoted is not the same as having let it pass. */
function wasOutvoted(pub: PublicState, seat: string): boolean {
  return pub.calls.findLast((call) => call.kind === "whole" && call.passed)?.objectors.includes(seat) ?? false;
}

/** The outcome's worth to a minister with its parts, in points; before an outcome as if there were none. Null for a seat without desk. */
export function outcomeWorth(match: Match, seat: string, shares: Shares = null): Payoff | null {
  const { open } = match.setup;
  const { pub, desks } = match.state;
  const desk = desks[seat];
  if (!desk) return null;
  const outcome: Outcome = pub.outcome ?? { kind: "none", package: [], footnotes: [], unanimous: false, meeting: pub.meeting };
  const payoff = worthOfOutcome({
    open,
    seat,
    who: desk,
    outcome,
    face: (issue) => desk.face[issue] ?? 0,
    ...(shares === null ? {} : { delivered: deliveredRow(desk, outcome, shares, open.tuning.wordsShare) }),
    soleObjections: pub.soleObjections[seat] ?? 0,
  });
  if (payoff.backlash === 0 || !wasOutvoted(pub, seat)) return payoff;
  return { ...payoff, backlash: 0, total: round6(payoff.total - payoff.backlash) };
}

/** Gains and face alone, in points: what counts against the floor. */
export function netOf({ gains, face, halved }: Payoff): number {
  return round6(gains + face + halved);
}
