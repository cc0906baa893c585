/** The one listening server: pages and questions over HTTP, rooms over WebSocket, on the same port. */
import { createServer, type Server as HttpServer } from "node:http";
import { matchMaker, Server } from "@colyseus/core";
import { Encoder } from "@colyseus/schema";
import { WebSocketTransport } from "@colyseus/ws-transport";
import type { RequestListener } from "node:http";
import { matchRoom, type Rooms } from "./match-room.ts";
import { closeMatchmaking, mayAsk } from "./origin.ts";

/** The longest message people may write fits in. */
const MOST_BYTES = 16 * 1024;
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
}

export interface Serving {
  port: number;
  /** Makes the room of a match that is in play. */
  openRoom(match: string): Promise<void>;
  counts(): { rooms: number; connections: number };
  /** Lets everybody go with leave to come back, and stops listening. */
  drain(): Promise<void>;
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms).unref());

function listening(http: HttpServer, server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // The framework listens for errors only once it listens for people: a port in use would never be told.
    http.once("error", reject);
    server.listen(port, host).then(resolve, reject);
  });
}

/** The framework reads bodies of any length, and before it knows who asks. Nothing here needs a long one. */
function refuseLongBodies(http: HttpServer): void {
  http.prependListener("request", (request) => {
    const tooLong = Number(request.headers["content-length"] ?? 0) > MOST_BYTES;
    if (tooLong || request.headers["transfer-encoding"] !== undefined) request.socket.destroy();
  });
}

export async function serve({ port, host, allowedOrigins, http: app, who, live, log }: ServeOptions): Promise<Serving> {
  Encoder.BUFFER_SIZE = STATE_BYTES;
  closeMatchmaking(allowedOrigins);
  const http = createServer();
  const transport = new WebSocketTransport({
    server: http,
    maxPayload: MOST_BYTES,
    beforeUpgrade: (_request, { headers }) => (mayAsk(headers, allowedOrigins) ? undefined : new Response(null, { status: 403 })),
  });
  const said = (text: unknown): void => log.error({ text: undefined }, String(text));
  const server = new Server({
    transport,
    greet: false,
    gracefullyShutdown: false,
    logger: { debug() {}, trace() {}, info() {}, warn: said, error: said },
    express: (outer) => {
      outer.disable("x-powered-by");
      outer.use(app);
    },
  });
  server.define("match", matchRoom({ who, live, log }));
  await listening(http, server, port, host);
  refuseLongBodies(http);
  const address = http.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    async openRoom(match) {
      if (!matchMaker.getLocalRoomById(match)) await matchMaker.createRoom("match", { match });
    },
    counts: () => ({ rooms: matchMaker.stats.local.roomCount, connections: matchMaker.stats.local.ccu }),
    async drain() {
      await Promise.race([server.gracefullyShutdown(false), delay(DRAIN_MS)]);
      http.closeAllConnections();
    },
  };
}
