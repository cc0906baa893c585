// Tokens, codes and ids from the system's dice. Whoever holds a token holds the seat; the store knows only its hash.
import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { ALPHABET } from "../../shared/rules/match-id.ts";
import type { Claim, Store } from "../store/store.ts";

/** 128 bits, as 22 characters that need no escaping in an address. */
export const newToken = (): string => randomBytes(16).toString("base64url");

const SHAPE = /^[\w-]{22}$/;

/** What the store keeps of a token: its SHA-256. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** What a token opens, or null. The look-up goes by the hash, so its time tells nothing about any token. */
export function claimOf(store: Store, token: unknown): Claim | null {
  if (typeof token !== "string" || !SHAPE.test(token)) return null;
  return store.claim(hashOf(token));
}

/** A new token, known to the store by its hash before anybody gets it. */
export function issueToken(store: Store, claim: Claim): string {
  const token = newToken();
  store.addToken(hashOf(token), claim);
  return token;
}

/** Compares two secrets in a time that does not depend on where they differ. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(a)), Buffer.from(hashOf(b)));
}

const letters = (length: number): string => Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");

/** A code that no open match has. */
export function newCode(store: Store): string {
  for (;;) {
    const code = letters(6);
    if (!store.matchByCode(code)) return code;
  }
}

export const newMatchId = (): string => letters(12);

/** A code as somebody typed it: case, spaces and dashes do not matter. Null when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.toLowerCase().replaceAll(/[\s-]/g, "");
  return code.length === 6 && [...code].every((sign) => ALPHABET.includes(sign)) ? code : null;
}
