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

/** The two edges of a band of twice `half` along the loop between two directions. */
export function bandOf(loop: Loop, from: number, to: number, half: number): { outer: Point[]; inner: Point[] } {
  const n = Math.max(8, Math.ceil((Math.abs(to - from) / (2 * Math.PI)) * 160));
  const outer: Point[] = [];
  const inner: Point[] = [];
  for (let i = 0; i <= n; i++) {
    const angle = from + ((to - from) * i) / n;
    const [p, q, r] = [loopPoint(loop, angle), loopPoint(loop, angle - 0.01), loopPoint(loop, angle + 0.01)];
    const length = Math.hypot(r.x - q.x, r.y - q.y) || 1;
    const [nx, ny] = [(r.y - q.y) / length, (q.x - r.x) / length];
    outer.push({ x: p.x + nx * half, y: p.y + ny * half });
    inner.push({ x: p.x - nx * half, y: p.y - ny * half });
  }
  return { outer, inner };
}

/** Directions half-way between neighbours of different groups: the gaps between the blocs of a table. */
export function cutsOf(angles: readonly number[], groups: readonly (string | null)[]): number[] {
  return angles.flatMap((angle, i) => {
    const k = (i + 1) % angles.length;
    if (groups[i] === groups[k]) return [];
    const turn = ((angles[k] ?? angle) - angle + 4 * Math.PI) % (2 * Math.PI);
    return [angle + turn / 2];
  });
}

/** A smooth way through points, in even steps. */
function wayThrough(points: readonly Point[], step: number): Point[] {
  const out: Point[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const p = points[i];
    const q = points[i + 1];
    if (!p || !q) continue;
    const [before, after] = [points[i - 1] ?? p, points[i + 2] ?? q];
    const n = Math.max(1, Math.round(Math.hypot(q.x - p.x, q.y - p.y) / step));
    for (let k = 0; k < n; k++) {
      const t = k / n;
      const mix = (a: number, b: number, c: number, d: number): number =>
        b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
      out.push({ x: mix(before.x, p.x, q.x, after.x), y: mix(before.y, p.y, q.y, after.y) });
    }
  }
  return out;
}

interface Ring {
  width: number;
  height: number;
  loop: Loop;
  organisations: readonly (Point & { box: Box })[];
  partners: readonly { box: Box }[];
}

/** Dots along the ring of organisations, wing by wing, where nothing stands. */
export function ringDots({ width, height, loop, organisations, partners }: Ring, step: number): Point[] {
  const wide = width >= height;
  const [along, across] = wide ? (["y", "x"] as const) : (["x", "y"] as const);
  const boxes = [...organisations, ...partners].map((spot) => grown(spot.box, 3));
  return [-1, 1].flatMap((side) => {
    const wing = organisations.filter((spot) => Math.sign(spot[across] - loop[across]) === side);
    const way = wayThrough(
      wing.toSorted((p, q) => p[along] - q[along]),
      step,
    );
    return way.filter((p) => boxes.every((box) => !holds(box, p.x, p.y)));
  });
}
