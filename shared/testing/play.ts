/** Plays a match to its end with bots, in turns, without clock or server. */
import { diceFor, type Bot } from "../bots/define-bot.ts";
import { submit } from "../rules/apply.ts";
import type { Match } from "../rules/match.ts";
import { sightOf } from "../rules/sight.ts";

export interface PlayOptions {
  /** Called for every refusal that a bot met; a good bot meets none. */
  onRefusal?: (seat: string, action: string, reason: string) => void;
  onAction?: (seat: string, action: string, payload: Record<string, unknown>) => void;
  /** Entries after which a meeting is closed for everybody, so that no match runs for ever. */
  mostPerMeeting?: number;
  /** Match milliseconds between two entries. */
  pace?: number;
}

/** From the lobby into the first meeting, everybody ready. */
export function openTheTable(match: Match): void {
  if (match.state.pub.phase === "lobby") submit(match, "system", "start");
  for (const seat of match.setup.open.seats) if (match.state.pub.phase === "briefing") submit(match, `seat:${seat.id}`, "ready");
}

/** A seat whose turn it is. `worn`: the meeting has gone on for too long, and nobody opens anything new in it. */
export interface Turn {
  seat: string;
  worn: boolean;
}

/**
 * Whose turn it is, one after the other until the meetings are over: seats act in turn, one action each, and those who are done are
 * passed over. The order rotates with the meetings, so that nobody is always first. Whoever asks for the next turn has acted in
 * the last one, or has said "done".
 */
export function* turns(match: Match, mostPerMeeting?: number): Generator<Turn, void> {
  const seats = match.setup.open.seats.map((s) => s.id);
  const most = mostPerMeeting ?? seats.length * 60;
  let meeting = match.state.pub.meeting;
  let began = match.state.n;
  let turn = 0;
  let skipped = 0;
  while (match.state.pub.phase === "meeting") {
    const { state } = match;
    if (state.pub.meeting !== meeting) {
      meeting = state.pub.meeting;
      began = state.n;
      turn = meeting;
    }
    const seat = seats[turn % seats.length] as string;
    turn++;
    if (state.pub.done.includes(seat)) {
      // With everybody done the meeting ends by itself; if it does not, the rules have a hole.
      if (++skipped > seats.length) throw new Error(`meeting ${meeting} does not end though every seat is done`);
      continue;
    }
    skipped = 0;
    yield { seat, worn: state.n - began > most };
  }
}

/** Bots play on to the debriefing; a bot that has nothing to do is done. Returns the number of entries. */
export function playOut(match: Match, bots: Readonly<Record<string, Bot>>, options: PlayOptions = {}): number {
  openTheTable(match);
  const { open } = match.setup;
  const pace = options.pace ?? 1000;
  for (const { seat, worn } of turns(match, options.mostPerMeeting)) {
    const { state } = match;
    const bot = bots[seat];
    const move = bot && !worn ? bot.decide(sightOf(open, state, seat), diceFor(match.seed, seat, state.n)) : null;
    const t = state.t + pace;
    if (move === null) {
      submit(match, `seat:${seat}`, "done", {}, t);
      continue;
    }
    const result = submit(match, `seat:${seat}`, move.do, move.with, t);
    if (result.ok) options.onAction?.(seat, move.do, move.with);
    else {
      options.onRefusal?.(seat, move.do, result.reason);
      submit(match, `seat:${seat}`, "done", {}, t);
    }
  }
  return match.state.n;
}
