/** For tests: looks through all bytes that were sent for what should not have been, and for what should. */
import { createHash } from "node:crypto";
import { doublesOf, type Canaries } from "./canaries.ts";

const MOST_DOUBLES = 80;
/** The mark of a number with up to six decimals on our own wire, and its digits: six bits each, the last one without the seventh bit. */
const PACKED = 25;
const DIGIT = 64;
/** Below this a packed number is so short that it stands somewhere by chance. */
const LEAST_PACKED = 17;

function* packedNumbers(frame: Buffer): Generator<number> {
  for (let at = frame.indexOf(PACKED); at >= 0; at = frame.indexOf(PACKED, at + 1)) {
    let micro = 0;
    let next = at + 1;
    for (; (frame[next] ?? 0) >= DIGIT; next++) micro = micro * DIGIT + (frame[next] ?? 0) - DIGIT;
    const value = (micro * DIGIT + (frame[next] ?? 0)) / 1e6;
    if (value >= LEAST_PACKED) yield value;
  }
}

export interface Found {
  /** "sign at seat" for each that reached somebody who may not read it. */
  leaks: string[];
  /** Kinds of signs that reached somebody who may. */
  arrived: Set<string>;
  /** Numbers that reached the seat on whose desk they are. */
  numbers: number;
  bytes: number;
}

/** `audience` tells whose session it was: a seat, or "" for somebody without one; null for a session of another table. */
export function searchFrames(
  sessions: ReadonlyMap<string, readonly Buffer[]>,
  audience: (session: string) => string | null,
  { signs, numbers }: Canaries,
): Found {
  // Most frames go to everybody: each is looked through once, for all who got it.
  const frames = new Map<string, { frame: Buffer; to: Set<string> }>();
  const found: Found = { leaks: [], arrived: new Set(), numbers: 0, bytes: 0 };
  for (const [session, heard] of sessions) {
    const who = audience(session);
    if (who === null) continue;
    for (const frame of heard) {
      const key = createHash("sha1").update(frame).digest("base64");
      const known = frames.get(key) ?? { frame, to: new Set() };
      known.to.add(who);
      frames.set(key, known);
      found.bytes += frame.length;
    }
  }
  const all = [...frames.values()];
  const bySign = /canary\.([\w-]+)\.\d+\./g;
  for (const { frame, to } of all) {
    for (const [sign, kind = ""] of frame.toString("latin1").matchAll(bySign)) {
      const readers = signs.get(sign)?.readers;
      for (const who of to) {
        if (readers?.has(who)) found.arrived.add(kind);
        else found.leaks.push(`${sign} at ${who || "somebody without a seat"}`);
      }
    }
  }
  const sawNumber = (value: number, owners: ReadonlySet<string>, to: ReadonlySet<string>): void => {
    for (const who of to) {
      if (owners.has(who)) found.numbers++;
      else found.leaks.push(`${value} of ${[...owners].join("+")} at ${who || "somebody without a seat"}`);
    }
  };
  for (const { frame, to } of all) {
    for (const value of packedNumbers(frame)) {
      const owners = numbers.get(value);
      if (owners) sawNumber(value, owners, to);
    }
    for (const [digits] of frame.toString("latin1").matchAll(/\d+\.\d{6,}/g)) {
      const owners = numbers.get(Number(digits));
      if (owners) sawNumber(Number(digits), owners, to);
    }
  }
  // As doubles they have to be looked for one by one; the first are those of the briefs.
  for (const [value, owners] of [...numbers].slice(0, MOST_DOUBLES)) {
    const shapes = doublesOf(value);
    for (const { frame, to } of all) if (shapes.some((shape) => frame.includes(shape))) sawNumber(value, owners, to);
  }
  return found;
}
