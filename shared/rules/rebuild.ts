/** Going back: the state after an earlier entry, made anew from the entries that still count. */
import { openMatch, type Entry, type Match } from "./match.ts";

/**
 * Puts a match back to the state after entry `to`. Entry numbers and match time go on from where they were; deadlines move with
 * the time. `apply` is handed in, because it is the one that calls this. Throws if the match keeps no entries.
 */
export function rebuild(match: Match, to: number, apply: (match: Match, entry: Entry) => { ok: boolean }): void {
  if (!match.keeps) throw new Error("a match that keeps no entries cannot go back");
  const { n, t } = match.state;
  const kept = match.past.filter((entry) => entry.n <= to);
  const fresh = openMatch(match.setup, match.seed, match.settings);
  for (const entry of kept) {
    fresh.state.n = entry.n - 1;
    const result = apply(fresh, entry);
    if (!result.ok) throw new Error(`entry ${entry.n} (${entry.do}) was taken once and is refused now`);
  }
  const { state } = fresh;
  const away = t - state.t;
  state.n = n;
  state.t = t;
  state.pub.startedAt += away;
  if (state.pub.deadline !== null) state.pub.deadline += away;
  if (state.pub.call && state.pub.call.deadline !== null) state.pub.call.deadline += away;
  match.state = state;
  match.past = kept;
}
