// The matches of this server as HTTP and rooms see them: what can be wished, and what comes of it.
import type { OpenSetup } from "../../shared/rules/setup.ts";
import type { Agenda } from "../../shared/scenario/schema.ts";
import type { Moments } from "../../shared/coach/moments/index.ts";
import type { Debrief } from "../../shared/rules/view.ts";
import type { Readable } from "../../shared/wire/board.ts";
import type { Texts } from "../../shared/scenario/texts-schema.ts";
import type { Claim, CoachSwitch, Pace } from "../store/store.ts";
import type { ToldReason } from "../../shared/wire/reasons.ts";
import type { LiveMatch } from "./live-match.ts";

export interface CreateWish {
  scenario: string;
  preset?: string | undefined;
  seed?: string | undefined;
  timed?: boolean | undefined;
  /** "human" or "bot:NAME" per seat; bots of the scenario's mix play the others. */
  seats?: Record<string, string> | undefined;
  pace?: Pace | undefined;
  /** Off unless it is asked for. */
  coach?: CoachSwitch | undefined;
}

export interface Created {
  match: string;
  code: string;
  /** Token of the facilitator. */
  facilitator: string;
  /** Token of each seat that was meant for a person. */
  seats: Record<string, string>;
}

export interface Joined {
  seat: string;
  token: string;
  roomId: string;
  code: string;
}

export interface TableTexts {
  open: OpenSetup;
  /** Public texts by language, without briefs and without what has not happened or been published yet. */
  texts: Record<string, Texts>;
  pace: Pace;
}

export interface SeatBrief {
  seat: string;
  texts: Record<string, { brief: string; agenda: string; notToSay: string }>;
  brief: { exposure: number[]; allies: string[]; agenda: Agenda | null };
}

/** A wish that cannot be met: `status` is that of HTTP, `error` a key with a text in each language. */
export type Denied = { ok: false; status: 400 | 401 | 404 | 409 | 503; error: string; params?: Record<string, string | number> };
export type Outcome<T> = ({ ok: true } & T) | Denied;

export interface Matches {
  create(wish: CreateWish): Promise<Outcome<Created>>;
  join(wish: { code: string; name: string; seat?: string | undefined }): Promise<Outcome<Joined>>;
  /** By the token of a seat: one's own, or that of a seat link. A name is needed when nobody has taken the seat yet. */
  rejoin(wish: { token: string; name?: string | undefined }): Promise<Outcome<Joined>>;
  observe(wish: { code: string }): Promise<Outcome<{ token: string; roomId: string }>>;
  table(roomId: string): Outcome<TableTexts>;
  brief(token: string): Outcome<SeatBrief>;
  /** What the holder of a token may read of the log so far. */
  news(token: string): Outcome<Readable>;
  /** Everything that the debriefing opens; `not-over` before. */
  debrief(token: string): Outcome<Debrief>;
  /** Which moments decided the match, for the table and for each seat; `not-over` before it is over. */
  moments(token: string): Outcome<Moments>;
  /** Why the bot at a seat did what it did, entry by entry; `not-over` before the debriefing. */
  reasons(token: string, seat: string): Promise<Outcome<{ reasons: ToldReason[] }>>;
  /** What a token opens, or null; the room asks this before it lets anybody in. */
  who(token: string): Claim | null;
  /** The match in play under an id (restored from the store when need be), or null. */
  live(id: string): LiveMatch | null;
  /** All matches that are in memory. */
  all(): LiveMatch[];
  /** At start-up: every match that is not over is rebuilt from its log and gets its room. Returns how many. */
  restoreAll(): Promise<number>;
  /** The room of a match has closed: one that is over leaves the memory. It comes back with whoever asks for it by a token. */
  release(id: string): void;
  /** Stops all clocks and bots; the store stays open. */
  stop(): void;
}
