// A match and its log as one: an entry is taken by the rules and stored, or neither.
import { apply } from "../../shared/rules/apply.ts";
import { compile } from "../../shared/rules/compile.ts";
import type { Reason } from "../../shared/bots/define-bot.ts";
import type { Actor } from "../../shared/rules/define-action.ts";
import { openMatch, type Entry, type Match } from "../../shared/rules/match.ts";
import type { Setup } from "../../shared/rules/setup.ts";
import type { MatchRecord, Store } from "../store/store.ts";
import type { Answer } from "./live-match.ts";
import { newsDesk, readersOf, type NewsDesk } from "./news.ts";
import { takeWords } from "./words.ts";

export interface Wish {
  by: Actor;
  do: string;
  with?: Record<string, unknown>;
  /** Match milliseconds. */
  t: number;
  /** The client's action id. */
  action?: string;
  /** Nobody waits for an answer: a bot's move. */
  relaxed?: boolean;
  /** Why a bot does it: kept beside the log, never in it. */
  reason?: Reason;
}

export interface Ledger {
  readonly match: Match;
  readonly news: NewsDesk;
  /** Texts beside the log, by reference. */
  readonly words: ReadonlyMap<string, string>;
  /** Makes an entry. When it could be applied but not stored, the match goes back to what is stored. */
  enter(wish: Wish): Answer;
}

interface Book {
  match: Match;
  news: NewsDesk;
  words: Map<string, string>;
}

/** The match as the store has it. Throws when the stored log does not replay: then rules and log do not belong together. */
function readBook(store: Store, record: MatchRecord, setup: Setup): Book {
  const match = openMatch(setup, record.seed, record.settings);
  const news = newsDesk();
  for (const entry of store.entries(record.id)) {
    const readers = readersOf(match, entry);
    const result = apply(match, entry);
    if (!result.ok)
      throw new Error(`match ${record.id}: entry ${entry.n} (${entry.do}) was taken once and is refused now: ${result.reason}`);
    news.add(entry, readers);
  }
  return { match, news, words: new Map(store.words(record.id).map(({ ref, text }) => [ref, text])) };
}

/** Opens the ledger of a match that is in the store. `onFault` hears what went wrong inside; the actor only that it did. */
export function openLedger(store: Store, record: MatchRecord, onFault: (error: unknown) => void): Ledger {
  const scenario = store.scenario(record.scenario.sha256);
  if (!scenario) throw new Error(`match ${record.id}: its scenario is not in the store`);
  const setup = compile(scenario, record.preset);
  let book: Book | null = readBook(store, record, setup);
  let latest = book;

  /** Back to what is stored; if even that cannot be read now, the next entry tries again. */
  const goBack = (): void => {
    book = null;
    try {
      book = readBook(store, record, setup);
      latest = book;
    } catch (error) {
      onFault(error);
    }
  };

  const enter = (wish: Wish): Answer => {
    if (!book) goBack();
    if (!book) return { ok: false, reason: "server-fault" };
    const { match, news, words } = book;
    const n = match.state.n + 1;
    const spoken = takeWords(wish.do, wish.with ?? {}, wish.by, n);
    if (!spoken) return { ok: false, reason: "bad-payload", params: { field: "text", problem: "words" } };
    const entry: Entry = { n, t: Math.max(Math.floor(wish.t), match.state.t), by: wish.by, do: wish.do, with: spoken.with };
    const beside = {
      relaxed: wish.relaxed === true,
      ...(wish.action !== undefined && { action: wish.action }),
      ...(spoken.words && { words: spoken.words }),
      ...(wish.reason && { reason: wish.reason }),
    };
    try {
      const readers = readersOf(match, entry);
      const result = apply(match, entry);
      if (!result.ok) return result;
      store.append(record.id, entry, beside);
      news.add(entry, readers);
      if (spoken.words) words.set(spoken.words.ref, spoken.words.text);
      return { ok: true, n };
    } catch (error) {
      onFault(error);
      goBack();
      return { ok: false, reason: "server-fault" };
    }
  };

  return {
    get match() {
      return latest.match;
    },
    get news() {
      return latest.news;
    },
    get words() {
      return latest.words;
    },
    enter,
  };
}
