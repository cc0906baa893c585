import { expect, it } from "vitest";
import { numberWord, shareWord } from "./translate.ts";

it.each([
  [0.256, "0.26"],
  [1, "1"],
  [-0.5, "−0.5"],
  [-0.004, "0"],
  [0, "0"],
  [0.004, "<0.01"],
])("the share %f is %s", (value, words) => expect(shareWord(value)).toBe(words));

it("numbers have one decimal, a true minus and a plus on request", () => {
  expect([numberWord(-3.26), numberWord(-0.04), numberWord(3.06, true), numberWord(0, true)]).toEqual(["−3.3", "0", "+3.1", "0"]);
});
