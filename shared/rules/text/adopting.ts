/** Which meetings may adopt the whole text. */
import type { OpenSetup } from "../setup.ts";

/** Indices of the meetings that adopt: the summit's leaders' meetings; without any, its last meeting. */
export function adoptingMeetings(open: OpenSetup): number[] {
  const summit = open.meetings.flatMap((m, i) => (m.stage === "summit" ? [i] : []));
  const leaders = summit.filter((i) => open.meetings[i]?.tier === "leaders");
  return leaders.length > 0 ? leaders : summit.slice(-1);
}

/** May the whole text be called in this meeting? */
export function mayAdopt(open: OpenSetup, meeting: number): boolean {
  return adoptingMeetings(open).includes(meeting);
}

/** Is it the last meeting that adopts? */
export function isLastToAdopt(open: OpenSetup, meeting: number): boolean {
  return adoptingMeetings(open).at(-1) === meeting;
}

/** Calls on the whole text in this meeting: three in the last one that adopts, one in the others that do, else none. */
export function wholeCallsIn(open: OpenSetup, meeting: number): number {
  if (!mayAdopt(open, meeting)) return 0;
  return isLastToAdopt(open, meeting) ? 3 : 1;
}
