// When bots move: one move per beat of the chosen pace, or at once until a seat has something to decide.
import type { Match } from "../../shared/rules/match.ts";
import type { Pace } from "../store/store.ts";
import type { Turns } from "./turns.ts";

export const BEAT_MS: Readonly<Record<Pace, number>> = { calm: 2500, brisk: 900, instant: 0 };

/**
 * What a seat has to decide, as a text that changes when something new does: another meeting or call, a poll, an invitation, a deal
 * or a request of which it is part, or that it has been asked again.
 */
export function concernOf({ state, setup }: Match, seat: string): string {
  const { pub } = state;
  const organisation = setup.seatById[seat]?.organisation ?? null;
  return JSON.stringify([
    pub.phase,
    pub.meeting,
    pub.paused,
    pub.call?.id ?? null,
    pub.polls.length,
    pub.done.includes(seat),
    pub.channels.flatMap((c) => (c.invited.includes(seat) ? [c.id] : [])),
    state.deals.flatMap((d) => (d.parties.includes(seat) && d.status === "proposed" ? [d.id] : [])),
    state.questions.flatMap((q) => ((q.to === seat && q.status === "asked") || (q.by === seat && q.answer !== null) ? [q.id] : [])),
    state.requests.flatMap((r) => (r.organisation === organisation || r.with === seat ? [r.id] : [])),
  ]);
}

export interface Beat {
  /** Something may have changed: bots that rested look again. */
  wake(): void;
  /** Bots act at once until `seat` has something new to decide, or none of them has anything to do. */
  rush(seat: string): void;
  stop(): void;
}

export interface BeatOptions {
  match: () => Match;
  turns: Turns;
  pace: () => Pace;
  /** False while bots should rest. */
  mayAct: () => boolean;
  onFault: (error: unknown) => void;
}

export function beat({ match, turns, pace, mayAct, onFault }: BeatOptions): Beat {
  let timer: NodeJS.Timeout | null = null;
  let hurry: { seat: string; concern: string } | null = null;

  const rest = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
  };

  const wake = (): void => {
    const { phase } = match().state.pub;
    if (timer || !mayAct() || (phase !== "briefing" && phase !== "meeting")) return;
    const delay = hurry || phase === "briefing" ? 0 : BEAT_MS[pace()];
    timer = setTimeout(go, delay).unref();
  };

  const go = (): void => {
    timer = null;
    if (!mayAct()) return;
    try {
      const moved = turns.step();
      if (hurry && (!moved || concernOf(match(), hurry.seat) !== hurry.concern)) hurry = null;
      if (moved) wake();
    } catch (error) {
      hurry = null;
      onFault(error);
    }
  };

  return {
    wake,
    rush(seat) {
      hurry = { seat, concern: concernOf(match(), seat) };
      rest();
      wake();
    },
    stop() {
      hurry = null;
      rest();
    },
  };
}
