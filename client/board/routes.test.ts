import { describe, expect, it } from "vitest";
import { layoutBoard } from "./layout.ts";
import { routeOf, type End, type Obstacles } from "./routes.ts";
import { grown, holds } from "./shapes.ts";

const layout = layoutBoard({ width: 1280, height: 800, seats: 12, organisations: 6, partners: 4, clauses: 6 });
const tokens: End[] = [...layout.seats, ...layout.organisations].map(({ x, y, r }) => ({ x, y, r }));
// A name of some twelve letters.
const boxes = [...layout.seats, ...layout.organisations].flatMap(({ label, across }) => {
  const w = layout.font * 6;
  return label ? [{ ...label, x: label.x + (label.w - w) * across, w }] : [];
});
const board = { x: 0, y: 0, w: layout.width, h: layout.height };
const paper = grown(layout.paper, 4);
const obstacles: Obstacles = { board, paper, boxes, tokens };

describe("routeOf", () => {
  const pairs = tokens.flatMap((from, i) => tokens.slice(i + 1).map((to, j) => ({ from, to, name: `${i} to ${i + 1 + j}` })));
  it("never passes under a name, a token or the paper", () => {
    for (const { from, to } of pairs)
      for (const kind of ["horizontal", "vertical", "outreach"] as const)
        for (const p of routeOf(layout.loop, from, to, kind, obstacles).flat()) {
          expect([paper, ...boxes].some((box) => holds(box, p.x, p.y))).toBe(false);
          expect(holds(board, p.x, p.y)).toBe(true);
          expect(tokens.some((t) => Math.hypot(p.x - t.x, p.y - t.y) < t.r)).toBe(false);
        }
  });
  it("draws ties between ministers in one piece, inside the loop", () => {
    const seats = tokens.slice(0, 12);
    for (const [i, from] of seats.entries())
      for (const to of seats.slice(i + 1)) {
        const pieces = routeOf(layout.loop, from, to, "horizontal", obstacles);
        expect(pieces).toHaveLength(1);
      }
  });
});
