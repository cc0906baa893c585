/** The server's log: one JSON object a line on stderr. Never names, tokens, codes or what anybody said. */
import { pino, destination, type Logger } from "pino";

export type { Logger };

export function createLog(level: string): Logger {
  return pino({ level, base: null, redact: ["name", "token", "code", "text", "with"] }, destination({ fd: 2, sync: true }));
}

/** For tests. */
export const silentLog = (): Logger => createLog("silent");

/** What the log keeps of a fault. */
export const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
