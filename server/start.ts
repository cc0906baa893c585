/** Puts the server together: store, matches, pages and rooms. Everything that can be wrong with the machine is said in one line. */
import { accessSync, constants, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import own from "../package.json" with { type: "json" };
import { clientFolder, ensureClient } from "./client-build.ts";
import type { Config } from "./config.ts";
import { createApp } from "./http/app.ts";
import { healthOf } from "./http/health.ts";
import { createLimits } from "./http/limits.ts";
import { sparing, stackOf, type Logger } from "./log.ts";
import { createMatches } from "./match/registry.ts";
import { openShelf } from "./match/shelf.ts";
import { serve, type Serving } from "./rooms/serve.ts";
import { openStoreIn } from "./store/sqlite.ts";

/** Something that whoever starts the server can mend; its message says how. */
export class StartError extends Error {}

/** After the start, when the first page has been fetched. */
const WARM_MS = 1500;

export interface Running {
  /** Where it can be reached: what was asked for, with the port that it got. */
  url: string;
  port: number;
  /** Lets everybody go with leave to come back and closes the store; nothing that was answered is lost. */
  stop(): Promise<void>;
}

function mustWrite(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new StartError(`the folder ${folder} cannot be written (${codeOf(error)}): make it writable, or name another in DATA_DIR.`);
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : String(error));

function listenWords(error: unknown, port: number, host: string): StartError {
  const code = codeOf(error);
  if (code === "EADDRINUSE")
    return new StartError(`port ${port} is in use: stop the other program, or name another in PORT (0 = any free one).`);
  if (code === "EACCES") return new StartError(`port ${port} may not be used: name one from 1024 up in PORT.`);
  return new StartError(`cannot listen on ${host} port ${port} (${code}): see HOST and PORT.`);
}

/** Asked before the long work and before the store is opened; a server that already runs keeps its matches to itself. */
function mustListen(port: number, host: string): Promise<void> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once("error", (error) => reject(listenWords(error, port, host)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

export async function start(config: Config, log: Logger, root: string): Promise<Running> {
  const { port, host, dataDir, scenarioDir, allowedOrigins } = config;
  mustWrite(dataDir);
  await mustListen(port, host);
  await ensureClient(root).catch((error: unknown) => {
    throw new StartError(error instanceof Error ? error.message : String(error));
  });
  const store = openStoreIn(dataDir);
  const shelf = openShelf(scenarioDir, (scenario) => log.warn({ scenario }, "a scenario is broken and cannot be played"));
  const tell = sparing<{ match: string | undefined; stack: string }>((times, what) => log.error({ ...what, times }, "fault"));
  const onFault = (error: unknown, match?: string): void => tell(`${match} ${stackOf(error)}`, { match, stack: stackOf(error) });
  let draining = false;
  let serving: Serving | null = null;
  const matches = createMatches({
    store,
    shelf,
    onFault,
    createRoom: (id) => serving?.openRoom(id),
    closeRoom: (id) => serving?.closeRoom(id) ?? true,
  });
  const health = healthOf({
    matches,
    version: own.version,
    store: store.kind,
    counts: () => serving?.counts() ?? { rooms: 0, connections: 0 },
    draining: () => draining,
  });
  const onAlarm = (): void => log.warn("many wrong codes or tokens in a minute: somebody may be guessing");
  const limits = createLimits({ onAlarm });
  const http = createApp({
    matches,
    shelf,
    health,
    limits,
    client: clientFolder(root),
    allowedOrigins,
    onFault,
  });
  const { who, live } = matches;
  serving = await serve({ port, host, allowedOrigins, http, limits, log, who, live, onClosed: matches.release }).catch((error: unknown) => {
    store.close();
    throw listenWords(error, port, host);
  });
  const restored = await matches.restoreAll();
  log.info({ port: serving.port, restored }, "listening");
  // Nobody should wait for the scenarios to be read, and what is broken should be told though nobody asks.
  const warm = setTimeout(() => shelf.cards(), WARM_MS);
  return {
    port: serving.port,
    url: `http://${host.includes(":") ? `[${host}]` : host}:${serving.port}/`,
    async stop() {
      draining = true;
      clearTimeout(warm);
      matches.stop();
      await serving?.drain();
      store.close();
    },
  };
}
