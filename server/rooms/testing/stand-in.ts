/** For tests of the room alone: a match in memory, without store, clock or bots of its own. */
import { botNamed } from "../../../shared/bots/index.ts";
import { diceFor } from "../../../shared/bots/define-bot.ts";
import { openTheTable, turns } from "../../../shared/testing/play.ts";
import { submit } from "../../../shared/rules/apply.ts";
import { compile } from "../../../shared/rules/compile.ts";
import type { Actor } from "../../../shared/rules/define-action.ts";
import { openMatch, type Match } from "../../../shared/rules/match.ts";
import { sightOf } from "../../../shared/rules/sight.ts";
import { viewFor } from "../../../shared/rules/view.ts";
import type { PrivateDesk, PublicBoard } from "../../../shared/wire/board.ts";
import type { Answer, LiveMatch } from "../../match/live.ts";
import type { Claim } from "../../store/store.ts";
import { publicPart } from "../../match/board.ts";
import { builtInScenario } from "../../testing/built-in.ts";

export interface StandIn {
  live: LiveMatch;
  match: Match;
  /** Seats as the room told their coming and going. */
  connected: Map<string, boolean>;
  /** Tells the room that the match was changed by hand. */
  changed(): void;
  /** Bots play all seats to the end; each step is one entry. */
  play(): Generator<void, void>;
  who(token: string): Claim | null;
}

export function boardOf(match: Match): PublicBoard {
  const { t, pub, leaked } = viewFor(match, { kind: "observer" });
  return { n: 0, t, running: false, code: "ABCDEF", coach: false, pub: publicPart(pub), names: {}, leaked, words: {}, news: [] };
}

export function deskOf(match: Match, seat: string): PrivateDesk {
  const { desk, deals, requests, questions, talk } = viewFor(match, { kind: "seat", seat });
  if (desk === null) throw new Error(`no desk for ${seat}`);
  return { desk, deals, requests, questions, talk, words: {}, news: [] };
}

/** Tokens are "seat:ID", "observer" and "facilitator". */
export function standIn(id: string, scenario = "first-table"): StandIn {
  const match = openMatch(compile(builtInScenario(scenario)), "web-test");
  const listeners = new Set<() => void>();
  const connected = new Map<string, boolean>();
  const changed = (): void => listeners.forEach((listener) => listener());
  const answer = (actor: Actor, act: unknown): Answer => {
    const { do: what, with: payload } = act as { do: string; with: Record<string, unknown> };
    if (what === "boom") throw new Error("boom");
    const result = submit(match, actor, what, payload, match.state.t + 1000);
    if (!result.ok) return result;
    changed();
    return { ok: true, n: match.state.n };
  };
  const live = {
    match,
    submit: answer,
    setConnected: (seat: string, is: boolean) => void connected.set(seat, is),
    board: () => boardOf(match),
    deskOf: (seat: string) => deskOf(match, seat),
    privateNews: () => 0,
    onChange(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  } as unknown as LiveMatch;
  const bot = botNamed("conceder");
  if (!bot) throw new Error("no bot");
  const seats = match.setup.open.seats.map((seat) => seat.id);
  return {
    live,
    match,
    connected,
    changed,
    *play() {
      openTheTable(match);
      for (const { seat, worn } of turns(match)) {
        const { open } = match.setup;
        const move = worn ? null : bot.decide(sightOf(open, match.state, seat), diceFor(match.seed, seat, match.state.n));
        const taken = move !== null && submit(match, `seat:${seat}`, move.do, move.with, match.state.t + 1000).ok;
        if (!taken) submit(match, `seat:${seat}`, "done", {}, match.state.t + 1000);
        changed();
        yield;
      }
    },
    who(token) {
      if (token === "observer" || token === "facilitator") return { match: id, kind: token };
      const seat = token.startsWith("seat:") ? token.slice(5) : "";
      return seats.includes(seat) ? { match: id, kind: "seat", seat } : null;
    },
  };
}
