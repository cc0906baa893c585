// Whatever the server can refuse or fail at has a text in every language.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { listLocales, readLocale } from "./locales.ts";

const sources = ["match", "http", "rooms"].flatMap((folder) =>
  globSync("**/*.ts", { cwd: join(import.meta.dirname, folder) })
    .filter((name) => !name.includes(".test.") && !name.startsWith("testing"))
    .map((name) => readFileSync(join(import.meta.dirname, folder, name), "utf8")),
);

const found = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, key = ""]) => key))),
];

/** Keys of what is answered over HTTP, or to those who want into a room. */
const errors = found(/(?:denied\(\d+, |ServerError\(\d+, |error: )"([a-z]+(?:-[a-z]+)+)"/g);
/** Keys of what a room answers. */
const refusals = found(/(?:reason: |fault\()"([a-z]+(?:-[a-z]+)+)"/g);

it("finds the keys", () => {
  expect(errors).toEqual(
    expect.arrayContaining([
      "unknown-code",
      "table-full",
      "seat-taken",
      "bad-request",
      "too-large",
      "other-match",
      "server-fault",
      "too-many",
    ]),
  );
  expect(refusals).toEqual(expect.arrayContaining(["server-fault", "bad-payload", "not-for-you", "not-alone", "too-fast"]));
});

it.each(listLocales())("says all of them in %s", (language) => {
  const messages = readLocale(language)?.messages ?? {};
  const missing = [...errors.map((key) => `ui.error.${key}`), ...refusals.map((key) => `refusal.${key}`)].filter(
    (key) => messages[key as keyof typeof messages] === undefined,
  );
  expect(missing).toEqual([]);
});
