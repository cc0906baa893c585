/** The table: a band under the ministers, in two tints with a gap where it has two blocs. */
import * as Phaser from "phaser";
import { blend, tone, type Colours } from "./colours.ts";
import type { Layout } from "./layout.ts";
import type { BoardModel } from "./model.ts";
import { loopPoint } from "./shapes.ts";

export function drawGround(g: Phaser.GameObjects.Graphics, model: BoardModel, layout: Layout, colours: Colours): void {
  const { loop, seats } = layout;
  g.clear();
  const r = (seats[0]?.r ?? 20) * 1.25;
  const band = (from: number, to: number, colour: string): void => {
    const points = Array.from({ length: 121 }, (_, i) => loopPoint(loop, from + ((to - from) * i) / 120));
    g.lineStyle(r * 2, tone(colour), 1).strokePoints(points.map((p) => new Phaser.Math.Vector2(p.x, p.y)));
  };
  // A gap in the band between neighbours of different groups: the blocs of the table.
  const cuts = seats.flatMap((seat, i) => {
    const next = seats[(i + 1) % seats.length];
    if (!next || model.seats[i]?.group === model.seats[(i + 1) % seats.length]?.group) return [];
    const turn = (next.angle - seat.angle + 4 * Math.PI) % (2 * Math.PI);
    return [seat.angle + turn / 2];
  });
  const tints = [blend(colours.lineStrong, colours.ground, 0.11), blend(colours.lineStrong, colours.ground, 0.2)] as const;
  if (cuts.length < 2) band(0, 2 * Math.PI, tints[0]);
  cuts.forEach((cut, i) => {
    if (cuts.length < 2) return;
    const next = cuts[(i + 1) % cuts.length] ?? cut;
    const slit = (r * 0.35) / Math.min(loop.a, loop.b);
    band(cut + slit, cut + ((next - cut + 4 * Math.PI) % (2 * Math.PI)) - slit, tints[i % 2 === 0 ? 1 : 0]);
  });
}
