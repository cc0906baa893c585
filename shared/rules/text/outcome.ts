/** How a summit ends (rule book section 6, appendix A3). */
import type { Match } from "../match.ts";

/** At the end of the last summit meeting without an adopted text: chair's summary or no outcome. */
export function concludeSummit(_match: Match): void {}
