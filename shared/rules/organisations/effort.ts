/** What an act of a head costs and how strong it is (rule book section 7). */
import { refuse, type Refusal } from "../define-action.ts";
import type { OrganisationState } from "../state.ts";
import type { Intent } from "./intent.ts";

export type Strength = 1 | 0.5;

export interface Effort {
  /** Units of the resource. */
  units: number;
  /** 1 full, .5 half. */
  strength: Strength;
}

/** Joint request: one unit, full effect; single request: one unit, half; unasked: two units, half. A competitor pays two for each. */
export function effortOf(asked: boolean, joint: boolean, intent: Intent): Effort {
  return { units: !asked || intent === "competitor" ? 2 : 1, strength: joint ? 1 : 0.5 };
}

/** A head acts once a meeting, twice if at least one of the two acts is joint; a rival not at all. */
export function mayActNow(now: OrganisationState, joint: boolean, intent: Intent): Refusal | null {
  if (intent === "rival") return refuse("rival");
  const room = now.acts === 0 || (now.acts === 1 && (joint || now.jointActs > 0));
  return room ? null : refuse("acted-enough", { acts: now.acts });
}
