// Starts the server: page, questions and rooms on one port. Its last line of start-up says where.
import { fileURLToPath } from "node:url";
import { readConfig, unknownSettings } from "./config.ts";
import { addressLines } from "./addresses.ts";
import { createLog, stackOf, type Logger } from "./log.ts";
import { start, StartError, type Running } from "./start.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** However the rest goes, the process is gone by then. */
const LAST_MS = 4500;

function fail(message: string): never {
  process.stderr.write(`communique: ${message}\n`);
  process.exit(2);
}

/** Faults are logged and survived: every answered action is in the store, and one room's fault is not the others'. */
function surviveFaults(log: Logger): void {
  process.on("uncaughtException", (error) => log.error({ stack: stackOf(error) }, "uncaught exception"));
  process.on("unhandledRejection", (error) => log.error({ stack: stackOf(error) }, "unhandled rejection"));
}

function stopOnSignal(running: Running, log: Logger): void {
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "stopping");
    setTimeout(() => process.exit(0), LAST_MS).unref();
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ stack: stackOf(error) }, "stopped with a fault");
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, stop);
}

const read = readConfig();
if (!read.ok) fail(read.message);
const unknown = unknownSettings();
if (unknown.length > 0) fail(unknown.join("\n"));
const log = createLog(read.config.logLevel);
surviveFaults(log);
try {
  const running = await start(read.config, log, ROOT);
  stopOnSignal(running, log);
  process.stdout.write([...addressLines(read.config.host, running.port), `Communiqué: ${running.url}`].join("\n") + "\n");
} catch (error) {
  if (error instanceof StartError) fail(error.message);
  log.error({ stack: stackOf(error) }, "the server could not start");
  fail(error instanceof Error ? error.message : String(error));
}
