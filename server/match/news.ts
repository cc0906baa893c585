// The readable part of the log: what all may read, and what each seat may read besides.
import { isPublicNews, mayRead } from "../../shared/i18n/readers.ts";
import type { Entry, Match } from "../../shared/rules/match.ts";
import { sightOf } from "../../shared/rules/sight.ts";
import type { News } from "../../shared/wire/board.ts";

const MOST = 200;
/** Routine that says nothing: the state shows it. */
const QUIET: ReadonlySet<string> = new Set(["done", "ready", "start", "end", "tick"]);

export type Readers = "all" | readonly string[];

/** Who may read an entry; asked before it is applied, because it goes by what the seats could see then. */
export function readersOf(match: Match, entry: Entry): Readers {
  if (QUIET.has(entry.do)) return [];
  if (isPublicNews(entry)) return "all";
  const { open } = match.setup;
  return open.seats.flatMap(({ id }) => (mayRead(sightOf(open, match.state, id), entry) ? [id] : []));
}

/** A ring: the latest 200, in whose places the oldest are written over, so that a new entry moves none of the others. */
interface Ring {
  items: News[];
  count: number;
}

function put(ring: Ring, item: News): void {
  ring.items[ring.count % MOST] = item;
  ring.count++;
}

export interface NewsDesk {
  add(entry: Entry, readers: Readers): void;
  /** What all may read. In the order of `n` until there are 200; then the oldest are written over. */
  board(): News[];
  of(seat: string): News[];
}

export function newsDesk(): NewsDesk {
  const all: Ring = { items: [], count: 0 };
  const bySeat = new Map<string, Ring>();
  return {
    add({ n, t, by, do: action, with: payload }, readers) {
      const item: News = { n, t, by, do: action, with: payload };
      if (readers === "all") return put(all, item);
      for (const seat of readers) {
        const ring = bySeat.get(seat) ?? { items: [], count: 0 };
        bySeat.set(seat, ring);
        put(ring, item);
      }
    },
    board: () => all.items,
    of: (seat) => bySeat.get(seat)?.items ?? [],
  };
}
