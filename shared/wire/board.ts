/**
 * What crosses the wire: the public board for all, and a private desk for each seat. The setup, the texts, the log so far and the debriefing
 * come by HTTP.
 */
import type { Entry } from "../rules/match.ts";
import type { Deal, Desk, Message, PublicState, Question, Request } from "../rules/state.ts";

/** An entry that a viewer may read, for the log panel. */
export type News = Omit<Entry, "t">;

/** The public state as it is sent: without the counter of ids, which the rules need and nobody reads. */
export type PublicPart = Omit<PublicState, "nextId">;

export interface PublicBoard {
  /** Number of the latest entry that everybody may read: what is nobody's business moves nothing here. */
  n: number;
  /** Match milliseconds; the clock runs on from there while `running`. */
  t: number;
  running: boolean;
  code: string;
  /** Is there a coach for the players of this table? */
  coach: boolean;
  pub: PublicPart;
  /** Names of the people at the seats. */
  names: Record<string, string>;
  leaked: readonly Deal[];
  /** The latest texts beside the log that everybody may read, by reference: public words and broadcasts. */
  words: Record<string, string>;
  /** The latest entries that everybody may read. Sort by `n`: new ones are written over the oldest. */
  news: News[];
}

export interface PrivateDesk {
  desk: Desk;
  deals: readonly Deal[];
  requests: readonly Request[];
  questions: readonly Question[];
  talk: Readonly<Record<string, readonly Message[]>>;
  /** The latest texts beside the log that this seat may read and not everybody, by reference. */
  words: Record<string, string>;
  /** The latest entries that this seat may read and not everybody. Sort by `n`. */
  news: News[];
}

/** All that somebody may read of the log so far, in its order, with the words beside it. */
export interface Readable {
  news: News[];
  words: Record<string, string>;
}
