// All matches of this server: made, joined, found again. The room side is a callback, so nothing here knows a socket.
import type { Store } from "../store/store.ts";
import { createRecord } from "./create.ts";
import { openLive, type LiveMatch } from "./live.ts";
import type { Denied, Matches } from "./matches.ts";
import { HUMAN } from "./players.ts";
import { briefTexts, publicTexts } from "./public-texts.ts";
import { reasonsOf } from "./reasons.ts";
import type { Shelf } from "./shelf.ts";
import { claimOf, issueToken, readCode } from "./tokens.ts";
import { cleanText } from "./words.ts";

export type { CreateWish, Created, Denied, Joined, Matches, Outcome, SeatBrief, TableTexts } from "./matches.ts";

export interface MatchesOptions {
  store: Store;
  shelf: Shelf;
  /** Makes the room that carries a match; called before anybody is told of it, and again after a restart. */
  createRoom: (roomId: string) => Promise<void> | void;
  /** Closes the room of a match where nobody is; false while somebody is there. */
  closeRoom?: (roomId: string) => boolean;
  onFault?: (error: unknown, match: string) => void;
  /** Monotonic milliseconds, for tests. */
  ticks?: () => number;
  /** Wall clock in milliseconds, for tests. */
  today?: () => number;
  /** Matches that may be open at a time. */
  mostOpen?: number;
}

const MOST_NAME = 24;
/** A match that nobody has finished by then is put away; its log stays. */
const ABANDONED_MS = 14 * 24 * 3_600_000;
/** When the house is full, matches older than this where nobody is make room; by their tokens they open again. */
const IDLE_MS = 24 * 3_600_000;

const denied = (status: Denied["status"], error: string): Denied => ({ ok: false, status, error });

