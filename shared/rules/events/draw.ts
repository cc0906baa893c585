/** Which events a match will see, and when (rules appendix A10). */
import { int, pick, shuffled, type Rng } from "../../lib/rng.ts";
import type { ScenarioEvent } from "../../scenario/schema.ts";
import { lastSummit } from "../phases/calendar.ts";
import type { OpenSetup } from "../setup.ts";
import type { State } from "../state.ts";

/** Meetings in which an event without a meeting of its own may fall: those before the last one of the summit, else the first. */
export function eventMeetings(open: OpenSetup): number[] {
  const last = lastSummit(open);
  const before = open.meetings.flatMap((meeting, i) => (meeting.stage !== "follow-through" && i < last ? [i] : []));
  return before.length > 0 ? before : [0];
}

/** Draws 2 to 4 of the scenario's events and gives each its meeting; they are listed by meeting. */
export function drawEvents(rng: Rng, open: OpenSetup, events: readonly ScenarioEvent[]): State["schedule"] {
  const { eventsLeast: least, eventsMost: most } = open.tuning;
  const count = least + int(rng, Math.max(0, most - least) + 1);
  const free = eventMeetings(open);
  const schedule = shuffled(rng, events)
    .slice(0, count)
    .map((event) => {
      const fixed = open.meetings.findIndex((meeting) => meeting.id === event.meeting);
      return { event: event.id, meeting: fixed >= 0 ? fixed : (pick(rng, free) ?? 0) };
    });
  return schedule.toSorted((a, b) => a.meeting - b.meeting);
}
