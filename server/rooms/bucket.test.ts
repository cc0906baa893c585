import { expect, it } from "vitest";
import { bucket } from "./bucket.ts";

it("lets a burst through, then so many a second, and never saves up more than the burst", () => {
  let now = 0;
  const may = bucket(3, 2, () => now);
  const burst = (): number => [1, 2, 3, 4, 5, 6].filter(() => may()).length;
  expect(burst()).toBe(3);
  now += 499;
  expect(may()).toBe(false);
  now += 1;
  expect(may()).toBe(true);
  expect(may()).toBe(false);
  now += 60_000;
  expect(burst()).toBe(3);
});
