/** What a hint is, and what it is found in. */
import { permit } from "../../shared/rules/apply.ts";
import { moveOf } from "../../shared/rules/open-moves.ts";
import { meetingOf } from "../../shared/rules/phases/calendar.ts";
import type { SeatSetup } from "../../shared/rules/setup.ts";
import { seatOf } from "../../shared/rules/sight.ts";
import type { View } from "../../shared/rules/view.ts";

/** All hints; each is said once the step before it is taken. Texts: `ui.guide.hint.KEY.title` and `.text`. */
export const HINT_KEYS = [
  "brief",
  "answer",
  "consent",
  "invitation",
  "join",
  "fulfil",
  "proposal",
  "channel",
  "cover",
  "deal",
  "head",
  "paper",
  "table",
  "carrier",
  "package",
  "call",
  "visit",
  "deliver",
  "done",
  "debriefing",
] as const;
export type HintKey = (typeof HINT_KEYS)[number];

/** Parts of the interface to which a hint points: panels by their id, "now" for the actions, "debrief" for the end. */
export type Target = "brief" | "channels" | "draft" | "organisations" | "now" | "debrief";

/** An action that would do what the hint says. */
export interface Offer {
  do: string;
  with: Record<string, unknown>;
}

/** What a hint speaks of, as ids: `seat` (a partner or organisation too), `issue`, `option`; and plain values. */
export type HintParams = Readonly<Partial<Record<"seat" | "organisation" | "issue" | "option" | "level" | "good" | "joint", string>>>;

export interface Hint {
  key: HintKey;
  params: HintParams;
  target: Target;
  /** Whole, where one action does it and there is nothing to decide. */
  offer: Offer | null;
  /** What the form is opened with: the offer, or an action of which the person settles the rest. */
  form: Offer | null;
}

/** The view of a seat with its open actions, looked up when first asked for. */
export interface Place {
  view: View;
  seat: SeatSetup;
  stage: string;
  /** Payloads of an action that would be taken now. */
  ways(id: string): Record<string, unknown>[];
  may(id: string, payload: Record<string, unknown>): boolean;
}

/** Null for onlookers. */
export function placeIn(view: View): Place | null {
  const seat = seatOf(view.open, view.seat);
  if (!seat) return null;
  const known = new Map<string, Record<string, unknown>[]>();
  return {
    view,
    seat,
    stage: meetingOf(view.open, view.pub)?.stage ?? "",
    ways(id) {
      const found = known.get(id) ?? moveOf(view, `seat:${seat.id}`, id)?.examples.map((example) => example.with) ?? [];
      known.set(id, found);
      return found;
    },
    may: (id, payload) => permit(view, `seat:${seat.id}`, id, payload) === null,
  };
}

export interface Found {
  params: HintParams;
  offer?: Offer;
  form?: Offer;
}

/** One hint: where it points, and when it is due. */
export interface HintRule {
  key: HintKey;
  target: Target;
  find(place: Place): Found | null;
}
