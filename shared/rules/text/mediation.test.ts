import * as fc from "fast-check";
import { expect, it } from "vitest";
import { table } from "../../testing/table.ts";
import { closeness, mediatedText, worstOff } from "./mediation.ts";

const match = table();
const { open } = match.setup;

it("gives the worst-off stated position most", () => {
  const { pub } = match.state;
  // pace: lines 100, 50, 25, 0: mid leaves nobody further than 50
  expect(mediatedText(open, pub, [0])).toEqual([{ issue: 0, option: 2 }]);
  // scope: 60, 100, 30, 60: firm (30 and 40 away) beats wide and weak
  expect(mediatedText(open, pub, [1])).toEqual([{ issue: 1, option: 2 }]);
  // form: everybody's wording leaves somebody at nought, so the text stays
  expect(mediatedText(open, pub, [2])).toEqual([{ issue: 2, option: 0 }]);
  expect(worstOff(open, pub, [{ issue: 0, option: 2 }])).toBe(0.5);
});

it("knows near and far on a scale, and on an unordered issue only the wording itself", () => {
  const [pace, form] = [open.issues[0], open.issues[2]];
  if (!pace || !form) throw new Error("the small scenario has changed");
  expect([0, 1, 4].map((option) => closeness(pace, 0, option))).toEqual([1, 0.75, 0]);
  expect([0, 1, 2].map((option) => closeness(form, 1, option))).toEqual([0, 1, 0]);
});

it("is never worse for the worst-off than the standing text, and never without text", () => {
  const lines = fc.record(
    Object.fromEntries(["A", "B", "C", "D"].map((id) => [id, fc.array(fc.nat({ max: 2 }), { minLength: 4, maxLength: 4 })])),
  );
  fc.assert(
    fc.property(lines, fc.subarray([0, 1, 2, 3], { minLength: 1, maxLength: 2 }), (stated, issues) => {
      const pub = { ...match.state.pub, lines: stated };
      const found = mediatedText(open, pub, issues);
      expect(found.map((c) => c.issue)).toEqual(issues);
      for (const { issue, option } of found) expect(open.issues[issue]?.options[option]).toMatchObject({ noText: false, locked: null });
      const standing = issues.map((issue) => ({ issue, option: pub.draft[issue]?.text ?? -1 }));
      expect(worstOff(open, pub, found)).toBeGreaterThanOrEqual(worstOff(open, pub, standing));
    }),
  );
});
