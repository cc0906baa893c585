const FIRST = 150;
const MOST = 5000;

/** Milliseconds before the next try: soon at first, then seldom, and not all clients at once. `dice` is 0..1. */
export const waitBefore = (tries: number, dice = Math.random()): number => Math.min(MOST, FIRST * 2 ** tries) * (0.75 + dice / 2);
