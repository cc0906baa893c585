/** Boards take up the tasks (rule book section 7, appendix A6). */
import type { Match } from "../match.ts";

/** After adoption: turns carriers into tasks. */
export function openTasks(_match: Match): void {}

/** At the end of a meeting with boards: each task is carried at the highest level that its acceptance allows. */
export function closeBoards(_match: Match): void {}
