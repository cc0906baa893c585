import * as fc from "fast-check";
import { expect, it } from "vitest";
import { table } from "../../testing/table.ts";
import type { Decision } from "../../scenario/schema.ts";
import { passes } from "./decision.ts";

const { open } = table().setup;
const under = (decision: Decision, ...accepted: string[]): boolean => passes({ ...open, decision }, new Set(accepted));
const procedure = "silence" as const;

it("consensus: all ministers, heads never count", () => {
  expect(under({ kind: "consensus", procedure }, "A", "B", "C", "D")).toBe(true);
  expect(under({ kind: "consensus", procedure }, "A", "B", "C", "ORG", "BIG")).toBe(false);
});

it("all but: the tolerance, and vetoes of those present", () => {
  const rule: Decision = { kind: "all-but", tolerance: 1, vetoes: ["A", "Z"], procedure };
  expect(under(rule, "A", "B", "C")).toBe(true);
  expect(under(rule, "B", "C", "D")).toBe(false);
  expect(under(rule, "A", "B")).toBe(false);
});

it("threshold: a count, or a share of weights", () => {
  expect(under({ kind: "threshold", count: 2, vetoes: [], procedure }, "C", "D")).toBe(true);
  expect(under({ kind: "threshold", count: 2, vetoes: ["A"], procedure }, "C", "D")).toBe(false);
  const weights = { A: 5, B: 3, C: 1, D: 1 };
  expect(under({ kind: "threshold", share: 0.8, weights, vetoes: [], procedure }, "A", "B")).toBe(true);
  expect(under({ kind: "threshold", share: 0.81, weights, vetoes: [], procedure }, "A", "B")).toBe(false);
});

it("is monotone: one more acceptance never makes a text fall", () => {
  const ministers = fc.subarray(["A", "B", "C", "D"]);
  const rule = fc.oneof(
    fc.constant<Decision>({ kind: "consensus", procedure }),
    fc.record({
      kind: fc.constant("all-but" as const),
      tolerance: fc.nat({ max: 3 }),
      vetoes: ministers,
      procedure: fc.constant(procedure),
    }),
    fc.record({
      kind: fc.constant("threshold" as const),
      count: fc.integer({ min: 1, max: 4 }),
      vetoes: ministers,
      procedure: fc.constant(procedure),
    }),
  );
  fc.assert(
    fc.property(rule, ministers, fc.constantFrom("A", "B", "C", "D"), (decision, accepted, more) => {
      expect(under(decision, ...accepted) && !under(decision, ...accepted, more)).toBe(false);
    }),
  );
});
