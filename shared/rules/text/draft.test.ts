import * as fc from "fast-check";
import { expect, it } from "vitest";
import { act, nextMeeting, refusal, table } from "../../testing/table.ts";
import { compromise, weightedMean } from "./draft.ts";
import { leftBehind, neighbour } from "./shift.ts";

const ids = (match: ReturnType<typeof table>): (string | undefined)[] =>
  match.state.pub.draft.map((clause, k) => match.setup.open.issues[k]?.options[clause.text]?.id);

it("opens at the mean of the public lines weighted by influence and salience, nobody's own", () => {
  const match = table();
  // pace: (2 x 100 + 50 + 25 + 0) / 5 = 55; scope 62; form: x weighs 3 of 5; follow 62
  expect(ids(match)).toEqual(["mid", "firm", "x", "monitoring"]);
  expect(match.state.pub.zeroDraft).toEqual([2, 2, 0, 2]);
  expect(match.state.pub.draft.every((c) => c.sponsors.length === 0 && c.brackets.length === 0)).toBe(true);
});

it("counts all lines alike where the weights are nought", () => {
  const match = table({ change: (s) => s.parties?.forEach((p) => (p.influence = 0)) });
  const pace = match.setup.open.issues[0];
  expect(pace && weightedMean(match.setup.open, match.state.pub.lines, pace)).toBeCloseTo(43.75);
});

it("gives ties to the lower level, and to a text before no text", () => {
  const { open } = table().setup;
  const [pace, scope] = open.issues;
  if (!pace || !scope) throw new Error("no issues");
  const all = (k: number, option: number) =>
    Object.fromEntries(open.ministers.map((id) => [id, open.issues.map((i) => (i.index === k ? option : 0))]));
  const halfway = { A: [0, 0, 0, 0], B: [1, 0, 0, 0], C: [1, 0, 0, 0], D: [0, 0, 0, 0] };
  const even = { ...open, seats: open.seats.map((s) => ({ ...s, influence: 1 })) };
  expect(compromise(even, halfway, pace)).toBe(1); // 12.5 lies as near to "none" as to "low"
  expect(compromise(open, all(0, 0), pace)).toBe(0);
  expect(compromise(open, all(0, 3), pace)).toBe(2); // 75 is locked: "mid" and "top" are as near
  expect(compromise(open, all(0, 3), pace, () => true)).toBe(3);
});

it("finds an existing level no other level is nearer to, whatever the lines", () => {
  const { open } = table().setup;
  const line = fc.array(fc.nat({ max: 2 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.record({ A: line, B: line, C: line, D: line }), (lines) => {
      for (const issue of open.issues) {
        const option = compromise(open, lines, issue);
        expect(issue.options[option]?.locked).toBeNull();
        if (!issue.ordered) continue;
        const away = (o: number) => Math.abs((issue.options[o]?.x ?? 0) - weightedMean(open, lines, issue));
        const nearer = issue.options.filter((level, o) => level.locked === null && away(o) < away(option) - 1e-6);
        expect(nearer).toEqual([]);
      }
    }),
  );
});

it("lets the chair shift two clauses by one existing level, once, at a price in trust", () => {
  const match = table();
  const before = structuredClone(match.state.desks);
  act(match, "A", "shift-draft", {
    shifts: [
      { issue: "pace", by: 1 },
      { issue: "follow", by: -1 },
    ],
  });
  expect(ids(match)).toEqual(["top", "firm", "x", "ministers"]);
  expect(match.state.pub.zeroDraft).toEqual([2, 2, 0, 2]);
  const lost = (seat: string) => (before[seat]?.trust["A"] ?? 0) - (match.state.desks[seat]?.trust["A"] ?? 0);
  // Up on pace leaves C and D behind; down on follow nobody (B stands on the old text, the chair does not count).
  expect(["B", "C", "D"].map(lost)).toEqual([0, 3, 3]);
  expect(refusal(match, "A", "shift-draft", { shifts: [{ issue: "scope", by: 1 }] })).toBe("already-shifted");
});

it("refuses shifts that make no sense", () => {
  const match = table();
  const shift = (...shifts: [string, number][]) =>
    refusal(match, "A", "shift-draft", { shifts: shifts.map(([issue, by]) => ({ issue, by })) });
  expect(shift(["form", 1])).toBe("not-ordered");
  expect(shift(["pace", 1], ["pace", 1])).toBe("same-issue");
  expect(shift(["nothing", 1])).toBe("unknown-issue");
  act(match, "A", "shift-draft", { shifts: [{ issue: "scope", by: 1 }] });
  match.state.pub.shifted = false;
  expect(shift(["scope", 1])).toBe("no-such-level");
  expect(refusal(match, "B", "shift-draft", { shifts: [{ issue: "scope", by: -1 }] })).toBe("not-for-you");
  nextMeeting(match);
  expect(shift(["scope", -1])).toBe("first-meeting-only");
});

it("steps by x over levels that do not exist yet", () => {
  const { setup, state } = table();
  const pace = setup.issueById["pace"];
  if (!pace) throw new Error("no pace");
  expect([neighbour(pace, 2, 1), neighbour(pace, 2, -1), neighbour(pace, 4, 1), neighbour(pace, 0, -1)]).toEqual([4, 1, -1, -1]);
  expect(leftBehind(setup.open, state.pub, pace, -1)).toEqual([]);
});
