/** Peer review: who reviews whom (rule book section 8). */
import type { OpenSetup } from "../setup.ts";
import type { PublicState } from "../state.ts";
import { adoptedWatch } from "./adopted.ts";

/** Reviews take place when public peer review was adopted, or a secretariat schedules them. */
export function reviewsHeld(open: OpenSetup, pub: PublicState): boolean {
  return pub.secretariat || adoptedWatch(open, pub) === "peer-review";
}

/** Is one seat assigned to review the other now? The scenario's pairs work both ways. */
export function isReviewer(open: OpenSetup, pub: PublicState, reviewer: string, reviewed: string): boolean {
  if (!reviewsHeld(open, pub)) return false;
  return open.reviews.some(
    (pair) => (pair.reviewer === reviewer && pair.reviewed === reviewed) || (pair.reviewer === reviewed && pair.reviewed === reviewer),
  );
}
