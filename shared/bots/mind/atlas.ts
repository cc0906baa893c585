/** Look-ups of a setup, made once per setup: they hold nothing that a match may change. */
import type { IssueSetup, OpenSetup, SeatSetup } from "../../rules/setup.ts";
import { lastSummit } from "../../rules/phases/calendar.ts";

export interface Atlas {
  seat: Record<string, SeatSetup>;
  issue: Record<string, IssueSetup>;
  /** Organisation id -> seat of its head. */
  head: Record<string, string>;
  /** Index of the meeting in which the leaders' text must stand. */
  bell: number;
}

const known = new WeakMap<OpenSetup, Atlas>();

export function atlasOf(open: OpenSetup): Atlas {
  const found = known.get(open);
  if (found) return found;
  const atlas: Atlas = { seat: {}, issue: {}, head: {}, bell: lastSummit(open) };
  for (const seat of open.seats) {
    atlas.seat[seat.id] = seat;
    if (seat.organisation !== null) atlas.head[seat.organisation] = seat.id;
  }
  for (const issue of open.issues) atlas.issue[issue.id] = issue;
  known.set(open, atlas);
  return atlas;
}
