/** Delivery periods (rule book section 8, appendix A8). */
import type { Match } from "../match.ts";

/** After adoption: draws the domestic weather of every period. */
export function openFollowThrough(_match: Match): void {}

/** At the end of a meeting with a period: choices become reports; who chose nothing delivers nothing. */
export function closePeriod(_match: Match): void {}
