/** What is done to a board on which everything has its place already: the wings bend round the table, names take the free room. Pure. */
import type { Layout, Spot } from "./layout.ts";
import { grown, isWithin, overlaps, type Box } from "./shapes.ts";

/** How far the wings may bend: the steepest bend that keeps clear of the ministers is taken. */
const BENDS = [0.85, 0.75, 0.65, 0.55, 0.45, 0.35, 0.2];
/** Most room for a name, in sizes of its text, and the steps in which it grows. */
const NAME_MOST = 13;
const NAME_STEP = 0.5;

const slid = (box: Box, dx: number, dy: number): Box => ({ ...box, x: box.x + dx, y: box.y + dy });

function moved(spot: Spot, dx: number, dy: number, { loop }: Layout): Spot {
  const [x, y] = [spot.x + dx, spot.y + dy];
  const label = spot.label && slid(spot.label, dx, dy);
  return { ...spot, x, y, box: slid(spot.box, dx, dy), label, angle: Math.atan2(y - loop.y, x - loop.x) };
}

/** The spot on an ellipse through the side of its wing, `bend` of the way up its quarter. */
function bowed(spot: Spot, bend: number, layout: Layout): Spot {
  const { loop, width, height } = layout;
  const wide = width >= height;
  const [along, half] = wide ? [spot.y - loop.y, height / 2] : [spot.x - loop.x, width / 2];
  const inward = 1 - Math.sqrt(Math.max(0, 1 - ((along / half) * bend) ** 2));
  return wide ? moved(spot, (loop.x - spot.x) * inward, 0, layout) : moved(spot, 0, (loop.y - spot.y) * inward, layout);
}

const boxesOf = (spots: readonly Spot[]): Box[] => spots.map((spot) => spot.box);

/** Organisations and partners on arcs, so that the wings read as a ring around the table. */
export function bowWings(layout: Layout): Layout {
  const { font, compact, width, height } = layout;
  const air = compact ? 2 : font * 0.7;
  const board = { x: 0, y: 0, w: width, h: height };
  const inner = [layout.paper, ...boxesOf(layout.seats)];
  for (const bend of BENDS) {
    const organisations = layout.organisations.map((spot) => bowed(spot, bend, layout));
    const partners = layout.partners.map((spot) => bowed(spot, bend * 0.6, layout));
    const outer = boxesOf([...organisations, ...partners]);
    const clear = outer.every((box, i) => {
      const near = grown(box, air);
      return isWithin(box, board) && !inner.some((other) => overlaps(near, other)) && !outer.slice(i + 1).some((o) => overlaps(box, o));
    });
    if (clear) return { ...layout, organisations, partners };
  }
  return layout;
}

function widened(spot: Spot, by: number): Spot {
  if (!spot.label) return spot;
  const label = { ...spot.label, x: spot.label.x - by * spot.across, w: spot.label.w + by };
  const from = Math.min(spot.box.x, label.x);
  const to = Math.max(spot.box.x + spot.box.w, label.x + label.w);
  return { ...spot, label, box: { ...spot.box, x: from, w: to - from } };
}

/** Ministers' names grow by turns into whatever room is left beside them. */
export function widenNames(layout: Layout): Layout {
  const { font, width, height } = layout;
  const board = { x: 4, y: 0, w: width - 8, h: height };
  const seats = [...layout.seats];
  const others = [layout.paper, ...boxesOf([...layout.organisations, ...layout.partners])];
  for (let w = 0; w < NAME_MOST; w += NAME_STEP)
    seats.forEach((seat, i) => {
      if (!seat.label || seat.label.w >= font * NAME_MOST) return;
      const wider = widened(seat, font * NAME_STEP);
      const near = grown(wider.box, 3);
      const meets = others.some((box) => overlaps(near, box)) || seats.some((other, k) => k !== i && overlaps(near, other.box));
      if (!meets && isWithin(wider.box, board)) seats[i] = wider;
    });
  return { ...layout, seats };
}
