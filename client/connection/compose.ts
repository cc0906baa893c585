/** Makes the view of one's seat out of what came over the wire. Pure. */
import type { OpenSetup } from "../../shared/rules/setup.ts";
import type { View } from "../../shared/rules/view.ts";
import type { News, PrivateDesk, PublicBoard } from "../../shared/wire/board.ts";
import { unflatten } from "../../shared/wire/flatten.ts";
import type { Around } from "../store/match.ts";

/** A synchronised map of leaves, as the library gives it. */
export type LeafSource = Iterable<readonly [string, string]>;

const NO_DESK: Omit<PrivateDesk, "desk"> & { desk: null } = { desk: null, deals: [], requests: [], talk: {}, words: {}, news: [] };

function readLeaves<T>(leaves: LeafSource | undefined): T | null {
  if (!leaves) return null;
  const value = unflatten(leaves);
  return typeof value === "object" ? (value as T | null) : null;
}

/** Both lists in the log's order; an entry that stands in both is said once. */
function mergeNews(all: readonly News[], own: readonly News[]): News[] {
  const byNumber = new Map([...all, ...own].map((entry) => [entry.n, entry]));
  return [...byNumber.values()].toSorted((a, b) => a.n - b.n);
}

/** The view and what stands around it; null as long as the board has not come whole. `at` is the wall clock now. */
export function composeView(
  open: OpenSetup,
  seat: string | null,
  boardLeaves: LeafSource,
  deskLeaves: LeafSource | undefined,
  at: number,
): { view: View; around: Around } | null {
  const board = readLeaves<PublicBoard>(boardLeaves);
  if (!board?.pub) return null;
  const own = readLeaves<PrivateDesk>(deskLeaves) ?? NO_DESK;
  const view: View = {
    viewer: seat === null ? { kind: "observer" } : { kind: "seat", seat },
    open,
    n: board.n,
    t: board.t,
    pub: board.pub,
    seat,
    desk: own.desk,
    deals: own.deals,
    requests: own.requests,
    talk: own.talk,
    leaked: board.leaked,
    desks: null,
    debrief: board.debrief,
  };
  const around: Around = {
    code: board.code,
    names: board.names,
    words: { ...board.words, ...own.words },
    news: mergeNews(board.news, own.news),
    running: board.running,
    at,
  };
  return { view, around };
}
