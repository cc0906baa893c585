/** Delivery periods (rule book section 8, appendix A8). */
import { round6 } from "../../lib/number.ts";
import { uniform, type Rng } from "../../lib/rng.ts";
import type { Match } from "../match.ts";
import { fixFace } from "../scoring/face.ts";
import type { Delivered } from "../state.ts";
import { boundSeats, isToDeliver, periodCount } from "./adopted.ts";
import { whyNotDefine } from "./define-away.ts";
import { deliveryPoints, reportedScore, stakesOf } from "./points.ts";
import { meanReports } from "./reciprocity.ts";

/** One draw of domestic weather, in points: rate x (sum of 12 uniform draws - 6), nearly normal (A8). */
export function drawWeather(rng: Rng, rate: number): number {
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += uniform(rng);
  return round6(rate * (sum - 6));
}

/** After adoption: fixes what it cost in face, and draws the domestic weather of every minister, period and issue. */
export function openFollowThrough(match: Match): void {
  const { setup, state } = match;
  const { open } = setup;
  fixFace(match);
  if (!open.modules.delivery || !open.issues.some((issue) => isToDeliver(open, state.pub, issue.index))) return;
  const periods = Array.from({ length: periodCount(open) });
  for (const seat of open.ministers) {
    const desk = state.desks[seat];
    if (!desk) continue;
    desk.weather = periods.map(() => open.issues.map(() => drawWeather(state.rng, open.tuning.weather)));
    desk.choices = periods.map(() => ({}));
    desk.delivered = [];
  }
}

/** At the end of a meeting with a period: choices become reports; who chose nothing delivers nothing. */
export function closePeriod(match: Match): void {
  const { setup, state } = match;
  const { open } = setup;
  const { pub } = state;
  const period = pub.periods;
  if (!open.modules.delivery || pub.outcome === null || period >= periodCount(open)) return;
  const before = meanReports(pub, period - 1);
  const records: Record<string, Record<number, Delivered>> = Object.fromEntries(open.ministers.map((seat) => [seat, {}]));
  for (const issue of open.issues) {
    for (const seat of boundSeats(open, pub, issue.index)) {
      const desk = state.desks[seat];
      const found = desk && stakesOf(open, pub, desk, seat, issue.index, period, before);
      const record = records[seat];
      if (!desk || !found || !record) continue;
      const chosen = desk.choices[period]?.[issue.index] ?? "none";
      // Monitoring that begins in the same meeting overtakes a claim to have nothing to report.
      const choice = chosen === "define" && whyNotDefine(open, pub, issue.index) !== null ? "none" : chosen;
      record[issue.index] = { choice, points: deliveryPoints(choice, found.stakes), stake: found.stakes.stake };
      pub.reports.push({
        period,
        seat,
        issue: issue.index,
        score: reportedScore(choice),
        nothing: choice === "define",
        challenged: null,
        challenger: null,
      });
    }
  }
  for (const [seat, record] of Object.entries(records)) state.desks[seat]?.delivered.push(record);
  pub.periods++;
}
