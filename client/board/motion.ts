/** Movement: points that run along open channels for a while after something has changed, and clauses that travel to their carriers. */
import type * as Phaser from "phaser";
import { tone, type Colours } from "./colours.ts";
import type { Drawn } from "./lines.ts";
import type { Point } from "./shapes.ts";

/** Milliseconds for which the board goes on moving after a change; then it sleeps. */
export const LIVELY = 12_000;
const TRAVEL = 1400;
/** Milliseconds in which a point runs along its channel. */
const RUN = 2600;

export interface Journey {
  from: Point;
  to: Point;
  began: number;
}

/** The point at a share of a way's length. */
export function alongWay(pieces: readonly Point[][], share: number): Point | null {
  const points = pieces.flat();
  return points[Math.min(points.length - 1, Math.floor(share * points.length))] ?? null;
}

const eased = (t: number): number => (t < 0.5 ? 2 * t * t : 1 - 2 * (1 - t) * (1 - t));

function drawJourney(g: Phaser.GameObjects.Graphics, journey: Journey, now: number, colours: Colours, font: number): void {
  const t = eased(Math.min(1, Math.max(0, (now - journey.began) / TRAVEL)));
  const x = journey.from.x + (journey.to.x - journey.from.x) * t;
  const y = journey.from.y + (journey.to.y - journey.from.y) * t - Math.sin(Math.PI * t) * font * 2;
  const [w, h] = [font * 1.3, font * 1.65];
  g.fillStyle(0, 0.18).fillRoundedRect(x - w / 2 + 1, y - h / 2 + 3, w, h, 3);
  g.fillStyle(tone(colours.paper), 1).fillRoundedRect(x - w / 2, y - h / 2, w, h, 3);
  g.lineStyle(1.5, tone(colours.vertical), 1).strokeRoundedRect(x - w / 2, y - h / 2, w, h, 3);
  g.lineStyle(1.5, tone(colours.paperDim), 1);
  for (const row of [-0.22, 0, 0.22]) g.lineBetween(x - w * 0.28, y + h * row, x + w * 0.28, y + h * row);
}

/** Draws one frame; returns whether there will be another one. */
export function drawMotion(
  lower: Phaser.GameObjects.Graphics,
  upper: Phaser.GameObjects.Graphics,
  scene: { drawn: readonly Drawn[]; journeys: readonly Journey[]; until: number; colours: Colours; font: number },
  now: number,
): boolean {
  lower.clear();
  upper.clear();
  const running = scene.journeys.filter((j) => now < j.began + TRAVEL);
  for (const journey of running) if (now >= journey.began) drawJourney(upper, journey, now, scene.colours, scene.font);
  const lively = now < scene.until;
  const open = scene.drawn.filter(({ link }) => link.open);
  if (lively)
    open.forEach(({ link, pieces }, i) => {
      const phase = (now / RUN + i * 0.37) % 1;
      const fade = Math.min(1, (scene.until - now) / 1500) * Math.sin(Math.PI * phase);
      for (const share of [phase, 1 - phase]) {
        const p = alongWay(pieces, share);
        if (!p) continue;
        lower.fillStyle(tone(scene.colours[link.kind]), 0.22 * fade).fillCircle(p.x, p.y, scene.font * 0.5);
        lower.fillStyle(tone(scene.colours.ink), 0.9 * fade).fillCircle(p.x, p.y, scene.font * 0.17);
      }
    });
  return running.length > 0 || (lively && open.length > 0);
}
