/** What is at stake in reputation: R = 1.5 x watch (rules appendix A8). */
import { round6 } from "../../lib/number.ts";
import type { Watch } from "../../scenario/schema.ts";
import type { Tuning } from "../../scenario/tuning-schema.ts";
import type { OpenSetup } from "../setup.ts";
import type { PublicState } from "../state.ts";
import { adoptedWatch } from "./adopted.ts";

export interface WatchParts {
  /** Factor of the adopted follow-up: .6 none, 1 ministers' review, 1.3 monitoring, 1.6 public peer review. */
  followUp: number;
  /** What an organisation that monitors the clause adds, up to the factor of monitoring. */
  monitoring: number;
  /** Factor of visibility: 1.5 in full, 1.25 at half strength, else 1. */
  visibility: number;
  /** R, in points. */
  stake: number;
}

/** Factor of a follow-up level. */
export function watchFactor(tuning: Tuning, watch: Watch): number {
  if (watch === "ministers") return tuning.watchMinisters;
  if (watch === "monitoring") return tuning.watchMonitoring;
  return watch === "peer-review" ? tuning.watchPeer : tuning.watchNone;
}

/** R and its parts, in points; `monitored` and `visible` are strengths 0..1 (A8). */
export function watchParts(tuning: Tuning, watch: Watch, monitored: number, visible: number): WatchParts {
  const followUp = watchFactor(tuning, watch);
  const monitoring = round6(Math.max(0, tuning.watchMonitoring - followUp) * monitored);
  const visibility = round6(1 + (tuning.visibility - 1) * visible);
  return { followUp, monitoring, visibility, stake: round6(tuning.reputation * (followUp + monitoring) * visibility) };
}

/** R of an adopted clause as everyone can see it. */
export function watchOf(open: OpenSetup, pub: PublicState, issue: number): WatchParts {
  const clause = pub.draft[issue];
  return watchParts(open.tuning, adoptedWatch(open, pub), clause?.monitored ?? 0, clause?.visibility ?? 0);
}
