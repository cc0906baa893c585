/** For tests: the whole server in this process, on a free port, with its store in memory. */
import type { Express } from "express";
import { createApp } from "../../http/app.ts";
import { healthOf } from "../../http/health.ts";
import { createLimits, type LimitOptions } from "../../http/limits.ts";
import { createLog } from "../../log.ts";
import type { Created, Matches } from "../../match/matches.ts";
import { createMatches } from "../../match/registry.ts";
import { openShelf, type Shelf } from "../../match/shelf.ts";
import { openSqlite } from "../../store/sqlite.ts";
import type { Store } from "../../store/store.ts";
import type { Rooms } from "../match-room.ts";
import { serve, type Serving } from "../serve.ts";

/** Tests do in a minute what people do in a day. */
export const TIRELESS = { messages: 1e6, burst: 1e6, acts: 1e6 };

export interface HouseOptions {
  shelf?: Shelf;
  store?: Store;
  limits?: LimitOptions;
  most?: Rooms["most"];
  /** Folder of the built client. */
  client?: string;
  allowedOrigins?: readonly string[];
}

export interface Answered<T = Record<string, unknown>> {
  status: number;
  text: string;
  body: T;
  headers: Headers;
}

export interface House {
  port: number;
  base: string;
  app: Express;
  serving: Serving;
  matches: Matches;
  store: Store;
  /** What went wrong inside. */
  faults: unknown[];
  /** Lines of the log. */
  lines: string[];
  ask<T = Record<string, unknown>>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered<T>>;
  create(wish: object): Promise<Created & { links: Record<string, string> }>;
  close(): Promise<void>;
}

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const { most, allowedOrigins = [], client = "/nowhere" } = options;
  const shelf = options.shelf ?? openShelf(undefined);
  const store = options.store ?? openSqlite(":memory:");
  const faults: unknown[] = [];
  const lines: string[] = [];
  const log = createLog("debug", { write: (line) => void lines.push(line) });
  const onFault = (error: unknown): void => void faults.push(error);
  const limits = createLimits(options.limits);
  let serving: Serving | null = null;
  const matches = createMatches({ store, shelf, onFault, createRoom: (id) => serving?.openRoom(id) });
  const counts = () => serving?.counts() ?? { rooms: 0, connections: 0 };
  const health = healthOf({ matches, version: "0.0.0", store: store.kind, counts, draining: () => false });
  const http = createApp({ matches, shelf, limits, health, client, allowedOrigins, onFault });
  const { who, live } = matches;
  const opened = await serve({ port: 0, host: "127.0.0.1", allowedOrigins, http, limits, log, who, live, ...(most && { most }) });
  serving = opened;
  const base = `http://127.0.0.1:${opened.port}`;

  const ask: House["ask"] = async <T>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered<T>> => {
    const response = await fetch(base + path, {
      ...(body !== undefined && { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) }),
      // A line that is kept may be closed by the other end just as it is used again.
      headers: { connection: "close", ...(body !== undefined && { "content-type": "application/json" }), ...headers },
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") === true;
    return { status: response.status, text, body: (isJson ? JSON.parse(text) : {}) as T, headers: response.headers };
  };
  return {
    port: opened.port,
    base,
    app: http,
    serving: opened,
    matches,
    store,
    faults,
    lines,
    ask,
    async create(wish) {
      const made = await ask<Created & { links: Record<string, string> }>("/api/matches", wish);
      if (made.status !== 201) throw new Error(`no match: ${made.text}`);
      return made.body;
    },
    async close() {
      matches.stop();
      await opened.drain();
      store.close();
    },
  };
}
