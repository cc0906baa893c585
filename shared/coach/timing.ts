/** Where in its meeting and in the calendar the table is. */
import { pastFirstThird } from "../rules/phases/calendar.ts";
import { adoptingMeetings, wholeCallsIn } from "../rules/text/adopting.ts";
import type { Eyes } from "./eyes.ts";

/** Share of a timed meeting that counts as its end. */
const LAST_PART = 0.25;

/** Does the meeting near its end? Timed: its last quarter; untimed: half of the others are done. */
export function isNearEnd({ open, pub, seat, sight }: Eyes): boolean {
  if (pub.timed && pub.deadline !== null) return pub.deadline - sight.t <= (pub.deadline - pub.startedAt) * LAST_PART;
  const others = open.seats.filter((s) => s.id !== seat);
  return others.filter((s) => pub.done.includes(s.id)).length * 2 >= others.length;
}

/** Is the meeting well begun: past its first third? */
export const isUnderWay = ({ open, pub, sight }: Eyes): boolean => pastFirstThird(open, pub, sight.t);

/** Calls on the whole text that may still be made in this meeting, a running one not counted. */
export function callsLeft({ open, pub }: Eyes): number {
  const made = pub.calls.filter((c) => c.kind === "whole" && c.meeting === pub.meeting).length;
  return Math.max(0, wholeCallsIn(open, pub.meeting) - made - (pub.call?.kind === "whole" ? 1 : 0));
}

/** Meetings from this one to the last that adopts; 0 in the last one, negative after the summit. */
export const meetingsToBell = ({ open, pub }: Eyes): number => (adoptingMeetings(open).at(-1) ?? -1) - pub.meeting;
