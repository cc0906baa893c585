// The envelope of an action as it comes from a client: plain, small JSON or nothing.
import { z } from "zod";
import type { Act } from "./live-match.ts";

/** Characters of one's own words in a message. */
export const MOST_WORDS = 2000;
/** Characters of a payload as JSON; the longest that the rules take is a message of Chinese or escaped characters. */
const MOST_PAYLOAD = 14_000;
const MOST_DEPTH = 8;

const Envelope = z.strictObject({
  id: z.string().min(1).max(40),
  do: z.string().min(1).max(40),
  with: z.record(z.string().max(40), z.unknown()).default({}),
});

const PLAIN = new Set<unknown>([Object.prototype, Array.prototype, null]);

/** Only what JSON can say: the wire's format could also bring dates, sets and expressions. */
function isPlain(value: unknown, depth = 0): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || depth >= MOST_DEPTH || !PLAIN.has(Object.getPrototypeOf(value))) return false;
  return Object.values(value).every((item) => isPlain(item, depth + 1));
}

/** A well-formed act, or null. */
export function readAct(given: unknown): Act | null {
  if (!isPlain(given)) return null;
  const parsed = Envelope.safeParse(given);
  if (!parsed.success) return null;
  const payload = JSON.stringify(parsed.data.with);
  if (payload.length > MOST_PAYLOAD) return null;
  return { id: parsed.data.id, do: parsed.data.do, with: JSON.parse(payload) as Act["with"] };
}
