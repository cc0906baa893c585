// A match in play on the server: the rules, the log, the bots and the clock together. Knows no socket.
import { fingerprint } from "../../shared/lib/hash.ts";
import type { Match } from "../../shared/rules/match.ts";
import { COACHES, PACES, type MatchRecord, type Store } from "../store/store.ts";
import { readAct } from "./act.ts";
import { beat } from "./beat.ts";
import { boardOf, debriefOf, deskOf, momentsAtEnd, readableOf } from "./board.ts";
import { matchClock } from "./clock.ts";
import { openLedger, type Wish } from "./ledger.ts";
import type { Answer, LiveMatch, LiveOptions } from "./live-match.ts";
import { botAt, HUMAN, standIn } from "./players.ts";
import { presence } from "./presence.ts";
import { botTurns } from "./turns.ts";

export type { Act, Answer, LiveMatch, LiveOptions } from "./live-match.ts";

/** How often idle and lost seats are looked for. */
const WATCH_MS = 500;
/** Node's timers take no longer wait than this. */
const LONGEST_MS = 2_147_483_647;

/** Opens a match that is in the store: a new one, or one that a crash left behind. Bots and clock wait for `start`. */
export function openLive(store: Store, first: MatchRecord, options: LiveOptions = {}): LiveMatch {
  let record = first;
  const onFault = options.onFault ?? (() => undefined);
  const ledger = openLedger(store, record, onFault);
  const current = (): Match => ledger.match;
  const clock = matchClock(current().state.t, options.ticks);
  const { open } = current().setup;
  const names: Record<string, string> = store.people(record.id);
  const listeners = new Set<() => void>();
  const planned = Object.keys(record.players).filter((seat) => record.players[seat] === HUMAN);
  /** Seats of people: those meant for them, those they have taken, and those that the facilitator gave to them since. */
  const humans = (): string[] => {
    const { players } = current().state.pub;
    return open.seats.flatMap(({ id }) => (planned.includes(id) || names[id] !== undefined || players[id]?.kind === "human" ? [id] : []));
  };
  let running = false;
  let deadline: NodeJS.Timeout | null = null;
  let watch: NodeJS.Timeout | null = null;

  const changed = (): void => {
    for (const listener of listeners) {
      try {
        listener();
      } catch (error) {
        onFault(error);
      }
    }
  };

  const enter = (wish: Omit<Wish, "t">): Answer => {
    const result = ledger.enter({ ...wish, t: clock.now() });
    if (result.ok) settle();
    return result;
  };

  /** What follows on the server from an entry that was taken. */
  const settle = (): void => {
    const { state, past } = current();
    const over = state.pub.phase === "debriefing";
    if (over && past.at(-1)?.do !== "end") return void enter({ by: "system", do: "end", with: { state: fingerprint(state) } });
    if (over !== (record.status === "over")) {
      record = { ...record, status: over ? "over" : "open" };
      store.setStatus(record.id, record.status);
    }
    setDeadline();
    changed();
    beats.wake();
  };

  const setDeadline = (): void => {
    if (deadline) clearTimeout(deadline);
    deadline = null;
    const { phase, paused, deadline: meeting, call } = current().state.pub;
    if (!running || phase !== "meeting" || paused) return;
    const next = Math.min(meeting ?? Infinity, call?.deadline ?? Infinity);
    if (next === Infinity) return;
    deadline = setTimeout(tick, Math.min(LONGEST_MS, Math.max(0, next - clock.now()))).unref();
  };

  const tick = (): void => {
    // A timer may fire a millisecond early; then the rules say "not yet", and it is set anew.
    if (!enter({ by: "system", do: "tick", with: { at: clock.now() } }).ok) setDeadline();
  };

  const here = presence({
    match: current,
    now: clock.now,
    humans,
    seat: (seat, player) =>
      void enter({
        by: "system",
        do: "seat-player",
        with: { seat, ...player, bot: player.kind === "bot" ? standIn(open, record.players, seat) : null },
      }),
  });

  const turns = botTurns({
    match: current,
    botOf: (seat) => botAt(current(), record.players, seat),
    enter: (seat, action, payload, reason) =>
      enter({ by: `seat:${seat}`, do: action, with: payload, relaxed: true, ...(reason && { reason }) }),
    onFault,
  });

  const beats = beat({
    match: current,
    turns,
    pace: () => record.pace,
    // Without a clock the bots wait for people too: whoever closes the lid finds the match where it was.
    mayAct: () => running && (record.settings.timed || humans().length === 0 || here.connected().length > 0),
    onFault,
  });

  /** Everybody who is expected has come: the briefing opens. */
  const startWhenFull = (): void => {
    if (running && current().state.pub.phase === "lobby" && humans().every((seat) => names[seat] !== undefined))
      enter({ by: "system", do: "start" });
  };

  /** Who plays what stands in the log before anything else. */
  const seatAll = (): void => {
    if (current().state.pub.phase !== "lobby") return;
    for (const { id } of open.seats) {
      const player = current().state.pub.players[id];
      const human = planned.includes(id);
      const bot = human ? null : standIn(open, record.players, id);
      if (human ? player?.kind === "human" : player?.bot === bot) continue;
      const kind = human ? "human" : "bot";
      enter({ by: "system", do: "seat-player", with: { seat: id, kind, bot, state: human ? "away" : "active" } });
    }
  };

  const isAlone = (seat: string): boolean => here.connected().every((id) => id === seat);
  const done = (): Answer => ({ ok: true, n: current().state.n });

  const look = (): void => {
    here.check();
    beats.wake();
  };

  return {
    get record() {
      return record;
    },
    get match() {
      return current();
    },
    names,
    get pace() {
      return record.pace;
    },
    start() {
      if (running) return;
      running = true;
      seatAll();
      here.expectAll();
      watch = setInterval(look, WATCH_MS).unref();
      startWhenFull();
      settle();
    },
    stop() {
      running = false;
      if (watch) clearInterval(watch);
      if (deadline) clearTimeout(deadline);
      watch = null;
      deadline = null;
      beats.stop();
    },
    submit(actor, given) {
      const act = readAct(given);
      if (!act) return { ok: false, reason: "bad-payload", params: { field: "id, do, with", problem: "envelope" } };
      // The system is the server itself, never a client.
      if (actor === "system") return { ok: false, reason: "not-for-you" };
      const before = store.acted(record.id, actor, act.id);
      if (before !== null) return { ok: true, n: before };
      if (actor.startsWith("seat:")) here.active(actor.slice(5));
      return enter({ by: actor, do: act.do, with: act.with, action: act.id });
    },
    skip(seat) {
      if (!isAlone(seat)) return { ok: false, reason: "not-alone" };
      here.active(seat);
      beats.rush(seat);
      return done();
    },
    setPace(actor, pace) {
      if (actor !== "facilitator" && !(actor.startsWith("seat:") && isAlone(actor.slice(5)))) return { ok: false, reason: "not-alone" };
      if (!PACES.includes(pace)) return { ok: false, reason: "bad-payload", params: { field: "pace", problem: "value" } };
      store.setPace(record.id, pace);
      record = { ...record, pace };
      beats.stop();
      beats.wake();
      changed();
      return done();
    },
    setCoach(actor, coach) {
      if (actor !== "facilitator") return { ok: false, reason: "not-for-you" };
      if (!COACHES.includes(coach)) return { ok: false, reason: "bad-payload", params: { field: "coach", problem: "value" } };
      store.setCoach(record.id, coach);
      record = { ...record, coach };
      changed();
      return done();
    },
    setConnected(seat, connected) {
      here.setConnected(seat, connected);
      look();
    },
    seated(seat, name) {
      names[seat] = name;
      const player = current().state.pub.players[seat];
      if (current().state.pub.phase === "lobby" && player && (player.kind !== "human" || player.state !== "active"))
        enter({ by: "system", do: "seat-player", with: { seat, kind: "human", bot: null, state: "active" } });
      else changed();
      startWhenFull();
    },
    board: () => boardOf(ledger, { t: clock.now(), running, code: record.code, coach: record.coach === "on", names }),
    deskOf: (seat) => deskOf(ledger, seat),
    privateNews: (seat) => ledger.news.count(seat),
    readable: (seat) => readableOf(ledger, seat),
    debrief: () => debriefOf(current()),
    moments: () => momentsAtEnd(current()),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
