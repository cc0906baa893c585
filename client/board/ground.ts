/** The table: a band under the ministers, in two tints with a gap where it has two blocs, and the ring of organisations around it. */
import * as Phaser from "phaser";
import { BAND_TINTS, blend, tone, type Colours } from "./colours.ts";
import type { Layout } from "./layout.ts";
import type { BoardModel } from "./model.ts";
import { bandOf, cutsOf, loopPoint, ringDots, type Point } from "./shapes.ts";

const STEPS = 160;

const vectors = (points: readonly Point[]): Phaser.Math.Vector2[] => points.map((p) => new Phaser.Math.Vector2(p.x, p.y));

export function drawGround(g: Phaser.GameObjects.Graphics, model: BoardModel, layout: Layout, colours: Colours): void {
  const { loop, seats, font, compact } = layout;
  g.clear();
  const half = (seats[0]?.r ?? 20) * 0.9;
  const round = Array.from({ length: STEPS }, (_, i) => loopPoint(loop, (2 * Math.PI * i) / STEPS));
  g.fillStyle(tone(blend(colours.panel, colours.ground, 0.45)), 1).fillPoints(vectors(round), true);
  const [plain, other] = BAND_TINTS.map((share) => blend(colours.lineStrong, colours.ground, share));
  const edge = tone(blend(colours.lineStrong, colours.ground, 0.36));
  const cuts = cutsOf(
    seats.map((seat) => seat.angle),
    model.seats.map((seat) => seat.group),
  );
  const band = (from: number, to: number, tint: string | undefined, closed: boolean): void => {
    const { outer, inner } = bandOf(loop, from, to, half);
    g.fillStyle(tone(tint ?? colours.panel), 1).fillPoints(vectors([...outer, ...inner.toReversed()]), true);
    g.lineStyle(1, edge, 1);
    if (closed) g.strokePoints(vectors(outer), true).strokePoints(vectors(inner), true);
    else g.strokePoints(vectors([...outer, ...inner.toReversed()]), true, true);
  };
  if (cuts.length < 2) band(0, 2 * Math.PI, plain, true);
  else
    cuts.forEach((cut, i) => {
      const next = cuts[(i + 1) % cuts.length] ?? cut;
      const slit = (half * 0.28) / Math.min(loop.a, loop.b);
      const turn = (next - cut + 4 * Math.PI) % (2 * Math.PI);
      band(cut + slit, cut + (turn === 0 ? 2 * Math.PI : turn) - slit, i % 2 === 0 ? other : plain, false);
    });
  if (compact) return;
  g.fillStyle(tone(blend(colours.vertical, colours.ground, 0.5)), 1);
  for (const p of ringDots(layout, font * 0.62)) g.fillCircle(p.x, p.y, Math.max(0.7, font * 0.055));
}
