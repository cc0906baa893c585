import { expect, it } from "vitest";
import { loadScenario } from "../scenario/load.ts";
import { smallScenario, table } from "./table.ts";

it("is a sound scenario", () => {
  const loaded = loadScenario({ text: JSON.stringify(smallScenario()) });
  expect(loaded.problems.filter((p) => p.severity === "error")).toEqual([]);
});

it("starts in the first meeting, or in the one named", () => {
  expect(table().state.pub).toMatchObject({ phase: "meeting", meeting: 0 });
  expect(table({ meeting: "leaders-2" }).state.pub).toMatchObject({ phase: "meeting", meeting: 5 });
});
