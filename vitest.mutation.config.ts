import { defineConfig } from "vitest/config";

/** Only the tests beside the rules: conformance and whole matches take seconds each and would be run for every mutant. */
export default defineConfig({
  test: { environment: "node", include: ["shared/rules/**/*.test.ts", "shared/concepts.test.ts"], pool: "threads", testTimeout: 20_000 },
});
