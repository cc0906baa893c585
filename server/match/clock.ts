// Match time: milliseconds that only go forward, from a monotonic clock. After a crash they go on from the last entry.

export interface MatchClock {
  now(): number;
}

/** Starts at match time `from`. `ticks` gives monotonic milliseconds. */
export function matchClock(from: number, ticks: () => number = () => performance.now()): MatchClock {
  const began = ticks();
  return { now: () => Math.floor(from + ticks() - began) };
}
