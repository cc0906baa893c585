import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { framesFor } from "./frames.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A board that moves for so many frames after a change. */
function board({ moving = 0, hidden = false } = {}) {
  const seen = { drawn: 0, left: moving, hidden };
  const frames = framesFor({
    draw() {
      seen.drawn++;
      return seen.left-- > 0;
    },
    isHidden: () => seen.hidden,
    next: (run) => void setTimeout(run, 16),
  });
  return { seen, frames };
}

describe("framesFor", () => {
  it("draws nothing by itself", () => {
    const { seen } = board();
    vi.advanceTimersByTime(600_000);
    expect(seen.drawn).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
  it("draws one frame for a change, however many ask for it, and then sleeps", () => {
    const { seen, frames } = board();
    frames.ask();
    frames.ask();
    frames.ask();
    vi.advanceTimersByTime(600_000);
    expect(seen.drawn).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
  it("goes on while something moves, at no more than some thirty frames a second, and then sleeps", () => {
    const { seen, frames } = board({ moving: Infinity });
    frames.ask();
    vi.advanceTimersByTime(10_000);
    expect(seen.drawn).toBeGreaterThan(200);
    expect(seen.drawn).toBeLessThanOrEqual(310);
    seen.left = 0;
    vi.advanceTimersByTime(1000);
    const still = seen.drawn;
    vi.advanceTimersByTime(600_000);
    expect(seen.drawn).toBe(still);
    expect(vi.getTimerCount()).toBe(0);
  });
  it("leaves out what nobody sees, and draws again when asked after that", () => {
    const { seen, frames } = board({ hidden: true, moving: 3 });
    frames.ask();
    vi.advanceTimersByTime(60_000);
    expect(seen.drawn).toBe(0);
    seen.hidden = false;
    frames.ask();
    vi.advanceTimersByTime(60_000);
    expect(seen.drawn).toBe(4);
  });
  it("ends", () => {
    const { seen, frames } = board({ moving: Infinity });
    frames.ask();
    frames.end();
    frames.ask();
    vi.advanceTimersByTime(60_000);
    expect(seen.drawn).toBe(0);
  });
});
