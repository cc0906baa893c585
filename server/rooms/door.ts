/** The one door of the HTTP server: what is not a way into a room never reaches the framework, and nobody gets in a long body. */
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { securityHeaders } from "../http/headers.ts";
import type { Limits } from "../http/limits.ts";
import { corsHeaders } from "./origin.ts";

/** The longest message people may write fits in; no question over HTTP is longer. */
export const MOST_BYTES = 16 * 1024;

/** Rooms are joined by id, or come back to; they are made by the server alone. */
const WAY_IN = /^\/matchmake\/(joinById|reconnect)\/[\w-]{1,64}$/;
const UNAUTHORISED = 401;

export interface DoorOptions {
  /** Everything that is no way into a room. */
  app: RequestListener;
  /** Tokens that nobody has are counted here. */
  limits?: Limits | undefined;
  allowedOrigins: readonly string[];
}

const isWayIn = ({ method, url = "" }: IncomingMessage): boolean => method === "POST" && WAY_IN.test(url.split("?")[0] ?? "");

const headersOf = ({ headers: { origin, host } }: IncomingMessage): Headers =>
  new Headers([...(origin === undefined ? [] : [["origin", origin]]), ...(host === undefined ? [] : [["host", host]])] as [
    string,
    string,
  ][]);

/** The framework and express would read on before they know who asks: who sends too much is answered and cut off. */
function refusedBody({ headers }: IncomingMessage): { status: number; error: string } | null {
  if (headers["transfer-encoding"] !== undefined) return { status: 411, error: "bad-request" };
  if (Number(headers["content-length"] ?? 0) > MOST_BYTES) return { status: 413, error: "too-large" };
  return null;
}

function refuse(request: IncomingMessage, response: ServerResponse, { status, error }: { status: number; error: string }): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", connection: "close" });
  response.end(JSON.stringify({ error, params: {} }), () => request.socket.destroySoon());
}

/** Takes the place of the listeners that the framework has set, and lets it see what is its own. */
export function standAtDoor(http: Server, { app, limits, allowedOrigins }: DoorOptions): void {
  const framework = http.listeners("request") as RequestListener[];
  const headers = securityHeaders();
  http.removeAllListeners("request");
  http.on("request", (request, response) => {
    headers(request as never, response as never, () => {
      const refused = refusedBody(request);
      if (refused) return refuse(request, response, refused);
      for (const [name, value] of Object.entries(corsHeaders(headersOf(request), allowedOrigins))) response.setHeader(name, value);
      if (request.method === "OPTIONS") return response.writeHead(204).end();
      if (!isWayIn(request)) return app(request, response);
      const address = request.socket.remoteAddress ?? "";
      response.once("finish", () => {
        if (response.statusCode === UNAUTHORISED) void limits?.miss(address);
      });
      for (const listener of framework) listener(request, response);
    });
  });
}
