import { expect, it } from "vitest";
import { easySeat, inOrder } from "./scenarios.ts";
import { cleanCode, tokenIn } from "./take-seat.ts";

it("reads the key out of a link, or takes the key itself", () => {
  expect(tokenIn("http://host:1/#/seat/ab-_9")).toBe("ab-_9");
  expect(tokenIn("ab-_9")).toBe("ab-_9");
});

it("forgives how a code is typed", () => {
  expect(cleanCode(" k7m-4qx ")).toBe("K7M4QX");
});

it("puts the guided scenario first and seats a newcomer where she need not chair", () => {
  const card = (id: string, minutes: number) => ({ id, minutes, version: 1, languages: [], texts: {}, presets: [], seats: {} });
  expect(inOrder([card("b", 5), card("first-table", 10), card("a", 3)]).map((c) => c.id)).toEqual(["first-table", "a", "b"]);
  const seat = (id: string, role: "minister" | "head", chair: boolean) => ({ id, role, chair });
  expect(
    easySeat({ id: "1", house: [], seats: [seat("H", "head", false), seat("A", "minister", true), seat("B", "minister", false)] }),
  ).toBe("B");
  expect(easySeat({ id: "1", house: [], seats: [seat("A", "minister", true)] })).toBe("A");
});
