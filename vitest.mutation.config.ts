import { defineConfig } from "vitest/config";

/** Left out: suites that play whole matches of the large scenarios. They take seconds each and would be run for every mutant. */
const LONG = ["shared/bots/play.test.ts", "shared/bots/talk/broker.test.ts", "shared/bots/why/{answer,flip,retell}.test.ts"];

/** Only the tests beside the rules and the bots; conformance and whole matches are not among them. */
export default defineConfig({
  test: {
    environment: "node",
    include: ["shared/{rules,bots}/**/*.test.ts", "shared/concepts.test.ts"],
    exclude: [...LONG, "**/*.slow.test.ts", "**/node_modules/**"],
    pool: "threads",
    testTimeout: 20_000,
  },
});
