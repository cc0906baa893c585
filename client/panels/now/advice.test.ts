import { expect, it } from "vitest";
import { table } from "../../../shared/testing/table.ts";
import { isBehind } from "./advice.ts";

it("is said again neither for what was followed nor in another match, but in a new meeting without a word between", () => {
  const [{ open }, other] = [table().setup, table().setup.open];
  const done = { open, n: 12, moment: "meeting,0" };
  expect(isBehind({ ...done, n: 11 }, done)).toBe(true);
  expect(isBehind(done, done)).toBe(true);
  expect(isBehind({ ...done, n: 13 }, done)).toBe(false);
  expect(isBehind({ ...done, moment: "meeting,1" }, done)).toBe(false);
  expect(isBehind({ ...done, open: other }, done)).toBe(false);
  expect(isBehind(done, null)).toBe(false);
});
