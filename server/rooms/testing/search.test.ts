// The search for secrets finds them: a search that finds nothing would prove nothing.
import { expect, it } from "vitest";
import { pack } from "../../../shared/wire/packing.ts";
import { vocabularyOf } from "../../../shared/wire/vocabulary.ts";
import { compile } from "../../../shared/rules/compile.ts";
import { builtInScenario } from "../../testing/built-in.ts";
import { doublesOf, type Canaries } from "./canaries.ts";
import { searchFrames } from "./search.ts";

const SIGN = "canary.deal.7.";
const NUMBER = 58.700123;
const canaries: Canaries = {
  signs: new Map([[SIGN, { kind: "deal", readers: new Set(["IND"]) }]]),
  numbers: new Map([[NUMBER, new Set(["IND"])]]),
};
const words = vocabularyOf(compile(builtInScenario("first-table")).open);
const around = (piece: Buffer | string): Buffer =>
  Buffer.concat([Buffer.from([15, 0x80, 7]), Buffer.from(piece), Buffer.from([0xff, 64, 25])]);

const SHAPES: readonly [string, Buffer][] = [
  ["a sign", around(SIGN)],
  ["a number as text", around(`{"floor":${NUMBER}}`)],
  ["a number as our wire packs it", around(pack([1, NUMBER, "x"], words))],
  ...doublesOf(NUMBER).map((bytes, i): [string, Buffer] => [`a double, way ${i}`, around(bytes)]),
];

it.each(SHAPES)("finds %s at somebody else, and at its owner", (_name, frame) => {
  const sessions = new Map([
    ["s1", [frame]],
    ["s2", [around("nothing"), frame]],
    ["s3", [frame]],
    ["s4", [frame]],
  ]);
  const at: Record<string, string | null> = { s1: "IND", s2: "CAN", s3: "", s4: null };
  const { leaks, arrived, numbers } = searchFrames(sessions, (session) => at[session] ?? null, canaries);
  expect(leaks).toHaveLength(2);
  expect(leaks.join()).toMatch(/at CAN.*at somebody without a seat/);
  expect(arrived.size + numbers).toBe(1);
});

it("finds nothing where nothing is", () => {
  const sessions = new Map([["s1", [around("nothing at all"), around(pack({ floor: 58.700124 }, words))]]]);
  expect(searchFrames(sessions, () => "CAN", canaries)).toMatchObject({ leaks: [], numbers: 0 });
});
