/** The server's log: one JSON object a line on stderr. Never names, tokens, codes or what anybody said. */
import { pino, destination, type DestinationStream, type Logger } from "pino";

export type { Logger };

const SECRET = ["name", "token", "code", "text", "with"];

export function createLog(level: string, to: DestinationStream = destination({ fd: 2, sync: true })): Logger {
  // The same members one level down too: an object that is logged by mistake tells no more than one that is logged on purpose.
  const paths = [...SECRET, ...SECRET.map((key) => `*.${key}`)];
  return pino({ level, base: null, redact: paths }, to);
}

/** For tests. */
export const silentLog = (): Logger => createLog("silent");

/** What the log keeps of a fault. */
export const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Kinds of lines that are counted apart; whatever comes beyond shares one. */
const MOST_KINDS = 500;

/**
 * Says the same thing once and then, at the end of each period, how often it came again: whoever can cause a line cannot fill the disk
 * with it. `say` gets the number of times, and what was given with the first of them.
 */
export function sparing<T>(say: (times: number, first: T) => void, periodMs = 10_000): (kind: string, what: T) => void {
  const waiting = new Map<string, { times: number; first: T }>();
  const close = (kind: string): void => {
    const more = waiting.get(kind);
    waiting.delete(kind);
    if (more && more.times > 0) say(more.times, more.first);
  };
  return (kind, what) => {
    const key = waiting.has(kind) || waiting.size < MOST_KINDS ? kind : "";
    const known = waiting.get(key);
    if (known) return void known.times++;
    waiting.set(key, { times: 0, first: what });
    setTimeout(close, periodMs, key).unref();
    say(1, what);
  };
}
