import { expect, it } from "vitest";
import { conceded, keepingShare, stepType, type Demand } from "./moves.ts";

it.each([
  [3, 2, "fortunate"],
  [3, 0, "selfish"],
  [3, -2, "selfish"],
  [-3, 2, "concession"],
  [-3, 0, "concession"],
  [-3, -2, "unfortunate"],
  [0, -2, "unfortunate"],
  [0, 2, "nice"],
  [0, 0, "silent"],
])("a step that changes one's own value by %d and the others' by %d is %s", (own, others, type) =>
  expect(stepType(own, others)).toBe(type),
);

it("comes down from the first demand to the last", () => {
  const demand = (value: number): Demand => ({ kind: "accepted", meeting: 1, value });
  expect(conceded([demand(90), demand(40), demand(55)])).toBe(35);
  expect(conceded([demand(50), demand(60)])).toBe(-10);
  expect(conceded([demand(50)])).toBeNull();
  expect(conceded([])).toBeNull();
});

it("keeps promises by those that were judged", () => {
  expect(keepingShare({ kept: 3, broken: 1 })).toBe(0.75);
  expect(keepingShare({ kept: 0, broken: 2 })).toBe(0);
  expect(keepingShare({ kept: 0, broken: 0 })).toBeNull();
});
