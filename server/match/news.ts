// The readable part of the log: what all may read, and what each seat may read besides.
import { isPublicNews, mayRead } from "../../shared/i18n/readers.ts";
import type { Entry, Match } from "../../shared/rules/match.ts";
import { sightOf } from "../../shared/rules/sight.ts";
import type { News } from "../../shared/wire/board.ts";

/** Entries of a kind that are kept in sight of everybody who is there; whoever comes later asks for the rest. */
export const LATEST = 8;
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

/** The latest of a list in the places of a ring, so that a new one moves none of the others. */
function ring(all: readonly News[]): News[] {
  const places: News[] = [];
  const first = Math.max(0, all.length - LATEST);
  for (let i = first; i < all.length; i++) places[i % LATEST] = all[i] as News;
  return places;
}

export interface NewsDesk {
  add(entry: Entry, readers: Readers): void;
  /** The latest that all may read, in the places of a ring. */
  board(): News[];
  /** The latest that a seat may read and not everybody, in the places of a ring. */
  of(seat: string): News[];
  /** How many entries a seat may read and not everybody. */
  count(seat: string): number;
  /** Everything that a seat (null: an onlooker) may read so far, in the log's order. */
  readable(seat: string | null): News[];
  /** Number of the latest entry that all may read. */
  last(): number;
}

export function newsDesk(): NewsDesk {
  const all: News[] = [];
  const bySeat = new Map<string, News[]>();
  const own = (seat: string | null): News[] => (seat === null ? [] : (bySeat.get(seat) ?? []));
  return {
    add({ n, by, do: action, with: payload }, readers) {
      // The digest is for whoever verifies the log, not for readers.
      const { digest: _, ...said } = payload;
      const item: News = { n, by, do: action, with: said };
      if (readers === "all") return void all.push(item);
      for (const seat of readers) {
        const list = bySeat.get(seat) ?? [];
        bySeat.set(seat, list);
        list.push(item);
      }
    },
    board: () => ring(all),
    of: (seat) => ring(own(seat)),
    count: (seat) => own(seat).length,
    readable: (seat) => [...all, ...own(seat)].toSorted((a, b) => a.n - b.n),
    last: () => all.at(-1)?.n ?? 0,
  };
}
