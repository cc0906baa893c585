/** The one listening server: pages and questions over HTTP, rooms over WebSocket, on the same port. */
import { createServer, type Server as HttpServer } from "node:http";
import { matchMaker, Server } from "@colyseus/core";
import { Encoder } from "@colyseus/schema";
import { WebSocketTransport } from "@colyseus/ws-transport";
import type { RequestListener } from "node:http";
import type { Limits } from "../http/limits.ts";
import { sparing } from "../log.ts";
import { MOST_BYTES, standAtDoor } from "./door.ts";
import { isAboutFrame } from "./frames.ts";
import { matchRoom, type Rooms } from "./match-room.ts";
import { closeMatchmaking, mayAsk } from "./origin.ts";

/** A full state of the largest table; the encoder would grow by itself, with a warning. */
const STATE_BYTES = 256 * 1024;
/** Rooms that have not closed by then are left behind. */
const DRAIN_MS = 3500;

export interface ServeOptions extends Rooms {
  port: number;
  host: string;
  allowedOrigins: readonly string[];
  /** Everything that is not a room: an express app. */
  http: RequestListener;
  limits?: Limits;
}

export interface Serving {
  port: number;
  /** Makes the room of a match that is in play. */
  openRoom(match: string): Promise<void>;
  /** Closes the room of a match where nobody is; false while somebody is there. */
  closeRoom(match: string): boolean;
  counts(): { rooms: number; connections: number };
  /** Lets everybody go with leave to come back, and stops listening. */
  drain(): Promise<void>;
}

/** Signs of a fault of the framework that the log keeps. */
const MOST_SAID = 1500;

const firstLine = (text: unknown): string => String(text).split("\n")[0]?.slice(0, 80) ?? "";

const delay = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms).unref());

function listening(http: HttpServer, server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // The framework listens for errors only once it listens for people: a port in use would never be told.
    http.once("error", reject);
    server.listen(port, host).then(resolve, reject);
  });
}

export async function serve(options: ServeOptions): Promise<Serving> {
  const { port, host, allowedOrigins, http: app, limits, log } = options;
  Encoder.BUFFER_SIZE = STATE_BYTES;
  closeMatchmaking(allowedOrigins);
  const http = createServer();
  const transport = new WebSocketTransport({
    server: http,
    maxPayload: MOST_BYTES,
    beforeUpgrade: (_request, { headers }) => (mayAsk(headers, allowedOrigins) ? undefined : new Response(null, { status: 403 })),
  });
  // What the framework says it may say because of what a client sent, so often as that client likes. Its first line names the fault.
  const tell = sparing<string>((times, text) => log.error({ times, said: text }, "the framework"));
  const said = (text: unknown): void => {
    if (!isAboutFrame()) tell(firstLine(text), String(text).slice(0, MOST_SAID));
  };
  const server = new Server({
    transport,
    greet: false,
    gracefullyShutdown: false,
    logger: { debug() {}, trace() {}, info() {}, warn: said, error: said },
  });
  server.define("match", matchRoom(options));
  await listening(http, server, port, host);
  standAtDoor(http, { app, limits, allowedOrigins });
  const address = http.address();
  /** Rooms on their way: whoever asks for the same one meanwhile waits for it. Two rooms of one match would part its people. */
  const opening = new Map<string, Promise<void>>();
  const open = async (match: string): Promise<void> => {
    if (!matchMaker.getLocalRoomById(match)) await matchMaker.createRoom("match", { match });
  };
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    openRoom(match) {
      const known = opening.get(match);
      if (known) return known;
      const made = open(match).finally(() => opening.delete(match));
      opening.set(match, made);
      return made;
    },
    closeRoom(match) {
      const room = matchMaker.getLocalRoomById(match);
      if (!room) return true;
      if (room.clients.length > 0) return false;
      void room.disconnect().catch(() => {});
      return true;
    },
    counts: () => ({ rooms: matchMaker.stats.local.roomCount, connections: matchMaker.stats.local.ccu }),
    async drain() {
      await Promise.race([server.gracefullyShutdown(false), delay(DRAIN_MS)]);
      http.closeAllConnections();
    },
  };
}
