import { expect, it } from "vitest";
import { indexAfter } from "./arrows.ts";

it("moves within the list and stops at its ends", () => {
  expect(["ArrowDown", "ArrowUp", "Home", "End", "x"].map((key) => indexAfter(key, 0, 3))).toEqual([1, 0, 0, 2, null]);
  expect(indexAfter("ArrowDown", 2, 3)).toBe(2);
  expect(indexAfter("End", 0, 0)).toBeNull();
});
