import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { table } from "../testing/table.ts";
import { pack, unpack } from "./packing.ts";
import { vocabularyOf } from "./vocabulary.ts";
import { WORDS } from "./words.ts";

const { open } = table().setup;
const words = vocabularyOf(open);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
const seat = open.seats[0]?.id ?? "";
const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe("packing", () => {
  it("is undone by unpacking, for any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(plain(unpack(pack(value, words), words))).toEqual(plain(value));
      }),
      { numRuns: 500 },
    );
  });

  it("keeps numbers to the last bit", () => {
    const numbers = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.nat(100),
      fc.constantFrom(-1, 22, 23, 63, 64, 1046, 1047),
    );
    fc.assert(
      fc.property(numbers, (value) => {
        expect(unpack(pack(value, words), words)).toBe(value === 0 ? 0 : value);
      }),
    );
    for (const value of [66.5, 0.000001, 52.123456, 5_400_000, 0x80000000, 0x10000000000, -2, -0.5, 1e300]) {
      expect(unpack(pack(value, words), words)).toBe(value);
    }
  });

  it("survives the way over the wire as UTF-8, whatever people write", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const sent = new TextDecoder().decode(new TextEncoder().encode(pack({ text }, words)));
        expect(plain(unpack(sent, words))).toEqual({ text });
      }),
    );
    const half = String(unpack(pack("a\ud800b", words), words));
    expect(half).toBe("a\ufffdb");
  });

  it("takes a byte or two for what is frequent", () => {
    for (const value of [0, -1, 22, true, false, null, seat, WORDS[0]]) expect(bytes(pack(value, words))).toBe(1);
    for (const value of [`seat:${seat}`, 100, 900]) expect(bytes(pack(value, words))).toBe(2);
    expect(bytes(pack("c12", words))).toBe(3);
    expect(bytes(pack(`${seat}|${open.seats[1]?.id}`, words))).toBe(3);
    expect(bytes(pack({ kind: "human", bot: null, state: "active" }, words))).toBeLessThan(9);
  });

  it("says what is missing, and lists of the first words as bits", () => {
    expect(unpack(pack({ kind: "bot", bot: undefined, state: "active" }, words), words)).toEqual({ kind: "bot", state: "active" });
    const seats = open.seats.map((one) => one.id);
    expect(unpack(pack(seats, words), words)).toEqual(seats);
    expect(unpack(pack(seats.toReversed(), words), words)).toEqual(seats.toReversed());
    expect(bytes(pack(seats, words))).toBeLessThan(bytes(pack(seats.toReversed(), words)));
    expect(plain(unpack(pack([undefined, 1], words), words))).toEqual([null, 1]);
  });

  it("gives no key a way to a prototype", () => {
    const read = unpack(pack(JSON.parse('{"__proto__":{"polluted":1},"constructor":2}'), words), words);
    expect(Object.getPrototypeOf(read)).toBeNull();
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("throws on what pack never made, and never asks for more than there is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        try {
          unpack(text, words);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
