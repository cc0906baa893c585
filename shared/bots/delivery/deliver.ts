/** Delivering what was adopted: the option with the best own points, kept promises counted in (rules appendix A8). */
import { EXPOSED } from "../../rules/delivery/challenge.ts";
import { deliveryOptions, type DeliveryOption } from "../../rules/delivery/points.ts";
import { isReviewer } from "../../rules/delivery/reviews.ts";
import { uniform } from "../../lib/rng.ts";
import type { Move } from "../define-bot.ts";
import { issueId } from "../mind/draft.ts";
import { tieTo, type Mind } from "../mind/mind.ts";
import { promisedDelivery } from "../mind/promised.ts";
import { move } from "../rule.ts";

interface Choice {
  option: DeliveryOption;
  rule: "best-own-points" | "promise-kept" | "nothing-to-report";
}

/** Chance with which a bot reckons to be challenged when it claims to have nothing to report though it has. */
const FOUND_OUT = 0.4;

/** Points as the bot sees them: a false claim counts the -2R of an upheld challenge with its chance. */
function expected(mind: Mind, issue: number, stake: number, option: DeliveryOption): number {
  const isFalse = option.choice === "define" && (mind.desk.exposure[issue] ?? 0) >= EXPOSED;
  return isFalse ? option.points.total - FOUND_OUT * (2 * stake + option.points.total) : option.points.total;
}

function choose(mind: Mind, issue: number, stake: number, options: readonly DeliveryOption[]): Choice | null {
  const worth = (option: DeliveryOption): number => expected(mind, issue, stake, option);
  const byPoints = options.filter((o) => o.closed === null).toSorted((a, b) => worth(b) - worth(a));
  const best = byPoints[0];
  if (!best) return null;
  const kept = byPoints.find((o) => o.delivered >= 0.5);
  // A promise is kept as long as keeping it does not hurt more than the persona bears.
  if (kept && kept !== best && promisedDelivery(mind, issue) && worth(best) - worth(kept) <= mind.persona.keepsPromisesUpTo)
    return { option: kept, rule: "promise-kept" };
  return { option: best, rule: best.choice === "define" ? "nothing-to-report" : "best-own-points" };
}

/** Chooses for every adopted clause that binds the seat; a choice made stands. */
export function deliver(mind: Mind): Move[] {
  if (mind.meeting.period !== true || mind.me.role !== "minister") return [];
  for (const setup of mind.open.issues) {
    if (setup.followUp || mind.desk.choices[mind.pub.periods]?.[setup.index] !== undefined) continue;
    const offer = deliveryOptions(mind.sight, setup.index);
    const chosen = offer && choose(mind, setup.index, offer.watch.stake, offer.options);
    if (!chosen) continue;
    return [move("deliver", { issue: setup.id, choice: chosen.option.choice }, chosen.rule, { issue: setup.id })];
  }
  return [];
}

/** Signs that a seat has something to report: what it has said and done in the open. */
function isSuspect(mind: Mind, seat: string, issue: number): boolean {
  const setup = mind.open.issues[issue];
  const line = setup?.options[mind.pub.lines[seat]?.[issue] ?? -1]?.x ?? 50;
  const salience = mind.atlas.seat[seat]?.salience[issue] ?? 0.5;
  const adopted = setup?.options[mind.pub.outcome?.package[issue] ?? -1]?.x ?? 50;
  // Whom an issue is important to, and who wanted less than was adopted, is likely to have burdens at home.
  return salience >= 0.6 && line < adopted + 10;
}

/** Questions a claim to have nothing to report: reviewers and friends of the truth do, where it is plausible in public. */
export function challenge(mind: Mind): Move[] {
  if (mind.meeting.stage !== "follow-through") return [];
  const { pub, open, seat, rng, me } = mind;
  return pub.reports.flatMap((report, index): Move[] => {
    if (!report.nothing || report.challenged !== null || report.seat === seat || !isSuspect(mind, report.seat, report.issue)) return [];
    const reviewer = isReviewer(open, pub, seat, report.seat);
    const knows = reviewer || me.role === "head" || tieTo(mind, report.seat) >= 1;
    if (!knows || (!reviewer && uniform(rng) < 0.5)) return [];
    return [move("challenge", { report: index }, "there-is-something", { seat: report.seat, issue: issueId(mind, report.issue) })];
  });
}

/** Answers the press: states the line where it matters, else says nothing. */
export function answerPress(mind: Mind): Move[] {
  return mind.pub.press
    .filter((q) => q.seat === mind.seat && q.answered === null)
    .flatMap((q) => {
      const setup = mind.open.issues[q.issue];
      const line = mind.pub.lines[mind.seat]?.[q.issue] ?? 0;
      if (!setup) return [];
      const state = move("answer-press", { issue: setup.id, option: setup.options[line]?.id ?? "" }, "state-the-line", { issue: setup.id });
      const decline = move("answer-press", { issue: setup.id }, "no-comment", { issue: setup.id });
      return mind.persona.meetsHalfway >= 0.5 ? [decline] : [state, decline];
    });
}
