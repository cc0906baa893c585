// Everything of the server that is no room: health, the API, and the built client.
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { api, type ApiOptions } from "./api.ts";
import { isOwnOrigin, securityHeaders } from "./headers.ts";
import type { Health } from "./health.ts";
import { site } from "./site.ts";

export interface AppOptions extends ApiOptions {
  health: (loopback: boolean) => Health;
  /** Folder of the built client. */
  client: string;
  /** Further pages that may write here, beside our own. */
  allowedOrigins?: readonly string[];
  onFault?: (error: unknown) => void;
}

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** Requests that change something come from our own pages, or from no page at all. */
function ownPagesOnly(allowed: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const reads = request.method === "GET" || request.method === "HEAD";
    if (reads || isOwnOrigin(request.headers.origin, request.headers.host, allowed)) return next();
    response.status(403).json({ error: "strange-origin", params: {} });
  };
}

/** Faults of ours are told to the log; to the outside only that there was one. */
function answerFaults(onFault: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const status = error !== null && typeof error === "object" && "status" in error ? Number(error.status) : 500;
    const theirs = status >= 400 && status < 500;
    if (!theirs) onFault(error);
    if (response.headersSent) return next(error);
    response
      .status(theirs ? status : 500)
      .json({ error: theirs ? (status === 413 ? "too-large" : "bad-request") : "server-fault", params: {} });
  };
}

export function createApp(options: AppOptions): Express {
  const { health, client, allowedOrigins = [], onFault = () => undefined } = options;
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use(securityHeaders());
  app.get("/health", (request, response) => {
    // A proxy on this machine speaks for the outside.
    const { forwarded, "x-forwarded-for": passedOn } = request.headers;
    const near = forwarded === undefined && passedOn === undefined && LOOPBACK.test(request.socket.remoteAddress ?? "");
    const now = health(near);
    response.setHeader("cache-control", "no-store");
    response.status(now.status === "ok" ? 200 : 503).json(now);
  });
  app.use("/api", (_request, response, next) => {
    response.setHeader("cache-control", "no-store");
    next();
  });
  app.use("/api", ownPagesOnly(allowedOrigins), api(options), (_request, response) => {
    response.status(404).json({ error: "not-found", params: {} });
  });
  app.use(site(client), (request, response, next) => {
    // What may be for the rooms goes on to them.
    if (request.path.startsWith("/matchmake")) return next();
    response.status(404).json({ error: "not-found", params: {} });
  });
  app.use(answerFaults(onFault));
  return app;
}
