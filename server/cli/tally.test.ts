import { expect, it } from "vitest";
import { addUp, countVitest } from "./tally.ts";

const report =
  (passed: number, failed: number, files: { status: string; assertionResults: { status: string }[] }[] = []) =>
  () =>
    JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults: files });

it("counts what vitest reports", () => {
  expect(countVitest(0, report(3, 0))).toEqual({ passed: 3, failed: 0 });
  expect(countVitest(1, report(3, 1, [{ status: "failed", assertionResults: [{ status: "failed" }] }]))).toEqual({ passed: 3, failed: 1 });
});

it("counts a file that does not load", () => {
  expect(countVitest(1, report(3, 0, [{ status: "failed", assertionResults: [] }]))).toEqual({ passed: 3, failed: 1 });
});

it.each([
  ["no test ran", 0, report(0, 0), 0],
  ["vitest ended badly for another reason", 1, report(3, 0), 3],
  ["the report is broken", 0, () => "{", 0],
  ["the report has another shape", 0, () => "{}", 0],
])("is a failure when %s", (_, code, read, passed) => {
  expect(countVitest(code, read)).toEqual({ passed, failed: 1 });
});

it("adds suites up", () => {
  expect(
    addUp([
      { passed: 4, failed: 0 },
      { passed: 10, failed: 2 },
    ]),
  ).toEqual({ passed: 14, failed: 2 });
});
