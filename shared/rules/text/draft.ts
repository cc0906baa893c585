/** The draft: zero draft, brackets, clean clauses (rule book sections 4 and 6). */
import type { Match } from "../match.ts";

/** Opens the text at the compromise of the public lines, at the start of the first preparation meeting. */
export function openZeroDraft(_match: Match): void {}

/** At a meeting's end: objections not renewed lapse. */
export function lapseObjections(_match: Match): void {}
