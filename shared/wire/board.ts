/** What crosses the wire: the public board for all, and a private desk for each seat. The setup and the texts come by HTTP. */
import type { Debrief } from "../rules/view.ts";
import type { Deal, Desk, Message, PublicState, Request } from "../rules/state.ts";

/** An entry that a viewer may read, for the log panel. */
export interface News {
  n: number;
  t: number;
  by: string;
  do: string;
  with: Record<string, unknown>;
}

export interface PublicBoard {
  n: number;
  /** Match milliseconds at the last change; the clock runs on from there while `running`. */
  t: number;
  running: boolean;
  code: string;
  pub: PublicState;
  /** Names of the people at the seats. */
  names: Record<string, string>;
  leaked: readonly Deal[];
  /** Texts beside the log that everybody may read, by reference: public words and broadcasts. */
  words: Record<string, string>;
  /** Entries that everybody may read, the latest 200. Sort by `n`: new ones are written over the oldest. */
  news: News[];
  debrief: Debrief | null;
}

export interface PrivateDesk {
  desk: Desk;
  deals: readonly Deal[];
  requests: readonly Request[];
  talk: Readonly<Record<string, readonly Message[]>>;
  /** Texts beside the log that this seat may read and not everybody, by reference. */
  words: Record<string, string>;
  /** Entries that this seat may read and not everybody, the latest 200. Sort by `n`. */
  news: News[];
}
