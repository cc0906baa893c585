/** Where in the calendar a match stands. */
import type { Meeting } from "../../scenario/schema.ts";
import type { OpenSetup } from "../setup.ts";
import type { PublicState } from "../state.ts";

/** The meeting in play, or null outside meetings. */
export function meetingOf(open: OpenSetup, pub: PublicState): Meeting | null {
  return pub.phase === "meeting" ? (open.meetings[pub.meeting] ?? null) : null;
}

/** Index of the last leaders' meeting of the summit (the last summit meeting if no tier is leaders'). */
export function lastSummit(open: OpenSetup): number {
  let last = -1;
  open.meetings.forEach((m, i) => {
    if (m.stage === "summit") last = i;
  });
  return last;
}

/** Is the meeting past its first third? Timed: by the clock; untimed: when a third of the seats have acted or are done. */
export function pastFirstThird(open: OpenSetup, pub: PublicState, t: number): boolean {
  const meeting = meetingOf(open, pub);
  if (!meeting) return false;
  if (pub.timed && pub.deadline !== null) return t - pub.startedAt >= (pub.deadline - pub.startedAt) / 3;
  const active = open.seats.filter((s) => pub.acted.includes(s.id) || pub.done.includes(s.id)).length;
  return active * 3 >= open.seats.length;
}
