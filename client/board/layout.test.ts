import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isClear, layoutBoard, type BoardShape } from "./layout.ts";

const SIZES: [number, number][] = [
  [1280, 800],
  [1920, 1080],
  [910, 700],
  [390, 220],
  [390, 700],
  [768, 1024],
];
const TABLES: Omit<BoardShape, "width" | "height">[] = [
  { seats: 3, organisations: 1, partners: 1, clauses: 2 },
  { seats: 6, organisations: 0, partners: 0, clauses: 5 },
  { seats: 6, organisations: 6, partners: 4, clauses: 6 },
  { seats: 9, organisations: 6, partners: 4, clauses: 6 },
  { seats: 16, organisations: 6, partners: 4, clauses: 6 },
  { seats: 24, organisations: 0, partners: 0, clauses: 6 },
  { seats: 24, organisations: 8, partners: 4, clauses: 8 },
];

describe("layoutBoard", () => {
  for (const [width, height] of SIZES)
    for (const table of TABLES)
      it(`finds room for ${table.seats} ministers, ${table.organisations} organisations and ${table.partners} partners on ${width} x ${height}`, () => {
        const layout = layoutBoard({ width, height, ...table });
        expect(layout.fits).toBe(true);
        expect(isClear(layout)).toBe(true);
        expect([layout.seats.length, layout.organisations.length, layout.partners.length]).toEqual([
          table.seats,
          table.organisations,
          table.partners,
        ]);
        expect(layout.seats[0]?.r).toBeGreaterThanOrEqual(6);
      });

  it("overlaps nothing on a board of any form", () => {
    const shape = fc.record({
      width: fc.integer({ min: 340, max: 2600 }),
      height: fc.integer({ min: 210, max: 1600 }),
      seats: fc.integer({ min: 2, max: 20 }),
      organisations: fc.integer({ min: 0, max: 6 }),
      partners: fc.integer({ min: 0, max: 4 }),
      clauses: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(shape, (one) => isClear(layoutBoard(one))),
      { numRuns: 300 },
    );
  });

  it("puts the first seat at the top and the others clockwise", () => {
    const { seats, loop } = layoutBoard({ width: 1280, height: 800, seats: 8, organisations: 6, partners: 4, clauses: 6 });
    expect(seats[0]?.x).toBeCloseTo(loop.x, 5);
    expect(seats[2]?.x).toBeGreaterThan(loop.x);
    expect(seats[6]?.x).toBeLessThan(loop.x);
  });
});
