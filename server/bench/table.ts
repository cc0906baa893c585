// A real server in this process with one match of bots on it, and clients that only listen: what the wire benches measure.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { matchMaker, type Client } from "@colyseus/core";
import { silentLog } from "../log.ts";
import type { LiveMatch } from "../match/live-match.ts";
import { createMatches } from "../match/registry.ts";
import { openShelf } from "../match/shelf.ts";
import { issueToken } from "../match/tokens.ts";
import { serve, type Serving } from "../rooms/serve.ts";
import { listenIn } from "../rooms/testing/raw.ts";
import { openStoreIn } from "../store/sqlite.ts";

export interface BenchTable {
  live: LiveMatch;
  /** Seats that people could have. */
  seats: string[];
  /** Lets somebody in at a seat and gives the bytes that the socket brought her until she had the whole state. */
  join(seat: string): Promise<number>;
  /** Sends what has changed now, and gives the bytes that each client of `join` was sent since the last call. */
  flush(): number[];
  stop(): Promise<void>;
}

interface OpenRoom {
  clients: Client[];
  broadcastPatch(): void;
}

/** Header of a WebSocket frame from a server. */
const headerOf = (length: number): number => (length < 126 ? 2 : 4);
const MESSAGE_OF_STATE = 14;

/** Counts what is written to a client's socket. */
function count(client: Client, onBytes: (bytes: number) => void): void {
  const socket = client.ref as unknown as { send(data: Uint8Array, ...more: unknown[]): void };
  const send = socket.send.bind(socket);
  socket.send = (data, ...more) => {
    onBytes(data.byteLength + headerOf(data.byteLength));
    send(data, ...more);
  };
}

/** A match of `toronto-2010` with bots at every seat; `live.start()` lets them play. */
export async function openTable(preset: string): Promise<BenchTable> {
  const folder = mkdtempSync(join(tmpdir(), "communique-bench-"));
  const store = openStoreIn(folder);
  let serving: Serving | null = null;
  const matches = createMatches({ store, shelf: openShelf(undefined), createRoom: (id) => serving?.openRoom(id) });
  const http = (_: unknown, response: { writeHead(code: number): { end(): void } }): void => response.writeHead(404).end();
  const { who, live: find } = matches;
  serving = await serve({ port: 0, host: "127.0.0.1", allowedOrigins: [], http, log: silentLog(), who, live: find });
  const { port } = serving;
  const made = await matches.create({ scenario: "toronto-2010", preset, seed: "bench", pace: "instant" });
  const live = made.ok ? find(made.match) : null;
  if (!made.ok || !live) throw new Error("the match for the bench could not be made");
  live.stop();
  const room = matchMaker.getLocalRoomById(made.match) as unknown as OpenRoom;
  const sent: number[] = [];
  return {
    live,
    seats: live.match.setup.open.seats.flatMap((seat) => (seat.house ? [] : [seat.id])),
    async join(seat) {
      const raw = await listenIn(port, made.match, issueToken(store, { match: made.match, kind: "seat", seat }));
      while (!raw.frames().some((frame) => frame[0] === MESSAGE_OF_STATE)) await new Promise((resolve) => void setTimeout(resolve, 1));
      const client = room.clients.at(-1);
      const place = sent.push(0) - 1;
      if (client) count(client, (bytes) => (sent[place] = (sent[place] ?? 0) + bytes));
      return raw.frames().reduce((sum, { length }) => sum + length + headerOf(length), 0);
    },
    flush() {
      room.broadcastPatch();
      return sent.splice(0, sent.length, ...sent.map(() => 0));
    },
    async stop() {
      matches.stop();
      await serving?.drain();
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
