/**
 * Seeded random numbers (sfc32): integers only, so that every engine draws the same. The state is four numbers in plain JSON;
 * drawing changes it in place.
 */
import { sha256Hex } from "./hash.ts";

export type Rng = [number, number, number, number];

/** A fresh generator for any seed text. */
export function rngFrom(seed: string): Rng {
  const hex = sha256Hex(seed);
  const word = (i: number): number => Number.parseInt(hex.slice(i * 8, i * 8 + 8), 16) | 0;
  const rng: Rng = [word(0), word(1), word(2), word(3)];
  for (let i = 0; i < 12; i++) next(rng);
  return rng;
}

/** The next 32 bits as an unsigned integer. */
export function next(rng: Rng): number {
  const t = (((rng[0] + rng[1]) | 0) + rng[3]) | 0;
  rng[3] = (rng[3] + 1) | 0;
  rng[0] = rng[1] ^ (rng[1] >>> 9);
  rng[1] = (rng[2] + (rng[2] << 3)) | 0;
  rng[2] = (rng[2] << 21) | (rng[2] >>> 11);
  rng[2] = (rng[2] + t) | 0;
  return t >>> 0;
}

/** A uniform draw in [0, 1). */
export function uniform(rng: Rng): number {
  return next(rng) / 4294967296;
}

/** A whole number in [0, below). */
export function int(rng: Rng, below: number): number {
  return Math.floor(uniform(rng) * below);
}

/** One element of a list that is not empty; undefined for an empty one. */
export function pick<T>(rng: Rng, list: readonly T[]): T | undefined {
  return list[int(rng, list.length)];
}

/** A shuffled copy (Fisher-Yates). */
export function shuffled<T>(rng: Rng, list: readonly T[]): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = int(rng, i + 1);
    const a = out[i] as T;
    out[i] = out[j] as T;
    out[j] = a;
  }
  return out;
}
