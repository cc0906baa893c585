/** For tests: somebody who acts without end, whatever happens to the server, and writes down what it was told. */
import type { Room } from "@colyseus/sdk";
import type { Answer } from "../../match/live-match.ts";
import type { MatchState } from "../state.ts";
import { joinAt } from "./listen.ts";

export interface Seat {
  roomId: string;
  seat: string;
  token: string;
}

export interface Actor {
  seat: Seat;
  /** Entry numbers of what was acknowledged, by action id. */
  acked: Map<string, number>;
  /** Ids of all that was sent. */
  sent: Set<string>;
  refused: Set<string>;
  codes: number[];
  /** Comes back and acts until the line breaks. */
  act(port: number, onHere: (room: Room<unknown, MatchState>) => void): Promise<void>;
}

/** Below what a connection may send in a second. */
const GAP_MS = 60;
const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

export function actor(seat: Seat): Actor {
  const acked = new Map<string, number>();
  const sent = new Set<string>();
  const refused = new Set<string>();
  const codes: number[] = [];
  let waiting: string | null = null;
  let next = 0;
  return {
    seat,
    acked,
    sent,
    refused,
    codes,
    async act(port, onHere) {
      const room = await joinAt(port, seat.roomId, seat.token);
      room.reconnection.enabled = false;
      const line = { isOpen: true };
      const closed = new Promise<void>((resolve) => {
        room.onLeave((code) => {
          line.isOpen = false;
          codes.push(code);
          resolve();
        });
      });
      onHere(room);
      while (line.isOpen) {
        // What was sent and not answered is sent again under the same id, as a client must.
        waiting ??= `${seat.seat}-${next++}`;
        const id = waiting;
        sent.add(id);
        const asked = room.request<unknown, Answer>("act", { id, do: "say", with: { channel: "public", text: `words ${id}` } });
        const answer = await Promise.race([asked.catch(() => null), closed.then(() => null)]);
        if (answer?.ok) {
          if (acked.has(id)) throw new Error(`${id} was answered twice`);
          acked.set(id, answer.n);
          waiting = null;
        } else if (answer && answer.reason !== "too-fast") {
          refused.add(answer.reason);
          waiting = null;
        }
        await pause(GAP_MS);
      }
    },
  };
}
