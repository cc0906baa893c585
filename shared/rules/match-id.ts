/** Ids of simulated matches: derived, so that the same match has the same id everywhere. */
import { sha256Hex } from "../lib/hash.ts";

/** 31 characters that nobody confuses when reading aloud or copying by hand. */
export const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

/** Twelve characters from scenario, preset and seed. */
export function matchId(scenario: { id: string; sha256: string }, preset: string, seed: string): string {
  const hex = sha256Hex(`${scenario.id}/${scenario.sha256}/${preset}/${seed}`);
  let id = "";
  for (let i = 0; i < 12; i++) id += ALPHABET[Number.parseInt(hex.slice(i * 4, i * 4 + 4), 16) % ALPHABET.length];
  return id;
}