export function createMatches(options: MatchesOptions): Matches {
  const { store, shelf, createRoom, closeRoom = () => true, onFault = () => undefined, today = Date.now, mostOpen = 500 } = options;
  const inPlay = new Map<string, LiveMatch>();

  const live = (id: string): LiveMatch | null => {
    const known = inPlay.get(id);
    if (known) return known;
    const record = store.match(id);
    if (!record) return null;
    const opened = openLive(store, record, {
      onFault: (error) => onFault(error, id),
      ...(options.ticks && { ticks: options.ticks }),
    });
    inPlay.set(id, opened);
    opened.start();
    return opened;
  };

  /** A match in play with its room; null when its log cannot be played any more. */
  const withRoom = async (id: string): Promise<LiveMatch | null> => {
    try {
      const found = live(id);
      if (found) await createRoom(id);
      return found;
    } catch (error) {
      onFault(error, id);
      return null;
    }
  };

  /** Out of memory, and no longer under its code; the log and the tokens stay. */
  const putAway = (id: string): void => {
    inPlay.get(id)?.stop();
    inPlay.delete(id);
    store.setStatus(id, "over");
  };

  /** Is there room for one more, now or once the oldest have been put away where nobody is? */
  const hasRoom = (): boolean => {
    const open = store.matches("open");
    let over = open.length - mostOpen + 1;
    for (const { id, createdAt } of over > 0 ? open : []) {
      if (over <= 0 || today() - createdAt <= IDLE_MS) break;
      if (!closeRoom(id)) continue;
      putAway(id);
      over--;
    }
    return over <= 0;
  };

  const joinable = (found: LiveMatch, seat: string): boolean =>
    found.names[seat] === undefined && (found.record.players[seat] === HUMAN || found.match.state.pub.players[seat]?.kind === "human");

  /** Seats a person, if the seat is free: the check and the deed are one. */
  const take = (found: LiveMatch, seat: string, name: string): boolean => {
    if (!joinable(found, seat) || !store.addPerson(found.record.id, seat, name)) return false;
    found.seated(seat, name);
    return true;
  };

  const nameOf = (given: string): string | null => {
    const name = cleanText(given).replaceAll(/\s+/g, " ");
    return name === "" || [...name].length > MOST_NAME ? null : name;
  };

  return {
    live,
    all: () => [...inPlay.values()],
    who: (token) => claimOf(store, token),
    async create(wish) {
      const scenario = shelf.scenario(wish.scenario);
      if (!scenario) return denied(404, "unknown-scenario");
      if (!hasRoom()) return denied(503, "too-many-matches");
      const made = createRecord(store, scenario, wish, today());
      if (!made.ok) return made;
      const { id, code, players } = made.record;
      const facilitator = issueToken(store, { match: id, kind: "facilitator" });
      const humans = Object.keys(players).filter((seat) => players[seat] === HUMAN);
      const seats = Object.fromEntries(humans.map((seat) => [seat, issueToken(store, { match: id, kind: "seat", seat })]));
      return (await withRoom(id)) ? { ok: true, match: id, code, facilitator, seats } : denied(503, "server-fault");
    },
    async join({ code: typed, name: given, seat: wanted }) {
      const name = nameOf(given);
      if (name === null) return denied(400, "bad-name");
      const code = readCode(typed);
      const record = code === null ? null : store.matchByCode(code);
      const found = record && (await withRoom(record.id));
      if (!record || !found) return denied(404, "unknown-code");
      if (wanted !== undefined && !Object.hasOwn(record.players, wanted)) return denied(404, "unknown-seat");
      const seat = wanted ?? Object.keys(record.players).find((id) => joinable(found, id));
      if (seat === undefined) return denied(409, "table-full");
      if (!joinable(found, seat)) return denied(409, "seat-taken");
      // The token first: a seat that is taken always has one.
      const token = issueToken(store, { match: record.id, kind: "seat", seat });
      return take(found, seat, name) ? { ok: true, seat, token, roomId: record.id, code: record.code } : denied(409, "seat-taken");
    },
    async rejoin({ token, name: given }) {
      const claim = claimOf(store, token);
      if (claim?.kind !== "seat") return denied(401, "unknown-token");
      const found = await withRoom(claim.match);
      if (!found) return denied(404, "unknown-match");
      const name = given === undefined ? "" : nameOf(given);
      if (name === null) return denied(400, "bad-name");
      // A seat link that is used for the first time seats its holder.
      take(found, claim.seat, name);
      return { ok: true, seat: claim.seat, token, roomId: claim.match, code: found.record.code };
    },
    async observe({ code: typed }) {
      const code = readCode(typed);
      const record = code === null ? null : store.matchByCode(code);
      if (!record || !(await withRoom(record.id))) return denied(404, "unknown-code");
      return { ok: true, token: issueToken(store, { match: record.id, kind: "observer" }), roomId: record.id };
    },
    table(roomId) {
      const found = live(roomId);
      const scenario = found && store.scenario(found.record.scenario.sha256);
      if (!found || !scenario) return denied(404, "unknown-match");
      const { setup, state } = found.match;
      const texts = Object.entries(scenario.texts).map(([language, all]) => [language, publicTexts(all, state.pub)] as const);
      return { ok: true, open: setup.open, texts: Object.fromEntries(texts), pace: found.pace };
    },
    brief(token) {
      const claim = claimOf(store, token);
      if (claim?.kind !== "seat") return denied(401, "unknown-token");
      const found = live(claim.match);
      const scenario = found && store.scenario(found.record.scenario.sha256);
      const brief = found?.match.setup.briefs[claim.seat];
      if (!scenario || !brief) return denied(404, "unknown-match");
      const { exposure, allies, agenda } = brief;
      return { ok: true, seat: claim.seat, texts: briefTexts(scenario.texts, claim.seat), brief: { exposure, allies, agenda } };
    },
    news(token) {
      const claim = claimOf(store, token);
      const found = claim && live(claim.match);
      if (!claim || !found) return denied(401, "unknown-token");
      return { ok: true, ...found.readable(claim.kind === "seat" ? claim.seat : null) };
    },
    debrief(token) {
      const claim = claimOf(store, token);
      const found = claim && live(claim.match);
      if (!found) return denied(401, "unknown-token");
      const debrief = found.debrief();
      return debrief ? { ok: true, ...debrief } : denied(409, "not-over");
    },
    moments(token) {
      const claim = claimOf(store, token);
      const found = claim && live(claim.match);
      if (!found) return denied(401, "unknown-token");
      const moments = found.moments();
      return moments ? { ok: true, ...moments } : denied(409, "not-over");
    },
    async reasons(token, seat) {
      const claim = claimOf(store, token);
      const found = claim && live(claim.match);
      if (!found) return denied(401, "unknown-token");
      if (found.match.state.pub.phase !== "debriefing") return denied(409, "not-over");
      if (!found.match.setup.seatById[seat]) return denied(404, "unknown-seat");
      return { ok: true, reasons: await reasonsOf(store, found, seat) };
    },
    release(id) {
      // A match that goes on keeps its bots and its clock, whoever looks.
      if (inPlay.get(id)?.match.state.pub.phase === "debriefing") putAway(id);
    },
    async restoreAll() {
      let restored = 0;
      for (const record of store.matches("open")) {
        if (today() - record.createdAt > ABANDONED_MS) store.setStatus(record.id, "over");
        // One after the other: the rules are quick, and rooms are made in order.
        else if (await withRoom(record.id)) restored++;
      }
      return restored;
    },
    stop() {
      for (const found of inPlay.values()) found.stop();
    },
  };
}
