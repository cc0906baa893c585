import { expect, it } from "vitest";
import { table } from "../../../shared/testing/table.ts";
import { boundsOf } from "./bounds.ts";

it("says an ask as bounds on the levels that have text", () => {
  const { open } = table().setup;
  const [issue] = open.issues;
  const [partner] = open.partners;
  if (!issue || !partner) throw new Error("the small scenario has no partner");
  const asking = (ask: { atLeast?: number; atMost?: number }) => {
    const { kind, low, high } = boundsOf(open, { ...partner, asks: { [issue.id]: ask } }, issue);
    return [kind, issue.options[low]?.id, issue.options[high]?.id];
  };
  const text = issue.options.filter((o) => !o.noText).toSorted((a, b) => a.x - b.x);
  const [first, second, third] = text;
  const last = text.at(-1);
  if (!first || !second || !third || !last) throw new Error("too few levels");
  expect(asking({ atLeast: second.x })).toEqual(["least", second.id, last.id]);
  expect(asking({ atMost: second.x })).toEqual(["most", first.id, second.id]);
  expect(asking({ atLeast: second.x, atMost: third.x })).toEqual(["between", second.id, third.id]);
  expect(asking({ atLeast: second.x, atMost: second.x })).toEqual(["one", second.id, second.id]);
  expect(asking({})).toEqual(["any", first.id, last.id]);
  expect(asking({ atLeast: 100, atMost: 0 })[0]).toBe("none");
});
