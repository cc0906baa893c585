import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Entry } from "../../shared/rules/match.ts";
import { smallScenario } from "../../shared/testing/table.ts";
import { openStoreIn } from "./sqlite.ts";
import type { MatchRecord, Store } from "./store.ts";

let folder: string;
let store: Store;

const record: MatchRecord = {
  id: "m1",
  code: "abc234",
  scenario: { id: "small", version: 1, sha256: "0".repeat(64) },
  preset: "4",
  seed: "1",
  settings: { timed: true },
  players: { A: "human", B: "bot:conceder" },
  pace: "calm",
  coach: "off",
  status: "open",
  createdAt: 5,
};
const entry = (n: number): Entry => ({ n, t: n * 10, by: "seat:A", do: "done", with: { deep: [n] } });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "store-"));
  store = openStoreIn(folder);
  store.addMatch(record, smallScenario());
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

it("gives back what was put in, after it was closed and opened again", () => {
  store.append("m1", entry(1), { action: "x" });
  store.append("m1", entry(2), { words: { ref: "#m2", by: "A", text: "hello", salt: "s" } });
  store.append("m1", entry(3), { reason: { rule: "text-too-costly", params: { issue: "pace" } }, relaxed: true });
  store.addPerson("m1", "A", "Ann");
  store.addToken("h", { match: "m1", kind: "seat", seat: "A" });
  store.addToken("f", { match: "m1", kind: "facilitator" });
  store.setPace("m1", "brisk");
  store.setCoach("m1", "on");
  store.close();
  store = openStoreIn(folder);
  expect(store.match("m1")).toEqual({ ...record, pace: "brisk", coach: "on" });
  expect(store.matchByCode("abc234")?.id).toBe("m1");
  expect(store.matches("open")).toHaveLength(1);
  expect(store.entries("m1")).toEqual([entry(1), entry(2), entry(3)]);
  expect([...store.reasons("m1")]).toEqual([[3, { rule: "text-too-costly", params: { issue: "pace" } }]]);
  expect(store.acted("m1", "seat:A", "x")).toBe(1);
  expect(store.acted("m1", "seat:B", "x")).toBeNull();
  expect(store.words("m1")).toEqual([{ ref: "#m2", by: "A", text: "hello", salt: "s" }]);
  expect(store.people("m1")).toEqual({ A: "Ann" });
  expect(store.claim("h")).toEqual({ match: "m1", kind: "seat", seat: "A" });
  expect(store.claim("f")).toEqual({ match: "m1", kind: "facilitator" });
  expect(store.claim("nobody")).toBeNull();
  expect(store.scenario(record.scenario.sha256)).toEqual(smallScenario());
});

it("takes no number and no action id twice, and keeps nothing of an entry that it refused", () => {
  store.append("m1", entry(1), { action: "x" });
  expect(() => store.append("m1", entry(1))).toThrow(/UNIQUE/);
  expect(() => store.append("m1", entry(2), { action: "x" })).toThrow(/UNIQUE/);
  expect(() => store.append("m1", entry(1), { words: { ref: "#m1", by: "A", text: "lost", salt: "s" } })).toThrow(/UNIQUE/);
  expect(store.entries("m1")).toHaveLength(1);
  expect(store.words("m1")).toEqual([]);
  store.append("m1", entry(2));
  expect(store.entries("m1")).toHaveLength(2);
});

it("seats one person on a seat, and lends a code to one open match at a time", () => {
  expect(store.addPerson("m1", "A", "Ann")).toBe(true);
  expect(store.addPerson("m1", "A", "Bea")).toBe(false);
  expect(() => store.addMatch({ ...record, id: "m2" }, smallScenario())).toThrow(/UNIQUE/);
  store.setStatus("m1", "over");
  expect(store.matchByCode("abc234")).toBeNull();
  store.addMatch({ ...record, id: "m2" }, smallScenario());
  expect(store.matchByCode("abc234")?.id).toBe("m2");
});

it("writes ahead, with the whole commit on the disk", () => {
  store.append("m1", { ...entry(1), do: "written-ahead" });
  expect(readFileSync(join(folder, "communique.sqlite-wal")).includes("written-ahead")).toBe(true);
});
