import { expect, it } from "vitest";
import { mayRenew } from "./fresh.ts";
import { parseRoute } from "./router.ts";

it.each([
  ["", { at: "front" }],
  ["#/", { at: "front" }],
  ["#/alone", { at: "alone", scenario: null }],
  ["#/alone/first-table", { at: "alone", scenario: "first-table" }],
  ["#/join/K7M4QX", { at: "join", code: "K7M4QX" }],
  ["#/join", { at: "join", code: "" }],
  ["#/seat/abc-_1", { at: "seat", token: "abc-_1" }],
  ["#/seat", { at: "unknown" }],
  ["#/play/r%2F1", { at: "play", roomId: "r/1" }],
  ["#/play/%E0%A4%A", { at: "unknown" }],
  ["#/how", { at: "how" }],
  ["#/constructor", { at: "unknown" }],
])("reads %s", (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

it("loads a page again for a missing file, but not in a circle", () => {
  expect([
    mayRenew(null, 1e12),
    mayRenew("1000000000000", 1e12 + 5),
    mayRenew("1000000000000", 1e12 + 60_000),
    mayRenew("x", 1e12),
  ]).toEqual([true, false, true, true]);
});
