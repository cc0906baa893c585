/** Going back: the state after an earlier entry, made anew from the entries that led to it. */
import { openMatch, type Entry, type Match } from "./match.ts";

type Apply = (match: Match, entry: Entry) => { ok: boolean };

function wentBackTo(entry: Entry): number | null {
  return entry.do === "rewind" && typeof entry.with["to"] === "number" ? entry.with["to"] : null;
}

/**
 * The entries that led to the state after entry `to`, in order. A rewind on the way stands for itself and for the state that it
 * went back to: what it undid is passed over, so that a rewind can be undone like anything else.
 */
function pathTo(past: readonly Entry[], to: number): Entry[] {
  const path: Entry[] = [];
  for (let n = to; n > 0;) {
    const entry = past[n - 1];
    if (!entry) throw new Error(`entry ${n} has not been kept`);
    path.push(entry);
    n = wentBackTo(entry) ?? n - 1;
  }
  return path.toReversed();
}

/** Time has gone on to entry `n` while the match went back: whatever the clock measures moves with it. */
function resumeAt(match: Match, n: number, t: number): void {
  const { state } = match;
  const { pub } = state;
  const away = t - state.t;
  state.n = n;
  state.t = t;
  pub.startedAt += away;
  if (pub.paused) pub.pausedAt += away;
  if (pub.deadline !== null) pub.deadline += away;
  if (!pub.call) return;
  pub.call.openedAt += away;
  if (pub.call.deadline !== null) pub.call.deadline += away;
}

/**
 * Puts a match back to the state after entry `to`. Entry numbers, match time and who plays which seat go on from where they were;
 * deadlines move with the time. `apply` is handed in, because it is the one that calls this. Throws if the match keeps no entries.
 */
export function rebuild(match: Match, to: number, apply: Apply): void {
  if (!match.keeps) throw new Error("a match that keeps no entries cannot go back");
  const { n, t, pub } = match.state;
  const fresh = openMatch(match.setup, match.seed, match.settings);
  for (const entry of pathTo(match.past, to)) {
    if (wentBackTo(entry) !== null) {
      resumeAt(fresh, entry.n, entry.t);
      continue;
    }
    fresh.state.n = entry.n - 1;
    if (!apply(fresh, entry).ok) throw new Error(`entry ${entry.n} (${entry.do}) was taken once and is refused now`);
  }
  resumeAt(fresh, n, t);
  // Players come and go beside the game: going back brings nobody back, and takes nobody's seat.
  fresh.state.pub.players = pub.players;
  match.state = fresh.state;
}
