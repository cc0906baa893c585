// What goes over the wire of a match: the public board, and the desk of one seat.
import type { Match } from "../../shared/rules/match.ts";
import type { Message } from "../../shared/rules/state.ts";
import { sightOf } from "../../shared/rules/sight.ts";
import { viewFor } from "../../shared/rules/view.ts";
import type { PrivateDesk, PublicBoard } from "../../shared/wire/board.ts";
import type { Ledger } from "./ledger.ts";

function textsOf(references: readonly (string | null)[], words: ReadonlyMap<string, string>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const ref of references) {
    const text = ref === null ? undefined : words.get(ref);
    if (ref !== null && text !== undefined) texts[ref] = text;
  }
  return texts;
}

const OVER = new WeakMap<Match, { n: number; debrief: PublicBoard["debrief"] }>();

/** The debriefing is reckoned once; afterwards only people come and go. */
function debriefOf(match: Match): PublicBoard["debrief"] {
  if (match.state.pub.phase !== "debriefing") return null;
  const known = OVER.get(match);
  if (known?.n === match.state.n) return known.debrief;
  const { debrief } = viewFor(match, { kind: "observer" });
  OVER.set(match, { n: match.state.n, debrief });
  return debrief;
}

export function boardOf(
  ledger: Ledger,
  now: { t: number; running: boolean; code: string; names: Readonly<Record<string, string>> },
): PublicBoard {
  const { match, words, news } = ledger;
  const { state } = match;
  const { pub } = state;
  return {
    n: state.n,
    t: Math.max(now.t, state.t),
    running: now.running && !pub.paused && pub.phase !== "debriefing",
    code: now.code,
    pub,
    names: { ...now.names },
    leaked: state.deals.filter((deal) => deal.leaked),
    words: textsOf([...pub.said.map((m) => m.text), ...pub.broadcasts.map((b) => b.text)], words),
    news: news.board(),
    debrief: debriefOf(match),
  };
}

export function deskOf({ match, words, news }: Ledger, seat: string): PrivateDesk {
  const { desk, deals, requests, talk } = sightOf(match.setup.open, match.state, seat);
  if (!desk) throw new Error(`there is no seat "${seat}"`);
  const said: readonly Message[] = Object.values(talk).flat();
  return {
    desk,
    deals,
    requests,
    talk,
    words: textsOf(
      said.map((m) => m.text),
      words,
    ),
    news: news.of(seat),
  };
}
