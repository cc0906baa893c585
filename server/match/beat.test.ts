// How long a bot seems to think says nothing about what it thinks of: the beat is the same whatever lies on its desk.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { table } from "../../shared/testing/table.ts";
import { beat, BEAT_MS } from "./beat.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Times at which twenty moves are made at a table whose seats have these floors and weights. */
function timesOf(floor: number, worth: number, pace: "calm" | "brisk"): number[] {
  const match = table({ meeting: "drafting" });
  for (const desk of Object.values(match.state.desks)) {
    desk.floor = floor;
    desk.worth = desk.worth.map((row) => row.map(() => worth));
  }
  const times: number[] = [];
  const began = Date.now();
  const beats = beat({
    match: () => match,
    turns: {
      step() {
        times.push(Date.now() - began);
        return times.length < 20;
      },
    },
    pace: () => pace,
    mayAct: () => true,
    onFault: (error) => {
      throw error;
    },
  });
  beats.wake();
  vi.advanceTimersByTime(100_000);
  beats.stop();
  return times;
}

it("beats evenly, whatever the private values", () => {
  for (const pace of ["calm", "brisk"] as const) {
    const poor = timesOf(99, 1, pace);
    expect(poor).toEqual(timesOf(1, 40, pace));
    expect(poor).toHaveLength(20);
    expect(poor.map((t, i) => t - (poor[i - 1] ?? 0))).toEqual(poor.map(() => BEAT_MS[pace]));
  }
});
