/**
 * Where everything stands: the paper in the middle, ministers on a rounded loop around it, organisations and partners in wings.
 * Pure: same numbers in, same places out; in CSS pixels. The largest tokens that overlap nothing are taken.
 */
import { boxAround, isWithin, loopPoint, overlaps, spread, type Box, type Loop, type Point } from "./shapes.ts";
import { bowWings, widenNames } from "./refine.ts";
import { lengthOf, placeWing, shareOut, type WingThing } from "./wings.ts";

export interface BoardShape {
  width: number;
  height: number;
  seats: number;
  organisations: number;
  partners: number;
  clauses: number;
}

/** A token: its middle and radius, all the room it takes, and the room for its name (null where names do not fit). */
export interface Spot extends Point {
  r: number;
  box: Box;
  label: Box | null;
  /** Its name stands over the token rather than under it. */
  above: boolean;
  /** Share of the name that lies left of the label's middle line: names at the sides reach outward, away from the lines. */
  across: number;
  /** Direction from the middle of the loop. */
  angle: number;
}

export interface Layout {
  width: number;
  height: number;
  /** Size of a name; other sizes are shares of it. */
  font: number;
  /** A strip too low for names: flags and acronyms alone. */
  compact: boolean;
  loop: Loop;
  paper: Box;
  seats: Spot[];
  organisations: Spot[];
  partners: Spot[];
  /** Did all of it find room without overlaps? */
  fits: boolean;
}

/** How square the loop is; a low board needs its corners. */
const ROUND = 2.7;
const ROUND_COMPACT = 3;
/** Lowest board that has names under its tokens. */
const NAMES_FROM = 300;

/** Width of a name in sizes of its text; where there is more room it grows afterwards. */
const NAME = 7.3;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Sizes at a scale of 1 (all there is room for) down to nearly 0. */
function sizesAt({ width, height }: BoardShape, scale: number, compact: boolean) {
  const base = clamp(Math.min(width, height * 1.3) / 62, compact ? 9.5 : 11, 26);
  const font = compact ? 9 : Math.max(10, base * (0.55 + 0.45 * scale));
  const r = Math.max(5, (compact ? 1.5 : 2.2) * base * scale);
  const labelH = compact ? 0 : font * 1.4;
  const labelW = compact ? 0 : Math.max(2 * r + font, font * NAME * (0.45 + 0.55 * scale));
  const big = (compact ? 1.55 : 2.5) * (compact ? base : font) * Math.max(scale, 0.6);
  const organisation = compact ? { w: 2 * big + 6, h: 2 * big + 6 } : { w: Math.max(2 * big + 12, font * 7), h: 2 * big + 12 + font * 4.7 };
  const partner = compact ? { w: font * 4.5, h: font * 1.8 } : { w: font * 7.2, h: font * 2.9 };
  return { compact, font, r, labelH, labelW, big, organisation, partner, margin: compact ? 3 : font * 0.7, gap: compact ? 4 : font * 1.5 };
}

type Sizes = ReturnType<typeof sizesAt>;

/** How far names at the sides of the table reach outward: 0 at the top and bottom, 1 or -1 at the sides. */
const leanOf = (angle: number): number => Math.sign(Math.cos(angle)) * clamp((Math.abs(Math.cos(angle)) - 0.3) / 0.4, 0, 1);

function seatSpot(loop: Loop, angle: number, s: Sizes): Spot {
  const { x, y } = loopPoint(loop, angle);
  const above = Math.sin(angle) < 0.02;
  const round = s.r * 1.25;
  const lean = leanOf(angle);
  const w = s.labelW;
  const left = x - w / 2 + lean * Math.max(0, w / 2 - s.r * 0.75);
  const top = y - s.r - 3 - (above ? s.labelH : 0);
  const from = w > 0 ? Math.min(left, x - round) : x - round;
  const to = w > 0 ? Math.max(left + w, x + round) : x + round;
  const box = { x: from, y: top, w: to - from, h: 2 * s.r + 6 + s.labelH };
  const label = s.labelH > 0 ? { x: left, y: above ? top : y + s.r + 3, w, h: s.labelH } : null;
  return { x, y, r: s.r, box, label, above, across: 0.5 - lean / 2, angle };
}

/** Things in the wings: the token at the side of the table, and what is written about it on the other side of the token. */
function wingSpot(thing: WingThing, box: Box, s: Sizes, table: Point, above: boolean): Spot {
  const x = box.x + box.w / 2;
  const partner = thing.kind === "partner";
  const token = partner || s.compact ? box.h / 2 : s.big + 6;
  const y = above ? box.y + box.h - token : box.y + token;
  const rest = { x: box.x, y: above ? box.y : box.y + 2 * token, w: box.w, h: box.h - 2 * token };
  const label = partner ? box : s.compact ? null : rest;
  return { x, y, r: partner ? token : s.big, box, label, above, across: 0.5, angle: Math.atan2(y - table.y, x - table.x) };
}

