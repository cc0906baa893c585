/** Makes the view of one's seat out of what came over the wire. Pure. */
import type { OpenSetup } from "../../shared/rules/setup.ts";
import type { Debrief, View } from "../../shared/rules/view.ts";
import type { PrivateDesk, PublicBoard } from "../../shared/wire/board.ts";
import { fromCells, type Plan } from "../../shared/wire/cells.ts";
import { BOARD_PLAN, DESK_PLAN } from "../../shared/wire/plans.ts";
import { vocabularyOf } from "../../shared/wire/vocabulary.ts";
import type { Around } from "../store/match.ts";
import { lastNumber, newsOf, wordsOf, type Archive } from "./archive.ts";

/** A synchronised map of cells, as the library gives it. */
export type CellSource = Iterable<readonly [string, string]>;

/** What has come by other ways than the synchronised maps. */
export interface Beside {
  /** Match milliseconds now. */
  t: number;
  running: boolean;
  /** What could be read so far; what is new is added to it. */
  archive: Archive;
  debrief: Debrief | null;
}

type WireBoard = Omit<PublicBoard, "n" | "t" | "running">;

const NO_DESK: Omit<PrivateDesk, "desk"> & { desk: null } = {
  desk: null,
  deals: [],
  requests: [],
  questions: [],
  talk: {},
  words: {},
  news: [],
};

function readCells<T>(cells: CellSource | undefined, plan: Plan, open: OpenSetup): T | null {
  if (!cells) return null;
  const value = fromCells(cells, plan, vocabularyOf(open));
  return typeof value === "object" ? (value as T | null) : null;
}

/** The view and what stands around it; null as long as the board has not come whole. `at` is the wall clock now. */
export function composeView(
  open: OpenSetup,
  seat: string | null,
  boardCells: CellSource,
  deskCells: CellSource | undefined,
  { t, running, archive, debrief }: Beside,
  at: number,
): { view: View; around: Around } | null {
  const board = readCells<WireBoard>(boardCells, BOARD_PLAN, open);
  if (!board?.pub) return null;
  const own = readCells<PrivateDesk>(deskCells, DESK_PLAN, open) ?? NO_DESK;
  archive.add({ news: [...board.news, ...own.news], words: { ...board.words, ...own.words } });
  const view: View = {
    viewer: seat === null ? { kind: "observer" } : { kind: "seat", seat },
    open,
    n: lastNumber(archive),
    t,
    // The counter of ids is the server's; nothing that may be asked here needs it.
    pub: { ...board.pub, nextId: 0 },
    seat,
    desk: own.desk,
    deals: own.deals,
    requests: own.requests,
    questions: own.questions,
    talk: own.talk,
    leaked: board.leaked,
    desks: null,
    debrief: board.pub.phase === "debriefing" ? debrief : null,
  };
  const around: Around = {
    code: board.code,
    coach: board.coach,
    names: board.names,
    words: wordsOf(archive),
    news: newsOf(archive),
    running,
    at,
  };
  return { view, around };
}
