// Every open payload can be reached by answering the form's questions; nothing is chosen before they are answered.
import { expect, it } from "vitest";
import MESSAGES from "../../../assets/public/locales/en.json" with { type: "json" };
import { namesFor } from "../../../shared/i18n/names.ts";
import type { Speech } from "../../../shared/i18n/things.ts";
import { compile } from "../../../shared/rules/compile.ts";
import { openMoves, type Move } from "../../../shared/rules/open-moves.ts";
import { sightOf } from "../../../shared/rules/sight.ts";
import { smallScenario } from "../../../shared/testing/table.ts";
import { walk } from "../../../shared/testing/walk.ts";
import { chosenExample, matching, stepsOf, type Example } from "./narrow.ts";

/** Answers each question so as to come to the example wanted. */
function reach(speech: Speech, move: Move, wanted: Example): Example | null {
  const picks: string[] = [];
  for (let i = 0; i <= Object.keys(move.fields).length + 1; i++) {
    const steps = stepsOf(speech, move, move.examples, picks, "without");
    const found = chosenExample(move.examples, steps);
    if (found) return found;
    const choice = steps.at(-1)?.choices.find((c) => c.examples.includes(wanted));
    if (!choice) return null;
    picks.push(choice.words);
  }
  return null;
}

it("leads to every payload that is open, at any moment of a match", () => {
  const faults: unknown[] = [];
  let reached = 0;
  let turn = 0;
  walk(compile(smallScenario(), "5"), "narrow", 300, (match, seat) => {
    if (++turn % 11 !== 0) return;
    const sight = sightOf(match.setup.open, match.state, seat);
    const speech: Speech = { locale: { id: "en", messages: MESSAGES }, names: namesFor(match.setup.open, {}), sight };
    for (const move of openMoves(sight, `seat:${seat}`))
      for (const example of move.examples) {
        reached++;
        if (reach(speech, move, example) !== example) faults.push([move.do, example.with]);
      }
  });
  expect(faults).toEqual([]);
  expect(reached).toBeGreaterThan(300);
});

it("finds the examples that fit what is settled, lists and objects included", () => {
  const examples: Example[] = [
    { with: { issue: "a", options: ["x", "y"] }, cost: 0 },
    { with: { issue: "a", options: ["x"] }, cost: 1 },
    { with: { issue: "b" }, cost: 0 },
  ];
  expect(matching(examples, { issue: "a" })).toHaveLength(2);
  expect(matching(examples, { issue: "a", options: ["x"] })).toEqual([examples[1]]);
  expect(matching(examples, {})).toHaveLength(3);
});
