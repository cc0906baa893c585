// What goes over the wire of a match: the public board, and the desk of one seat; and what is asked for beside it.
import { momentsOf, type Moments } from "../../shared/coach/moments/index.ts";
import type { Match } from "../../shared/rules/match.ts";
import type { Message } from "../../shared/rules/state.ts";
import { sightOf } from "../../shared/rules/sight.ts";
import { viewFor, type Debrief } from "../../shared/rules/view.ts";
import type { News, PrivateDesk, PublicBoard, PublicPart, Readable } from "../../shared/wire/board.ts";
import type { Ledger } from "./ledger.ts";

function textsOf(news: readonly News[], words: ReadonlyMap<string, string>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { with: payload } of news) {
    const ref = payload["text"];
    const text = typeof ref === "string" ? words.get(ref) : undefined;
    if (typeof ref === "string" && text !== undefined) texts[ref] = text;
  }
  return texts;
}

/** A message without the digest that only the log's verifiers need. */
const spoken = (message: Message): Message => (message.digest === null ? message : { ...message, digest: null });

/** The public state as everybody may have it. Who has acted or is done is a set: its order says nothing, and in the seats' order it is short. */
export function publicPart(whole: Match["state"]["pub"]): PublicPart {
  const { nextId: _, ...pub } = whole;
  const seats = Object.keys(pub.players);
  const inOrder = (list: readonly string[]): string[] => seats.filter((seat) => list.includes(seat));
  const sets = { ready: inOrder(pub.ready), done: inOrder(pub.done), acted: inOrder(pub.acted) };
  return { ...pub, ...sets, said: pub.said.map(spoken), broadcasts: pub.broadcasts.map((b) => ({ ...b, digest: "" })) };
}

const OVER = new WeakMap<Match, { n: number; debrief: Debrief | null }>();

/** The debriefing, null before it. It is reckoned once; afterwards only people come and go. */
export function debriefOf(match: Match): Debrief | null {
  if (match.state.pub.phase !== "debriefing") return null;
  const known = OVER.get(match);
  if (known?.n === match.state.n) return known.debrief;
  const { debrief } = viewFor(match, { kind: "observer" });
  OVER.set(match, { n: match.state.n, debrief });
  return debrief;
}

const DECIDED = new WeakMap<Match, { n: number; moments: Moments }>();

/** The moments that decided the match, null before the debriefing. The log is played again for them, so it is done once. */
export function momentsAtEnd(match: Match): Moments | null {
  if (match.state.pub.phase !== "debriefing") return null;
  // People who come and go afterwards decide nothing any more; to go back does.
  const ended = match.past.findLast((entry) => entry.do === "end" || entry.do === "rewind")?.n ?? 0;
  const known = DECIDED.get(match);
  if (known?.n === ended) return known.moments;
  const moments = momentsOf(match);
  DECIDED.set(match, { n: ended, moments });
  return moments;
}

export function boardOf(
  { match, words, news }: Ledger,
  now: Pick<PublicBoard, "t" | "running" | "code" | "coach"> & { names: Readonly<Record<string, string>> },
): PublicBoard {
  const { state } = match;
  const latest = news.board();
  return {
    n: news.last(),
    t: Math.max(now.t, state.t),
    running: now.running && !state.pub.paused && state.pub.phase !== "debriefing",
    code: now.code,
    coach: now.coach,
    pub: publicPart(state.pub),
    names: { ...now.names },
    leaked: state.deals.filter((deal) => deal.leaked),
    words: textsOf(latest, words),
    news: latest,
  };
}

export function deskOf({ match, words, news }: Ledger, seat: string): PrivateDesk {
  const { desk, deals, requests, questions, talk } = sightOf(match.setup.open, match.state, seat);
  if (!desk) throw new Error(`there is no seat "${seat}"`);
  const latest = news.of(seat);
  const said = Object.entries(talk).map(([channel, messages]) => [channel, messages.map(spoken)] as const);
  return { desk, deals, requests, questions, talk: Object.fromEntries(said), words: textsOf(latest, words), news: latest };
}

/** All that a seat (null: an onlooker) may read of the log so far. */
export function readableOf({ words, news }: Ledger, seat: string | null): Readable {
  const all = news.readable(seat);
  return { news: all, words: textsOf(all, words) };
}
