// Whatever happens at a table and to its lines, everybody who is there sees what the server has. Model-based: the model is the server's own view.
import { afterAll, beforeAll, expect, it } from "vitest";
import { fuzzTable } from "./testing/fuzz-table.ts";
import { openHouse, TIRELESS, type House } from "./testing/house.ts";

/** One in a process: the framework keeps its rooms in the module. */
let house: House;
beforeAll(async () => {
  house = await openHouse({ most: TIRELESS, limits: { creations: 1000, misses: 1e6 } });
});
afterAll(() => house.close());

/** A failure names its seed; to see it again, leave only that one here. */
const TABLES = [
  { scenario: "first-table", preset: "4", people: 4, seeds: ["s1", "s2", "s3"] },
  { scenario: "harbour", preset: "6", people: 6, seeds: ["s1", "s2"] },
  { scenario: "toronto-2010", preset: "8", people: 5, seeds: ["s1", "s2"] },
  { scenario: "toronto-2010", preset: "20", people: 6, seeds: ["s1"] },
] as const;

it.each(TABLES.flatMap((table) => table.seeds.map((seed) => ({ ...table, seed }))))(
  "$scenario with $preset seats, seed $seed",
  { timeout: 120_000 },
  async ({ scenario, preset, people, seed }) => {
    const { fuzz, live } = await fuzzTable(house, { scenario, preset, people, seed });
    for (let step = 1; step <= 240 && !fuzz.isOver(); step++) {
      await fuzz.step();
      if (step % 10 === 0) await fuzz.compare();
    }
    await fuzz.compare();
    expect(fuzz.counts["compared"]).toBeGreaterThan(5);
    expect(house.faults).toEqual([]);
    await fuzz.stop();
    live.stop();
  },
);

it("has left nothing behind that every object would know", () => {
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});
