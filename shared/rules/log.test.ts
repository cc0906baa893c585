import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLog, seal, writeLog, type LogHeader } from "./log.ts";
import type { Entry } from "./match.ts";

const HEADER: LogHeader = {
  log: 1,
  match: "k7m4",
  rules: "1.0.0",
  scenario: { id: "small", version: 1, sha256: "0".repeat(64) },
  preset: "4",
  seed: "1",
  settings: { timed: false },
};
const entry = (n: number, id: string, payload: Record<string, unknown> = {}): Entry => ({
  n,
  t: n * 10,
  by: "seat:A",
  do: id,
  with: payload,
});
const LOG = writeLog(HEADER, [
  entry(1, "ready"),
  entry(2, "say", { channel: "c1", text: "#m1", h: "x" }),
  { n: 3, t: 30, by: "system", do: "end", with: { state: "f".repeat(64) } },
]);

describe("the log", () => {
  it("seals each line with the hash of the one before and its own bytes", () => {
    const first = seal("", { a: 1 });
    expect(first.line).toBe(`{"a":1,"h":"${first.h}"}`);
    expect(seal("", { a: 1 }).h).toBe(first.h);
    expect(seal("0", { a: 1 }).h).not.toBe(first.h);
  });

  it("reads what it wrote", () => {
    const log = readLog(LOG);
    expect(log).toMatchObject({ kind: "whole", header: HEADER });
    if (log.kind === "whole") expect(log.entries).toHaveLength(3);
  });

  it("says that the end is missing when the chain is whole", () => {
    const lines = LOG.split("\n");
    expect(readLog(`${lines.slice(0, 3).join("\n")}\n`).kind).toBe("cut");
    // Torn off in the middle of a line, as a crash leaves it.
    expect(readLog(`${lines.slice(0, 2).join("\n")}\n${(lines[2] ?? "").slice(0, 30)}`).kind).toBe("cut");
  });

  it("finds any changed character", () => {
    fc.assert(
      fc.property(fc.nat(LOG.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, char) => {
        fc.pre(LOG[at] !== char);
        return readLog(LOG.slice(0, at) + char + LOG.slice(at + 1)).kind === "broken";
      }),
      { numRuns: 500 },
    );
  });

  it("finds lines left out, doubled or put in another order, and names the line", () => {
    const lines = LOG.trimEnd().split("\n");
    const [a = "", b = "", c = "", d = ""] = lines;
    expect(readLog([a, c, d, ""].join("\n"))).toMatchObject({ kind: "broken", line: 2 });
    expect(readLog([a, b, b, c, d, ""].join("\n"))).toMatchObject({ kind: "broken", line: 3 });
    expect(readLog([a, c, b, d, ""].join("\n"))).toMatchObject({ kind: "broken", line: 2 });
  });

  it.each([
    ["", "no header"],
    ["{}\n", "seal"],
    [`${seal("", { log: 2 }).line}\n`, "header"],
    [
      `${writeLog(HEADER, [])}${seal(seal("", HEADER).h, { n: 1, t: 0, by: "seat:__proto__ x", do: "ready", with: {} }).line}\n`,
      "not an entry",
    ],
  ])("refuses %j", (text, words) => {
    expect(readLog(text)).toMatchObject({ kind: "broken", message: expect.stringContaining(words) });
  });
});