function attempt(shape: BoardShape, scale: number, compact: boolean, demand: number): Layout {
  const { width, height } = shape;
  const s = sizesAt(shape, scale, compact);
  const wide = width >= height;
  const along = wide ? "h" : "w";
  const across = wide ? "w" : "h";
  const wings = shareOut(shape.organisations, shape.partners, { organisation: s.organisation, partner: s.partner });
  const roomy = wide && width / height > 1.45 && !s.compact;
  const depths = wings.map((things) =>
    things.length === 0
      ? 0
      : Math.max(...things.map((t) => t[across])) + s.gap * 0.6 + (roomy && shape.partners > 0 ? s.partner.w * 0.35 : 0),
  );
  const [before = 0, after = 0] = depths;
  // The table: what the wings leave.
  const area = wide
    ? { x: s.margin + before, y: s.margin, w: width - 2 * s.margin - before - after, h: height - 2 * s.margin }
    : { x: s.margin, y: s.margin + before, w: width - 2 * s.margin, h: height - 2 * s.margin - before - after };
  const cell = { w: Math.max(2.5 * s.r, s.labelW) + s.font * 0.4, h: 2 * s.r + s.labelH + 8 };
  const reachY = area.h / 2 - s.r - 3 - s.labelH;
  const loop = {
    x: area.x + area.w / 2,
    y: area.y + area.h / 2,
    a: Math.max(1, area.w / 2 - Math.max(1.25 * s.r, s.labelW - 0.75 * s.r)),
    b: Math.max(1, reachY),
    e: compact ? ROUND_COMPACT : ROUND,
  };
  const seats = spread(loop, shape.seats, cell).map((angle) => seatSpot(loop, angle, s));
  const inset = s.r + s.gap * 1.3;
  const most = { w: Math.min(width * 0.5, s.font * 42), h: s.font * (4 + 10.4 * shape.clauses) };
  const inside = { a: Math.max(1, loop.a - inset), b: Math.max(1, loop.b - inset) };
  // What the paper does not need across, it may have along.
  const half = Math.min(most.w / 2, 0.5 ** (1 / loop.e) * inside.a);
  const tall = inside.b * (1 - (half / inside.a) ** loop.e) ** (1 / loop.e);
  const paper = boxAround(loop.x, loop.y, 2 * half, Math.min(most.h, 2 * tall));
  const spots: Record<WingThing["kind"], Spot[]> = { organisation: [], partner: [] };
  wings.forEach((things, i) => {
    const side = wide ? (i === 0 ? "left" : "right") : i === 0 ? "top" : "bottom";
    const depth = (depths[i] ?? 0) - s.gap * 0.6;
    const strip = wide
      ? { x: i === 0 ? s.margin : width - s.margin - depth, y: s.margin, w: depth, h: height - 2 * s.margin }
      : { x: s.margin, y: i === 0 ? s.margin : height - s.margin - depth, w: width - 2 * s.margin, h: depth };
    const boxes = placeWing(things, strip, side);
    things.forEach((thing, at) => {
      const box = boxes[at];
      if (box) spots[thing.kind][thing.index] = wingSpot(thing, box, s, loop, side === "top" || (wide && box.y + box.h / 2 < loop.y - 1));
    });
  });
  const layout = {
    width,
    height,
    font: s.font,
    compact: s.compact,
    loop,
    paper,
    seats,
    organisations: spots.organisation,
    partners: spots.partner,
  };
  const longest = Math.max(...wings.map((things) => lengthOf(things, along, 2)));
  const roomInside =
    paper.w >= Math.min(width * (wide ? 0.37 : 0.46) * demand, most.w) && paper.h >= Math.min(height * 0.3 * demand, most.h);
  return { ...layout, fits: roomInside && longest <= (wide ? height : width) && isClear(layout) };
}

/** Nothing overlaps and nothing is cut. */
export function isClear(layout: Omit<Layout, "fits">): boolean {
  const boxes = [layout.paper, ...[...layout.seats, ...layout.organisations, ...layout.partners].map((spot) => spot.box)];
  const board = { x: 0, y: 0, w: layout.width, h: layout.height };
  return boxes.every((box, i) => isWithin(box, board) && boxes.slice(i + 1).every((other) => !overlaps(box, other)));
}

/**
 * How much of the room that the paper should have it must have, and down to which scale that is tried: a little less paper is better
 * than names that cannot be read.
 */
const DEMANDS: readonly [demand: number, least: number][] = [
  [1, 0.8],
  [0.95, 0.74],
  [0.9, 0.66],
  [0.84, 0.58],
  [0.78, 0.46],
];
/** On boards that have no names. */
const COMPACT_DEMANDS: readonly [demand: number, least: number][] = [
  [1, 0.2],
  [0.78, 0.2],
  [0.65, 0.2],
  [0.5, 0.2],
  [0.3, 0.2],
];

/** The board at the largest scale at which everything fits; with smaller paper, then without names, when nothing does. */
export function layoutBoard(shape: BoardShape): Layout {
  const low = Math.min(shape.width, shape.height) < NAMES_FROM;
  for (const compact of low ? [true] : [false, true])
    for (const [demand, least] of compact ? COMPACT_DEMANDS : DEMANDS)
      for (let scale = 1; scale > least; scale -= 0.04) {
        const layout = attempt(shape, scale, compact, demand);
        if (layout.fits) return widenNames(bowWings(layout));
      }
  return attempt(shape, 0.2, true, 0);
}
