/** For tests: somebody with a token who comes, goes, loses the line and takes it up again. */
import type { Room } from "@colyseus/sdk";
import type { Answer } from "../../match/live-match.ts";
import type { MatchState } from "../state.ts";
import { joinAt, until } from "./listen.ts";

export interface Person {
  /** Null for an onlooker and the facilitator. */
  seat: string | null;
  token: string;
  /** All sessions that this person has had. */
  sessions: Set<string>;
  room: Room<unknown, MatchState> | null;
  /** Close codes so far. */
  closed: number[];
  come(): Promise<Room<unknown, MatchState>>;
  /** Goes and says so. */
  leave(): Promise<void>;
  /** The line breaks; the SDK comes back by itself. */
  drop(): void;
  act(what: string, payload?: object, id?: string): Promise<Answer>;
}

let acts = 0;
const socketOf = (room: Room<unknown, MatchState>): WebSocket => (room.connection.transport as unknown as { ws: WebSocket }).ws;

export function person(port: number, roomId: string, token: string, seat: string | null = null): Person {
  const self: Person = {
    seat,
    token,
    sessions: new Set(),
    room: null,
    closed: [],
    async come() {
      const room = await joinAt(port, roomId, token);
      self.sessions.add(room.sessionId);
      room.reconnection.minDelay = 5;
      room.reconnection.maxDelay = 50;
      room.onLeave((code) => {
        self.closed.push(code);
        if (self.room === room) self.room = null;
      });
      self.room = room;
      return room;
    },
    async leave() {
      const { room } = self;
      // The SDK never ends a leave that began while the line was down.
      if (room) await until(() => self.room !== room || isThere(self), 10_000);
      self.room = null;
      await room?.leave();
    },
    drop() {
      if (self.room) socketOf(self.room).close(4010);
    },
    async act(what, payload = {}, id = `a${acts++}`) {
      const room = self.room ?? (await self.come());
      await until(() => room.connection.isOpen && !room.reconnection.isReconnecting);
      return room.request<unknown, Answer>("act", { id, do: what, with: payload });
    },
  };
  return self;
}

/** Is the line up and the first state there? */
export const isThere = ({ room }: Person): boolean =>
  room !== null && room.connection.isOpen && !room.reconnection.isReconnecting && room.state?.board !== undefined;
