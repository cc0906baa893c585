/** Points, boxes and the rounded loop around the table. Pure geometry in CSS pixels. */

export interface Point {
  x: number;
  y: number;
}

/** Left upper corner, width and height. */
export interface Box extends Point {
  w: number;
  h: number;
}

/** A superellipse: an ellipse that comes nearer to its box as `e` grows (2 = ellipse). */
export interface Loop extends Point {
  a: number;
  b: number;
  e: number;
}

export const boxAround = (x: number, y: number, w: number, h: number): Box => ({ x: x - w / 2, y: y - h / 2, w, h });

export const grown = (box: Box, by: number): Box => ({ x: box.x - by, y: box.y - by, w: box.w + 2 * by, h: box.h + 2 * by });

export const overlaps = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

export const holds = (box: Box, x: number, y: number): boolean => x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h;

export const isWithin = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w && inner.y + inner.h <= outer.y + outer.h;

/** Distance from the loop's centre to the loop in a direction (radians, 0 = right, clockwise on screen). */
export function reachOf(loop: Loop, angle: number): number {
  const across = Math.abs(Math.cos(angle)) / loop.a;
  const along = Math.abs(Math.sin(angle)) / loop.b;
  return (across ** loop.e + along ** loop.e) ** (-1 / loop.e);
}

/** The point in a direction, at a share of the way from the centre to the loop. */
export function loopPoint(loop: Loop, angle: number, share = 1): Point {
  const reach = reachOf(loop, angle) * share;
  return { x: loop.x + reach * Math.cos(angle), y: loop.y + reach * Math.sin(angle) };
}

/** Direction and share of a point seen from the loop's centre. */
export function polarOf(loop: Loop, { x, y }: Point): { angle: number; share: number } {
  const angle = Math.atan2(y - loop.y, x - loop.x);
  return { angle, share: Math.hypot(x - loop.x, y - loop.y) / reachOf(loop, angle) };
}

const STEPS = 720;

/**
 * `n` directions spread over the loop from the top, clockwise, so that cells of the given size stand equally far apart: steps are
 * measured in cells (the larger of across and down), because a wide label needs room sideways and none below.
 */
export function spread(loop: Loop, n: number, cell: { w: number; h: number }): number[] {
  const angles: number[] = [];
  const way: number[] = [0];
  let before: Point | null = null;
  for (let i = 0; i <= STEPS; i++) {
    const angle = -Math.PI / 2 + (2 * Math.PI * i) / STEPS;
    const point = loopPoint(loop, angle);
    if (before) {
      const step = Math.max(Math.abs(point.x - before.x) / cell.w, Math.abs(point.y - before.y) / cell.h);
      way.push((way[i - 1] ?? 0) + step);
    }
    before = point;
    angles.push(angle);
  }
  const whole = way[STEPS] ?? 1;
  const found: number[] = [];
  let at = 0;
  for (let i = 0; i < n; i++) {
    while ((way[at] ?? whole) < (whole * i) / n - 1e-9) at++;
    found.push(angles[at] ?? 0);
  }
  return found;
}
