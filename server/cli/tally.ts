import { z } from "zod";

export type Tally = { passed: number; failed: number };

const Report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

export function addUp(tallies: Tally[]): Tally {
  return tallies.reduce((sum, t) => ({ passed: sum.passed + t.passed, failed: sum.failed + t.failed }), { passed: 0, failed: 0 });
}

/** Never green by accident: no report, no tests, or a bad exit without a failed test each count as one failure. */
export function countVitest(exitCode: number, readReport: () => string): Tally {
  let report: z.infer<typeof Report>;
  try {
    report = Report.parse(JSON.parse(readReport()));
  } catch {
    return { passed: 0, failed: 1 };
  }
  // A file that does not load has failed without any test of its own.
  const unloaded = report.testResults.filter((f) => f.status === "failed" && !f.assertionResults.some((a) => a.status === "failed")).length;
  const failed = report.numFailedTests + unloaded;
  const passed = report.numPassedTests;
  return failed === 0 && (exitCode !== 0 || passed === 0) ? { passed, failed: 1 } : { passed, failed };
}
