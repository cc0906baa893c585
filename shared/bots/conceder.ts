import { bargainer } from "./bargain.ts";
import { CONCEDER } from "./persona/persona.ts";

/** Steady: comes down evenly, meeting by meeting, and meets others half-way. */
export const conceder = bargainer(CONCEDER);
