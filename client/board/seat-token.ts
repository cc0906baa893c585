/** A minister on the inner ring: flag or initials, name, and her state in badges. */
import type * as Phaser from "phaser";
import { blend, tone } from "./colours.ts";
import type { FlagBook } from "./flag-textures.ts";
import type { Spot } from "./layout.ts";
import type { SeatModel } from "./model.ts";
import { cutText, drawBadge, sketch, snap, widthOf, write, type Pen } from "./pen.ts";
import type { Box } from "./shapes.ts";

/** Largest share of a token's radius that a badge takes. */
const BADGE = 0.36;

/** The name as it fits, and the box that it really takes; null where names are left out. */
export function seatName(pen: Pen, seat: SeatModel, spot: Spot, font: number, youWord: string): { text: string; box: Box } | null {
  if (!spot.label) return null;
  const weight = seat.you ? "700" : "500";
  const fits = (text: string): boolean => widthOf(pen, text, font, weight) <= (spot.label?.w ?? 0);
  const forms = seat.you ? [`${seat.full} · ${youWord}`, `${seat.short} · ${youWord}`, seat.full, seat.short] : [seat.full, seat.short];
  const text = forms.find(fits) ?? cutText(pen, seat.short, spot.label.w, font, weight);
  const w = widthOf(pen, text, font, weight);
  return { text, box: { x: spot.label.x + (spot.label.w - w) * spot.across - 3, y: spot.label.y, w: w + 6, h: spot.label.h } };
}

function drawFace(pen: Pen, seat: SeatModel, r: number, flags: FlagBook): Phaser.GameObjects.GameObject {
  const texture = flags(seat.flag, Math.round((r - 2.5) * 2 * pen.ratio));
  if (texture !== null) return pen.scene.add.image(0, 0, texture).setScale(1 / pen.ratio);
  return write(pen, 0, 0, seat.initials, { size: r * 0.72, weight: "700", colour: pen.colours.ink });
}

export function drawSeat(pen: Pen, seat: SeatModel, spot: Spot, font: number, words: { you: string; chair: string }, flags: FlagBook) {
  const { colours, scene } = pen;
  const { r } = spot;
  const g = sketch(pen);
  const absent = seat.state !== "active";
  if (seat.you) g.fillStyle(tone(blend(colours.gold, colours.ground, 0.28)), 1).fillCircle(0, 0, r + r * 0.24);
  g.fillStyle(tone(colours.ground), 1).fillCircle(0, 0, r + 2);
  g.fillStyle(tone(blend(colours.lineStrong, colours.panel, 0.25)), 1).fillCircle(0, 0, r);
  const ring = seat.objecting ? colours.alarm : seat.you ? colours.gold : seat.chair ? colours.ink : colours.lineStrong;
  const width = seat.objecting || seat.you || seat.chair ? Math.max(2, r * 0.1) : 1.5;
  const face = drawFace(pen, seat, r, flags);
  if (absent && "setAlpha" in face) (face as Phaser.GameObjects.Image).setAlpha(0.4);
  const top = sketch(pen);
  top.lineStyle(width, tone(ring), 1).strokeCircle(0, 0, r - width / 2 + 0.5);
  const at = r * 0.74;
  const badge = Math.max(5, r * BADGE);
  const parts: Phaser.GameObjects.GameObject[] = [g, face, top];
  if (seat.objecting) drawBadge(pen, top, "triangle", -at, -at, badge, colours.alarm);
  if (absent) drawBadge(pen, top, "pause", at, at, badge * 0.9, colours.dim);
  else if (seat.kind !== "human") drawBadge(pen, top, "bot", at, at, badge * 0.9, colours.dim);
  if (seat.speaking) drawBadge(pen, top, "speech", -at, at, badge, colours.horizontal);
  else if (seat.done) drawBadge(pen, top, "tick", -at, at, badge * 0.9, colours.dim);
  if (seat.chair) {
    top.fillStyle(tone(colours.ground), 1).fillCircle(at, -at, badge + 1.5);
    top.fillStyle(tone(colours.ink), 1).fillCircle(at, -at, badge);
    parts.push(write(pen, at, -at, words.chair, { size: badge * 1.3, weight: "700", colour: colours.ground }));
  }
  const name = seatName(pen, seat, spot, font, words.you);
  if (name && spot.label) {
    const colour = seat.you ? colours.goldText : absent ? colours.dim : colours.ink;
    const y = spot.label.y + spot.label.h / 2 - spot.y;
    const x = name.box.x + name.box.w / 2 - spot.x;
    parts.push(write(pen, x, y, name.text, { size: font, weight: seat.you ? "700" : "500", colour }));
  }
  return scene.add.container(snap(pen, spot.x), snap(pen, spot.y), parts);
}
