/** What this page has read of the log: what it asked for when it came, and what it has seen since. The room itself keeps the latest only. */
import type { News, Readable } from "../../shared/wire/board.ts";

export interface Archive {
  /** Adds what is new; an entry that is known already is not said twice. */
  add(more: Readable): void;
  readonly news: ReadonlyMap<number, News>;
  readonly words: Readonly<Record<string, string>>;
  /** Numbers of the entries, in order. */
  readonly order: readonly number[];
}

export function createArchive(): Archive {
  const news = new Map<number, News>();
  let words: Record<string, string> = {};
  let order: number[] = [];
  return {
    news,
    get words() {
      return words;
    },
    get order() {
      return order;
    },
    add(more) {
      const fresh = more.news.filter((entry) => !news.has(entry.n));
      for (const entry of fresh) news.set(entry.n, entry);
      if (fresh.length > 0) order = [...news.keys()].toSorted((a, b) => a - b);
      if (Object.keys(more.words).some((ref) => words[ref] === undefined)) words = { ...words, ...more.words };
    },
  };
}

/** All entries in the log's order. */
export const newsOf = ({ news, order }: Archive): News[] => order.flatMap((n) => news.get(n) ?? []);
export const wordsOf = ({ words }: Archive): Readonly<Record<string, string>> => words;
/** Number of the latest entry that may be read; 0 before the first. */
export const lastNumber = ({ order }: Archive): number => order.at(-1) ?? 0;
