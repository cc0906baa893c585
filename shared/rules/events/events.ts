/** Events by seed at meeting starts (rules appendix A10). */
import type { Match } from "../match.ts";

/** At a meeting's start: events drawn for it happen. */
export function openEvents(_match: Match): void {}

/** Makes one event of the scenario happen now (also the facilitator's door). */
export function happen(_match: Match, _eventId: string): void {}
