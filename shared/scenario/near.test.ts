import * as fc from "fast-check";
import { expect, it } from "vitest";
import { editDistance, nearest, suggest } from "./near.ts";

it("finds the word that was meant", () => {
  expect(nearest("flor", ["floor", "values", "line"])).toBe("floor");
  expect(nearest("wieghts", ["weights", "ideals"])).toBe("weights");
  expect(nearest("Follow-Up", ["follow-up"])).toBe("follow-up");
  expect(nearest("tea", ["values", "line"])).toBeNull();
  expect(nearest("p9", ["p1", "p2"])).toBeNull();
});

it("lists what is known when nothing is near", () => {
  expect(suggest("tea", ["values", "line"])).toBe("known here: values, line");
  expect(
    suggest(
      "tea",
      Array.from({ length: 30 }, (_, i) => `word${i}`),
    ),
  ).toMatch(/word19, …$/);
  expect(suggest("tea", [])).toBe("leave it out");
});

it("measures a distance: none to itself, the same both ways, one for one edit", () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, fc.nat(), (a, b, at) => {
      expect(editDistance(a, a)).toBe(0);
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      const place = at % (a.length + 1);
      expect(editDistance(a, `${a.slice(0, place)}x${a.slice(place)}`)).toBe(1);
    }),
  );
});
