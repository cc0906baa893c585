import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["shared/**/*.test.ts", "server/**/*.test.ts", "client/**/*.test.ts"],
    // A process for each file: no test can lean on what another left behind.
    pool: "forks",
    isolate: true,
    testTimeout: 20_000,
    // The colours are read by a test; other styles are none of the tests' business.
    css: { include: [/tokens\.css/] },
    coverage: {
      provider: "v8",
      include: ["shared/**/*.ts"],
      exclude: ["**/*.test.ts", "shared/testing/**"],
      reporter: ["text-summary", "html", "json-summary"],
      reportsDirectory: "coverage",
    },
  },
});
