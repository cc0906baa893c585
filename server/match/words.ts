// What people say in their own words: beside the log, with a reference and a salted digest in the entry.
import { randomBytes } from "node:crypto";
import type { Words } from "../store/store.ts";
import { digestOf } from "../terminal/words.ts";
import { MOST_WORDS } from "./act.ts";

/** Actions whose `text` is somebody's own words. */
const SPOKEN: ReadonlySet<string> = new Set(["say", "broadcast"]);

// Line feeds and tabs may stay; other control characters, and signs that turn the direction of what follows, may not.
const UNWANTED = /(?![\n\t])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

export type Spoken = { with: Record<string, unknown>; words: Words | null };

/** A text as it is kept: without control characters, trimmed. */
export function cleanText(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll(UNWANTED, "").trim();
}

/**
 * The payload as it goes into the entry with number `n`, and the words that stay outside; null when words are missing or too
 * long. Actions without words come back as they are.
 */
export function takeWords(action: string, payload: Record<string, unknown>, by: string, n: number): Spoken | null {
  if (!SPOKEN.has(action)) return { with: payload, words: null };
  const { text } = payload;
  if (typeof text !== "string" || text.length > MOST_WORDS) return null;
  const clean = cleanText(text);
  if (clean === "") return null;
  const salt = randomBytes(16).toString("hex");
  const words: Words = { ref: `#m${n}`, by, text: clean, salt };
  return { with: { ...payload, text: words.ref, digest: digestOf(salt, clean) }, words };
}
