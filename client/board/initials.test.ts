import { describe, expect, it } from "vitest";
import { initialsOf } from "./initials.ts";

describe("initialsOf", () => {
  it("takes the words' initials, else the first letters", () => {
    expect(initialsOf(["Coast Office", "Residents"])).toEqual(["CO", "RE"]);
  });
  it("tells those apart who begin alike", () => {
    expect(initialsOf(["Coast Office", "Council", "Co-op"])).toEqual(["CO", "CU", "CP"]);
    expect(initialsOf(["港务局", "港口公司"])).toEqual(["港", "港口"]);
  });
  it("has something for every name", () => {
    expect(initialsOf(["", "A", "A"])).toEqual(["?", "A", "A"]);
  });
});
