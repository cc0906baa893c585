/** Challenges of claims to have nothing to report (rules appendix A8). */
import { round6 } from "../../lib/number.ts";
import type { Match } from "../match.ts";
import { changeTrustOfAll } from "../network/trust.ts";
import type { Report } from "../state.ts";

/** Exposure from which there was something to report. */
export const EXPOSED = 0.15;

/**
 * Judges a claim: upheld if the claimant's exposure on the issue is .15 or more - the report then counts as -1 at 2 R and
 * everybody's trust in the claimant falls by 10; else trust in the challenger falls by 5 (A4, A8).
 */
export function judgeChallenge(match: Match, report: Report, challenger: string): void {
  const { tuning } = match.setup.open;
  const desk = match.state.desks[report.seat];
  report.challenger = challenger;
  if ((desk?.exposure[report.issue] ?? 0) < EXPOSED) {
    report.challenged = "failed";
    changeTrustOfAll(match, challenger, -tuning.trustChallengeFailed);
    return;
  }
  report.challenged = "upheld";
  report.score = -1;
  changeTrustOfAll(match, report.seat, -tuning.trustChallengeUpheld);
  const record = desk?.delivered[report.period]?.[report.issue];
  if (!record) return;
  const loss = round6(-2 * record.stake);
  record.points = { burden: 0, reputation: loss, reciprocity: 0, weather: 0, total: loss };
}
