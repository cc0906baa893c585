// Why bots did what they did, for the debriefing: what was kept beside the log, with the numbers thought over again.
import { retell } from "../../shared/bots/why/retell.ts";
import { openMatch, type Match } from "../../shared/rules/match.ts";
import type { ToldReason } from "../../shared/wire/reasons.ts";
import type { Store } from "../store/store.ts";
import type { LiveMatch } from "./live-match.ts";
import { botAt } from "./players.ts";

/** Entries played in one go: a match that is over must not hold up those that go on. */
const AT_ONCE = 30;

const known = new WeakMap<Match, Map<string, Promise<ToldReason[]>>>();

async function tell(store: Store, { match, record }: LiveMatch, seat: string): Promise<ToldReason[]> {
  const said = store.reasons(record.id);
  const again = openMatch(match.setup, record.seed, record.settings);
  const told: ToldReason[] = [];
  const by = `seat:${seat}`;
  let since = 0;
  const steps = retell(again, [...match.past], (now, entry) =>
    entry.by === by && said.has(entry.n) ? (botAt(now, record.players, seat)?.id ?? null) : null,
  );
  for (const { entry, record: numbers } of steps) {
    const reason = entry.by === by ? said.get(entry.n) : undefined;
    if (reason) {
      // What the rules of today would say of another act is no reason for this one.
      const fits = numbers?.rule === reason.rule ? numbers : null;
      const { rule, params = {} } = reason;
      told.push({ n: entry.n, meeting: again.state.pub.meeting, do: entry.do, with: entry.with, rule, params, record: fits });
    }
    if (++since % AT_ONCE === 0) await new Promise((resolve) => void setImmediate(resolve));
  }
  return told;
}

/** The reasons of the bot at a seat, in the log's order. Reckoned once for each seat. */
export function reasonsOf(store: Store, live: LiveMatch, seat: string): Promise<ToldReason[]> {
  const { match } = live;
  const seats = known.get(match) ?? new Map<string, Promise<ToldReason[]>>();
  known.set(match, seats);
  const found = seats.get(seat) ?? tell(store, live, seat);
  seats.set(seat, found);
  found.catch(() => seats.delete(seat));
  return found;
}
