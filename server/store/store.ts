// What the server must not forget, behind one small interface. A call is durable when it returns, unless it says otherwise.
import type { Reason } from "../../shared/bots/define-bot.ts";
import type { Entry } from "../../shared/rules/match.ts";
import type { Scenario } from "../../shared/scenario/schema.ts";

export const PACES = ["calm", "brisk", "instant"] as const;
export type Pace = (typeof PACES)[number];

/** Has the table a coach? */
export const COACHES = ["on", "off"] as const;
export type CoachSwitch = (typeof COACHES)[number];

export type MatchStatus = "open" | "over";

export interface MatchRecord {
  /** Also the id of the room that carries it. */
  id: string;
  /** Six characters by which people join. */
  code: string;
  scenario: { id: string; version: number; sha256: string };
  preset: string;
  seed: string;
  settings: { timed: boolean };
  /** Who was meant for each seat when the match was made: "human" or "bot:NAME". */
  players: Record<string, string>;
  pace: Pace;
  /** Beside the log, like the pace: it changes nothing that the rules reckon, and may be switched at any time. */
  coach: CoachSwitch;
  status: MatchStatus;
  /** Wall clock, milliseconds since 1970; for lists of one's matches, never for the rules. */
  createdAt: number;
}

/** What somebody said in their own words, beside the log. */
export interface Words {
  /** Reference in the entry: "#m12". */
  ref: string;
  by: string;
  text: string;
  salt: string;
}

/** What a token opens. */
export type Claim =
  | { match: string; kind: "seat"; seat: string }
  | { match: string; kind: "facilitator" }
  | { match: string; kind: "observer" };

/** What is kept together with an entry. */
export interface Beside {
  /** The action id that the client gave, unique per match and actor. */
  action?: string;
  words?: Words;
  /** Of a bot's move: the rule that decided, and what it spoke of. */
  reason?: Reason;
  /**
   * Nobody waits for an answer to this entry (a bot's move): it outlives the process as soon as the call returns, and a loss of
   * power when the next entry of a person is stored, at the latest. Entries are never lost out of their order.
   */
  relaxed?: boolean;
}

export interface Store {
  /** Name for /health. */
  readonly kind: string;
  /** Adds a match together with its scenario as it is now, so that later changes of the file do not touch it. */
  addMatch(record: MatchRecord, scenario: Scenario): void;
  match(id: string): MatchRecord | null;
  /** The match that is open under a code. */
  matchByCode(code: string): MatchRecord | null;
  /** Matches of a status, oldest first. */
  matches(status: MatchStatus): MatchRecord[];
  scenario(sha256: string): Scenario | null;
  setPace(match: string, pace: Pace): void;
  setCoach(match: string, coach: CoachSwitch): void;
  setStatus(match: string, status: MatchStatus): void;

  /** Adds an entry with what belongs to it, all or nothing. Throws when its number or action id is taken. */
  append(match: string, entry: Entry, beside?: Beside): void;
  entries(match: string): Entry[];
  /** Number of the entry that a client's action became, or null. */
  acted(match: string, by: string, action: string): number | null;
  words(match: string): Words[];
  /** Why bots did what they did, by entry number. */
  reasons(match: string): Map<number, Reason>;

  /** A person takes a seat; false when somebody has it already. */
  addPerson(match: string, seat: string, name: string): boolean;
  /** Names of the people by seat. */
  people(match: string): Record<string, string>;
  /** Only the SHA-256 of a token is kept. */
  addToken(hash: string, claim: Claim): void;
  claim(hash: string): Claim | null;

  close(): void;
}
