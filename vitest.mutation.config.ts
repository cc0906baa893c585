import { defineConfig } from "vitest/config";

/** Left out: suites that play whole matches of the large scenarios. They take seconds each and would be run for every mutant. */
const LONG = ["shared/bots/play.test.ts", "shared/bots/talk/broker.test.ts", "shared/bots/why/*.test.ts"];

/** Only the tests beside the rules and the bots; conformance and whole matches are not among them. */
export default defineConfig({
  test: {
    environment: "node",
    include: ["shared/{rules,bots}/**/*.test.ts", "shared/concepts.test.ts"],
    exclude: [...LONG, "**/*.slow.test.ts", "**/node_modules/**"],
    pool: "threads",
    // One worker for all files: what comes from packages is loaded once, not once for every mutant.
    isolate: false,
    testTimeout: 20_000,
  },
});
