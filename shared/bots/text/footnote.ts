/** Dissociating oneself from one or two clauses instead of stopping everybody (rules appendix A3, A8). */
import { isLastToAdopt, wholeCallsIn } from "../../rules/text/adopting.ts";
import { faceOf } from "../../rules/network/face.ts";
import type { Move } from "../define-bot.ts";
import { issueId } from "../mind/draft.ts";
import { valueOf } from "../mind/gains.ts";
import { callsMade } from "../mind/goal.ts";
import type { Mind } from "../mind/mind.ts";
import { hasPromised } from "../mind/promised.ts";
import { move } from "../rule.ts";

/** Points a year that delivering a clause would cost at home, roughly K of A8 at its cheapest: what a footnote saves. */
function burden(mind: Mind, issue: number, option: number): number {
  if (!mind.open.modules.delivery || mind.open.issues[issue]?.followUp) return 0;
  const { burdenBase, burdenExposure } = mind.open.tuning;
  const ambition = mind.open.issues[issue]?.options[option]?.ambition ?? 0;
  return burdenBase + burdenExposure * (mind.desk.exposure[issue] ?? 0) * ambition;
}

/** What a footnote on one clause changes, before its penalty: no face, no better than no text, nothing to deliver. */
function relief(mind: Mind, issue: number, option: number): number {
  const worth = mind.desk.worth[issue]?.[option] ?? 0;
  const kept = Math.min(worth, mind.desk.noText[issue] ?? 0);
  const face = faceOf(mind.open, mind.pub, mind.sight.deals, mind.seat, issue, option);
  return kept - worth + face + burden(mind, issue, option) / 2;
}

/**
 * In the last call: if the seat's trouble lies in one or two clauses, and the text with a footnote on them is worth more to it
 * than going home with nothing, it declares the footnote; nothing where that does not hold.
 */
export function footnoteInstead(mind: Mind, chosen: readonly number[]): Move[] {
  const { open, pub, desk } = mind;
  const last = isLastToAdopt(open, pub.meeting) && callsMade(mind) >= wholeCallsIn(open, pub.meeting) - 1;
  // A stand-in binds nobody to what she cannot take back.
  if (!last || open.decision.procedure === "vote" || mind.persona.heir) return [];
  const ranked = chosen
    .map((option, k) => ({ k, option, relief: relief(mind, k, option) }))
    .filter(({ k, option }) => option >= 0 && open.issues[k]?.none !== option && (open.issues[k]?.none ?? -1) >= 0)
    // Whoever stands aside from what it promised to live with breaks its word as much as by objecting.
    .filter(({ k, option }) => !hasPromised(mind, k, option))
    .toSorted((a, b) => b.relief - a.relief || a.k - b.k);
  const [first, second] = ranked;
  if (!first) return [];
  const penalty = open.tuning.footnotePenalty;
  const both = second && second.relief > penalty ? [first, second] : [first];
  const value = valueOf(mind, chosen) + both.reduce((sum, f) => sum + f.relief - penalty, 0);
  if (value < desk.floor) return [];
  const issues = both.map((f) => issueId(mind, f.k));
  return [
    move("footnote", { issues }, "footnote-rather-than-block", { issue: issueId(mind, first.k), value: Math.round(value * 100) / 100 }),
  ];
}
