import { expect, it } from "vitest";
import { weightedMean } from "../rules/text/draft.ts";
import { viewFor } from "../rules/view.ts";
import { table } from "../testing/table.ts";
import { FORECASTS, forecastFor, questionsOf } from "./index.ts";

it("reads lines, influence and salience of the ministers from the public part of a sight", () => {
  const { setup, state } = table();
  const [pace, , form] = questionsOf(setup.open, state.pub);
  expect(pace?.stands).toEqual([
    { position: 100, influence: 2, salience: 0.5 },
    { position: 50, influence: 1, salience: 0.5 },
    { position: 25, influence: 1, salience: 0.5 },
    { position: 0, influence: 1, salience: 0.5 },
  ]);
  expect(pace?.levels.map((level) => level.exists)).toEqual([true, true, true, false, true]);
  expect(pace?.choices).toBeNull();
  expect(form?.choices).toEqual([0, 0, 1, 2]);
});

it("the compromise model is the zero draft", () => {
  const { setup, state } = table();
  const { compromise } = forecastFor(setup.open, state.pub);
  expect(compromise.map((forecast) => forecast.level)).toEqual(state.pub.zeroDraft);
  for (const issue of setup.open.issues.filter((k) => k.ordered))
    expect(compromise[issue.index]?.position).toBeCloseTo(weightedMean(setup.open, state.pub.lines, issue), 6);
});

it("is the same for every viewer, whatever the briefs say", () => {
  const match = table();
  const own = table({ change: (s) => s.seats.forEach((seat) => (seat.floor = 1)) });
  const of = (from: typeof match, seat: string) => {
    const view = viewFor(from, { kind: "seat", seat });
    return forecastFor(view.open, view.pub);
  };
  expect(of(match, "A")).toEqual(of(match, "D"));
  expect(of(own, "A")).toEqual(of(match, "A"));
});

it("answers from memory until a line moves or a paper opens a level", () => {
  const { setup, state } = table();
  const { pub } = state;
  const first = forecastFor(setup.open, pub);
  expect(forecastFor(setup.open, pub)).toBe(first);
  pub.lines["D"] = [4, 2, 2, 0];
  const moved = forecastFor(setup.open, pub);
  expect(moved.compromise[0]?.position).toBe(75);
  expect(moved.compromise[0]?.level).toBe(2);
  pub.published.papers.push({ id: "paper-high", seats: ["A"], meeting: 0, openTo: "all" });
  expect(forecastFor(setup.open, pub).compromise[0]?.level).toBe(3);
});

it("names each model once", () => {
  expect(FORECASTS.map(({ id }) => id)).toEqual(["compromise", "exchange", "challenge"]);
});
