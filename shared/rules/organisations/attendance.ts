/** Taking part in the summit (appendix A6, participation). */
import type { Match } from "../match.ts";
import { headedBy, stageOf } from "./lookup.ts";

/** A head who does something at a summit meeting, or sits in an open channel there, has attended. Others and other stages: nothing. */
export function noteAttendance(match: Match, seat: string): void {
  const { open } = match.setup;
  const { pub } = match.state;
  if (stageOf(open, pub) !== "summit") return;
  const now = pub.organisations[headedBy(open, seat) ?? ""];
  if (now) now.attended = true;
}

/** All heads in a set of channel members. */
export function noteAttendanceOf(match: Match, seats: readonly string[]): void {
  for (const seat of seats) noteAttendance(match, seat);
}
