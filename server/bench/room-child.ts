// The other process of room.action: a room with its clients' seats, ours or a bare one, that tells what CPU it has used.
import { createServer } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { matchMaker, Room, Server } from "@colyseus/core";
import { schema, t } from "@colyseus/schema";
import { WebSocketTransport } from "@colyseus/ws-transport";
import type { Entry } from "../../shared/rules/match.ts";
import { silentLog } from "../log.ts";
import { createMatches } from "../match/registry.ts";
import { openShelf } from "../match/shelf.ts";
import { serve, type Serving } from "../rooms/serve.ts";
import { openStoreIn } from "../store/sqlite.ts";
import { toronto } from "./matches.ts";

/** A room to act in: its tokens by seat, and what has been entered so far. */
export interface Opened {
  port: number;
  room: string;
  tokens: Record<string, string>;
  seed: string;
  past: Entry[];
}

export type Ask = { ask: "open" } | { ask: "cpu" } | { ask: "stop" };

const SEATS = toronto("8").open.seats.map((seat) => seat.id);
const SEED = "room";

/** The clients of a bench are quicker than people may be. */
const most = { messages: 1e6, burst: 1e6, acts: 1e6 };

async function ours(): Promise<() => Promise<Opened>> {
  const folder = mkdtempSync(join(tmpdir(), "communique-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const store = openStoreIn(folder);
  let serving: Serving | null = null;
  const matches = createMatches({ store, shelf: openShelf(undefined), createRoom: (id) => serving?.openRoom(id) });
  const http = (_: unknown, response: { writeHead(code: number): { end(): void } }): void => response.writeHead(404).end();
  serving = await serve({
    port: 0,
    host: "127.0.0.1",
    allowedOrigins: [],
    http,
    log: silentLog(),
    who: matches.who,
    live: matches.live,
    most,
  });
  const { port } = serving;
  return async () => {
    const seats = Object.fromEntries(SEATS.map((seat) => [seat, "human"]));
    const made = await matches.create({ scenario: "toronto-2010", preset: "8", seed: SEED, seats });
    if (!made.ok) throw new Error(made.error);
    const tokens: Record<string, string> = {};
    for (const seat of SEATS) {
      const joined = await matches.join({ code: made.code, name: seat, seat });
      if (joined.ok) tokens[seat] = joined.token;
    }
    return { port, room: made.match, tokens, seed: SEED, past: matches.live(made.match)?.match.past ?? [] };
  };
}

const Counter = schema({ n: t.number().default(0) }, "Counter");

class EchoRoom extends Room {
  override state = new Counter();
  override autoDispose = false;
  override patchRate = 100;
  override messages = {
    act: () => {
      this.state.n++;
      this.broadcastPatch();
      return { ok: true, n: this.state.n };
    },
  };
}

async function echo(): Promise<() => Promise<Opened>> {
  const http = createServer();
  const server = new Server({ transport: new WebSocketTransport({ server: http }), greet: false, gracefullyShutdown: false });
  server.define("echo", EchoRoom);
  await server.listen(0, "127.0.0.1");
  const address = http.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return async () => {
    const { roomId } = await matchMaker.createRoom("echo", {});
    return { port, room: roomId, tokens: Object.fromEntries(SEATS.map((seat) => [seat, seat])), seed: SEED, past: [] };
  };
}

const open = await (process.argv[2] === "echo" ? echo() : ours());
/** Marked, because the framework sends messages of its own. */
const answer = (value: unknown): void => void process.send?.({ answer: value });

process.on("disconnect", () => process.exit(0));
process.on("message", ({ ask }: Ask) => {
  if (ask === "stop") process.exit(0);
  if (ask === "open") void open().then(answer);
  else {
    const { user, system } = process.cpuUsage();
    answer((user + system) / 1e6);
  }
});
answer("ready");
