import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    // A process for each file: no test can lean on what another left behind.
    pool: "forks",
    isolate: true,
    testTimeout: 20_000,
    // The colours are read by a test; other styles are none of the tests' business.
    css: { include: [/tokens\.css/] },
    projects: [
      { extends: true, test: { name: "units", include: ["{shared,server,client}/**/*.test.ts"], exclude: ["**/*.slow.test.ts"] } },
      { extends: true, test: { name: "slow", include: ["{shared,server,client}/**/*.slow.test.ts"], exclude: ["client/e2e/**"] } },
      {
        // A browser wants the machine to itself: when everything else is done, and two files at a time (one of them waits a minute).
        extends: true,
        test: { name: "browser", include: ["client/e2e/**/*.slow.test.ts"], maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
    ],
    coverage: {
      provider: "v8",
      include: ["shared/**/*.ts"],
      exclude: ["**/*.test.ts", "shared/testing/**"],
      reporter: ["text-summary", "html", "json-summary"],
      reportsDirectory: "coverage",
    },
  },
});
