/** Brings the synchronised state of a room up to date with its match, and no more of it than must go out now. */
import { BOARD_PLAN, DESK_PLAN } from "../../shared/wire/plans.ts";
import { vocabularyOf } from "../../shared/wire/vocabulary.ts";
import type { LiveMatch } from "../match/live-match.ts";
import { LATEST } from "../match/news.ts";
import { mirrorInto } from "./mirror.ts";
import { DeskCells, type MatchState } from "./state.ts";

/** How far the clocks of server and page may drift apart before they are set again, in milliseconds. */
const DRIFT_MS = 250;
/** Changes after which something goes out at once, so that none of the latest news is written over unseen. */
const MOST_UNSEEN = LATEST - 2;

/** Whose desks go out together with the board: one seat's, nobody's, or everybody's. */
export type Desks = { seat: string } | "none" | "all";

export interface Showing {
  /** The match has changed; true when the board must go out at once. */
  changed(): boolean;
  /** Somebody will be sent everything: what ages without a change is renewed with the next `bring`. */
  freshen(): void;
  /** The cells of a seat's desk, made when they are first wanted. */
  deskOf(seat: string): DeskCells;
  /** Writes what has changed into the state. Does nothing when nothing has. */
  bring(desks: Desks): void;
}

interface Desk {
  cells: DeskCells;
  show(value: object): void;
  /** How many entries of its own it had when it was last shown. */
  told: number;
}

/** Sets the clock only when it does not run as everybody already reckons. */
function clockOf(state: MatchState): { set(t: number, running: boolean): void; renew(): void } {
  /** When it was last set, in monotonic milliseconds; negative = set it anew. */
  let at = -1;
  return {
    set(t, running) {
      const now = performance.now();
      const expected = state.t + (running ? now - at : 0);
      const isRight = at >= 0 && running === state.running && Math.abs(expected - t) <= (running ? DRIFT_MS : 0);
      if (isRight) return;
      state.t = t;
      state.running = running;
      at = now;
    },
    renew() {
      at = -1;
    },
  };
}

export function showing(state: MatchState, live: LiveMatch): Showing {
  const words = vocabularyOf(live.match.setup.open);
  const showBoard = mirrorInto(state.board, BOARD_PLAN, words);
  const clock = clockOf(state);
  const desks = new Map<string, Desk>();
  /** Changes since board and desks were all brought up to date, and since the board was. */
  let changes = 1;
  let unseen = 1;

  const bringDesk = (seat: string, desk: Desk, wanted: Desks): void => {
    const news = live.privateNews(seat);
    // Also when it would soon have more news than it keeps.
    const isDue = wanted === "all" || (wanted !== "none" && wanted.seat === seat) || news - desk.told >= MOST_UNSEEN;
    if (!isDue) return;
    desk.told = news;
    desk.show(live.deskOf(seat));
  };

  return {
    changed() {
      changes++;
      return ++unseen > MOST_UNSEEN;
    },
    freshen() {
      clock.renew();
      changes++;
    },
    deskOf(seat) {
      const known = desks.get(seat);
      if (known) return known.cells;
      const cells = new DeskCells();
      state.desks.set(seat, cells);
      desks.set(seat, { cells, show: mirrorInto(cells.cells, DESK_PLAN, words), told: 0 });
      changes++;
      return cells;
    },
    bring(wanted) {
      if (changes === 0) return;
      if (wanted === "all") changes = 0;
      unseen = 0;
      const { n: _, t, running, ...board } = live.board();
      clock.set(t, running);
      showBoard(board);
      for (const [seat, desk] of desks) bringDesk(seat, desk, wanted);
    },
  };
}
