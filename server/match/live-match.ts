// A live match as rooms and HTTP see it.
import type { Actor } from "../../shared/rules/define-action.ts";
import type { Match } from "../../shared/rules/match.ts";
import type { Moments } from "../../shared/coach/moments/index.ts";
import type { Debrief } from "../../shared/rules/view.ts";
import type { PrivateDesk, PublicBoard, Readable } from "../../shared/wire/board.ts";
import type { CoachSwitch, MatchRecord, Pace } from "../store/store.ts";

/** An action as a client sends it. */
export interface Act {
  /** Client action id, at most 40 characters: the same id again gives the same answer and no second entry. */
  id: string;
  do: string;
  with: Record<string, unknown>;
}

export type Answer = { ok: true; n: number } | { ok: false; reason: string; params?: Record<string, string | number> };

export interface LiveMatch {
  readonly record: MatchRecord;
  /** For looking only: everything that changes it goes through `submit`. */
  readonly match: Match;
  /** Names of the people by seat. */
  readonly names: Readonly<Record<string, string>>;
  readonly pace: Pace;
  /** Starts bots and clock; again after `stop`. */
  start(): void;
  /** Stops bots and clock; nothing is lost. */
  stop(): void;
  /** Takes anything: what is no well-formed act is refused. The entry is stored before this returns `ok`. */
  submit(actor: Actor, act: unknown): Answer;
  /** Bots act at once until this seat has something to decide. Refused while other people are at the table. */
  skip(seat: string): Answer;
  /** `facilitator`, or a seat that is alone with bots. */
  setPace(actor: Actor, pace: Pace): Answer;
  /** For all at the table; `facilitator` alone. */
  setCoach(actor: Actor, coach: CoachSwitch): Answer;
  /** The room tells when the (first) connection of a seat comes and when the (last) one goes: lost seats are played by a bot. */
  setConnected(seat: string, connected: boolean): void;
  /** A person has taken a seat: `names` and the seat's player follow, and the match starts when all have come. */
  seated(seat: string, name: string): void;
  /** What all may see. `t` is the match time of the call, so ask again before a full state is sent to somebody. */
  board(): PublicBoard;
  deskOf(seat: string): PrivateDesk;
  /** How many entries of the log the seat may read and not everybody. */
  privateNews(seat: string): number;
  /** All that a seat (null: an onlooker) may read of the log so far. */
  readable(seat: string | null): Readable;
  /** What comes into the open with the debriefing; null before. */
  debrief(): Debrief | null;
  /** The moments that decided it; null before the debriefing. */
  moments(): Moments | null;
  /** Called after every change (entry, name, pace), at once and synchronously; returns how to stop listening. */
  onChange(listener: () => void): () => void;
}

export interface LiveOptions {
  /** Monotonic milliseconds, for tests. */
  ticks?: () => number;
  /** What went wrong inside, for the server's log. */
  onFault?: (error: unknown) => void;
}
