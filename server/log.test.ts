import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sparing } from "./log.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("says a thing once, and at the end of the period how often it came again", () => {
  const said: [number, string][] = [];
  const tell = sparing<string>((times, first) => said.push([times, first]), 1000);
  for (let i = 0; i < 5000; i++) tell("frame", `f${i}`);
  tell("token", "t");
  expect(said).toEqual([
    [1, "f0"],
    [1, "t"],
  ]);
  vi.advanceTimersByTime(1000);
  expect(said.slice(2)).toEqual([[4999, "f0"]]);
  tell("frame", "again");
  expect(said.at(-1)).toEqual([1, "again"]);
});

it("keeps count of no more kinds than it can hold", () => {
  let lines = 0;
  const tell = sparing(() => lines++, 1000);
  for (let i = 0; i < 100_000; i++) tell(`kind ${i}`, null);
  expect(lines).toBeLessThanOrEqual(501);
  vi.advanceTimersByTime(1000);
  expect(lines).toBeLessThanOrEqual(502);
});
