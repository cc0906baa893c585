import { describe, expect, it } from "vitest";
import { layoutBoard } from "./layout.ts";
import { bandOf, cutsOf, grown, holds, isWithin, loopPoint, overlaps, polarOf, ringDots, type Loop } from "./shapes.ts";

const loop: Loop = { x: 300, y: 200, a: 200, b: 120, e: 2.7 };

describe("bandOf", () => {
  it("has its edges on both sides of the loop, half a band away", () => {
    const { outer, inner } = bandOf(loop, 0, 2 * Math.PI, 15);
    expect(outer).toHaveLength(inner.length);
    for (const p of outer) expect(polarOf(loop, p).share).toBeGreaterThan(1);
    for (const p of inner) expect(polarOf(loop, p).share).toBeLessThan(1);
    outer.forEach((p, i) => {
      const q = inner[i];
      if (q) expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeCloseTo(30, 6);
    });
  });
});

describe("cutsOf", () => {
  it("cuts half-way between neighbours of different groups, across the top too", () => {
    const angles = [0, 1, 2, 3, 4, 5].map((i) => (i * Math.PI) / 3);
    const cuts = cutsOf(angles, ["a", "a", "b", "b", "b", "a"]);
    expect(cuts.map((cut) => Math.round((cut * 180) / Math.PI))).toEqual([90, 270]);
  });
  it("leaves a table of one group whole", () => {
    expect(cutsOf([0, 2, 4], ["a", "a", "a"])).toEqual([]);
    expect(cutsOf([0, 2, 4], [null, null, null])).toEqual([]);
  });
});

describe("a board with wings", () => {
  const layout = layoutBoard({ width: 884, height: 700, seats: 6, organisations: 6, partners: 4, clauses: 6 });
  it("bends them round the table: the ends stand nearer to its middle line than the one between", () => {
    const left = layout.organisations.filter((spot) => spot.x < layout.loop.x).toSorted((p, q) => p.y - q.y);
    expect(left).toHaveLength(3);
    expect(left[0]?.x).toBeGreaterThan(left[1]?.x ?? Infinity);
    expect(left[2]?.x).toBeGreaterThan(left[1]?.x ?? Infinity);
  });
  it("dots their ring where nothing stands", () => {
    const dots = ringDots(layout, 8);
    expect(dots.length).toBeGreaterThan(10);
    const boxes = [...layout.organisations, ...layout.partners].map((spot) => spot.box);
    expect(dots.every((p) => boxes.every((box) => !holds(box, p.x, p.y)))).toBe(true);
  });
  it("gives names more room than they had to have, and no more than there is", () => {
    const board = { x: 0, y: 0, w: 884, h: 700 };
    const top = layout.seats[0];
    expect(top?.label?.w).toBeGreaterThan(layout.font * 9);
    layout.seats.forEach((seat, i) => {
      expect(isWithin(seat.box, board)).toBe(true);
      if (seat.label) expect(isWithin(grown(seat.label, -0.01), seat.box)).toBe(true);
      expect(layout.seats.slice(i + 1).some((other) => overlaps(seat.box, other.box))).toBe(false);
    });
  });
});

it("finds back the direction and share of a point", () => {
  for (const angle of [0.3, 1.2, 2.5, -2]) {
    const found = polarOf(loop, loopPoint(loop, angle, 0.6));
    expect(found.angle).toBeCloseTo(angle, 9);
    expect(found.share).toBeCloseTo(0.6, 9);
  }
});
