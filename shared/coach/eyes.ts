/** What the coach looks with: the sight of the seat that she stands behind, with a few look-ups. Never a match. */
import { permit } from "../rules/apply.ts";
import { wouldBreak } from "../rules/network/breaking.ts";
import { moveOf } from "../rules/open-moves.ts";
import { meetingOf } from "../rules/phases/calendar.ts";
import type { OpenSetup, SeatSetup } from "../rules/setup.ts";
import { seatOf, type Sight } from "../rules/sight.ts";
import type { Desk, PublicState } from "../rules/state.ts";
import { draftValue } from "../rules/text/draft-value.ts";
import type { Meeting, Stage } from "../scenario/schema.ts";
import { standingText } from "./outlook.ts";

export interface Eyes {
  sight: Sight;
  open: OpenSetup;
  pub: PublicState;
  seat: string;
  me: SeatSetup;
  desk: Desk;
  meeting: Meeting;
  stage: Stage;
  /** Option per issue that stands (after the summit: that was adopted), -1 where there is none. */
  text: readonly number[];
  /** What the standing text is worth to the seat, in points with face; 0 for a head. */
  value: number;
  /** Payloads of an action that would be taken now. */
  ways(id: string): readonly Record<string, unknown>[];
  /** Permitted, and no promise of the seat's own is broken by it. */
  may(id: string, payload: Record<string, unknown>): boolean;
}

/** Null for onlookers, and outside meetings, where there is nothing to warn of. */
export function eyesOf(sight: Sight): Eyes | null {
  const { open, pub, seat, desk } = sight;
  const me = seatOf(open, seat);
  const meeting = meetingOf(open, pub);
  if (seat === null || desk === null || !me || !meeting || pub.paused) return null;
  const text = standingText(sight);
  const known = new Map<string, readonly Record<string, unknown>[]>();
  return {
    sight,
    open,
    pub,
    seat,
    me,
    desk,
    meeting,
    stage: meeting.stage,
    text,
    value: me.role === "minister" ? draftValue(sight, text).total : 0,
    ways(id) {
      const found = known.get(id) ?? moveOf(sight, `seat:${seat}`, id)?.examples.map((example) => example.with) ?? [];
      known.set(id, found);
      return found;
    },
    may: (id, payload) => permit(sight, `seat:${seat}`, id, payload) === null && wouldBreak(sight, id, payload).length === 0,
  };
}
