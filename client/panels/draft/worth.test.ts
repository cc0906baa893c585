// What the panels say about a change is what the rules then make of it.
import { expect, it } from "vitest";
import { sightOf } from "../../../shared/rules/sight.ts";
import { draftValue } from "../../../shared/rules/text/draft-value.ts";
import { table } from "../../../shared/testing/table.ts";
import { dealOutlook, hasWorth, outlookOf, standingText } from "./worth.ts";

const match = table();
const [seat = ""] = match.setup.open.ministers;
const sight = sightOf(match.setup.open, match.state, seat);
const [issue] = match.setup.open.issues;

it("values a wording as if it stood", () => {
  if (!issue) throw new Error("the small scenario has no issue");
  issue.options.forEach((option, o) => {
    const text = standingText(sight).map((now, k) => (k === 0 ? o : now));
    const outlook = outlookOf(sight, "table", { issue: issue.id, option: option.id });
    expect(outlook).toEqual({ before: draftValue(sight, standingText(sight)).total, after: draftValue(sight, text).total });
  });
});

it("counts what a deal covers, and leaves the sight as it was", () => {
  const other = match.setup.open.ministers[1] ?? "";
  const line = match.state.pub.lines[other]?.[0] ?? 0;
  const terms = [{ kind: "accept" as const, by: seat, issue: 0, options: [line] }];
  const deals = sight.deals.length;
  const outlook = dealOutlook(sight, terms, [seat, other]);
  const text = standingText(sight);
  text[0] = line;
  // The deal covers the whole way to the other's line: no face is lost on it.
  expect(outlook?.after).toBeGreaterThanOrEqual(draftValue(sight, text).total);
  expect(sight.deals).toHaveLength(deals);
});

it("is silent for acts that are not about the text, and for those without interests in it", () => {
  expect(outlookOf(sight, "open-channel", { to: "B" })).toBeNull();
  const [head = ""] = match.setup.open.heads;
  expect(hasWorth(sightOf(match.setup.open, match.state, head))).toBe(false);
  expect(outlookOf(sightOf(match.setup.open, match.state, null), "table", {})).toBeNull();
});
