/** The three networks as lines, in three styles: solid gold, dashed blue, dotted green; as wide as the tie is strong. */
import * as Phaser from "phaser";
import { blend, tone, type Colours } from "./colours.ts";
import type { Link } from "./links.ts";
import type { Point } from "./shapes.ts";

export interface Drawn {
  link: Link;
  pieces: Point[][];
}

/** Lengths drawn and left out, in widths of the line. */
const DASHES: Record<Link["kind"], [number, number] | null> = { horizontal: null, vertical: [4.5, 2.8], outreach: [0.9, 2.4] };

/** A way cut into dashes. */
export function dashesOf(way: readonly Point[], on: number, off: number): Point[][] {
  const out: Point[][] = [];
  let dash: Point[] = [];
  let left = on;
  let drawing = true;
  for (let i = 1; i < way.length; i++) {
    let p = way[i - 1];
    const q = way[i];
    if (!p || !q) continue;
    if (drawing && dash.length === 0) dash.push(p);
    let length = Math.hypot(q.x - p.x, q.y - p.y);
    while (length > left) {
      const t = left / length;
      p = { x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t };
      length -= left;
      dash.push(p);
      if (drawing) out.push(dash);
      drawing = !drawing;
      dash = drawing ? [p] : [];
      left = drawing ? on : off;
    }
    left -= length;
    if (drawing) dash.push(q);
  }
  if (drawing && dash.length > 1) out.push(dash);
  return out;
}

/** How strongly a line shows: channels of now first, then one's own ties, then the rest; with something in focus, what touches it. */
function shareOf(link: Link, focus: string | null, crowd: boolean, onlooker: boolean): number {
  if (focus !== null) return link.a === focus || link.b === focus ? 1 : link.open ? 0.22 : 0.1;
  const others = crowd && !onlooker;
  if (link.open) return link.own ? 1 : others ? 0.38 : crowd ? 0.62 : onlooker ? 1 : 0.72;
  if (link.invited) return others && !link.own ? 0.38 : 0.7;
  if (link.own) return crowd ? 0.72 : 0.6;
  return others ? 0.1 + 0.05 * link.strength : (crowd ? 0.2 : onlooker ? 0.45 : 0.3) + 0.06 * link.strength;
}

export const widthOfLink = (link: Link, font: number): number =>
  ((link.strength === 0 ? 0.8 : 0.5 + 0.75 * link.strength) + (link.open ? 0.7 : 0)) * (font / 14);

export function drawLines(
  g: Phaser.GameObjects.Graphics,
  drawn: readonly Drawn[],
  colours: Colours,
  font: number,
  focus: string | null,
): void {
  g.clear();
  const crowd = drawn.length > (font < 10 ? 20 : 45);
  const onlooker = drawn.every(({ link }) => !link.own);
  const stroke = (points: readonly Point[]): void => {
    g.strokePoints(points.map((p) => new Phaser.Math.Vector2(p.x, p.y)));
  };
  const order = focus === null ? drawn : drawn.toSorted((x, y) => Number(touches(x.link, focus)) - Number(touches(y.link, focus)));
  for (const { link, pieces } of order) {
    const share = shareOf(link, focus, crowd, onlooker);
    // Where one has lines of one's own, other people's are thinner in a crowd.
    const width = widthOfLink(link, font) * (crowd && !link.own && !touches(link, focus ?? "") ? 0.6 : 1);
    const colour = colours[link.kind];
    const dashes = link.invited && link.kind === "horizontal" ? ([2, 3] as const) : DASHES[link.kind];
    for (const piece of pieces) {
      if (share >= 1 && link.open) {
        g.lineStyle(width * 3.2, tone(colour), 0.16);
        stroke(piece);
      }
      g.lineStyle(width, tone(blend(colour, colours.ground, share)), 1);
      if (dashes) for (const dash of dashesOf(piece, Math.max(3, dashes[0] * width), Math.max(3, dashes[1] * width))) stroke(dash);
      else stroke(piece);
    }
  }
}

const touches = (link: Link, id: string): boolean => link.a === id || link.b === id;
