/** An organisation on the outer ring: octagon, readiness as an arc and a number, six resources as pips, the clauses it carries. */
import * as Phaser from "phaser";
import { blend, tone } from "./colours.ts";
import type { Spot } from "./layout.ts";
import type { OrganisationModel } from "./model.ts";
import { drawBadge, sketch, snap, widthOf, wrapText, write, type Pen } from "./pen.ts";
import type { Box } from "./shapes.ts";

/** Most units a resource has. */
const MOST = 5;
/** Width of a column of pips, in sizes of the text. */
const PIP = 0.46;
const EIGHTH = Math.PI / 4;

const octagon = (r: number): Phaser.Math.Vector2[] =>
  Array.from({ length: 8 }, (_, i) => new Phaser.Math.Vector2(r * Math.cos(EIGHTH * (i + 0.5)), r * Math.sin(EIGHTH * (i + 0.5))));

/** The room beside the octagon that pips, chips and name take; lines keep off it. */
export function aboutBox(spot: Spot, font: number): Box | null {
  return spot.label && { ...spot.label, x: spot.x - font * 2.9, w: font * 5.8 };
}

/** The full name under an acronym, in two lines or not at all. */
function nameLines(pen: Pen, one: OrganisationModel, width: number, size: number): string[] {
  if (one.full === one.short) return [];
  const lines = wrapText(pen, one.full, width, size, "500", 3);
  return lines.length > 2 ? [] : lines;
}

/** Six columns of units over a foot each: filled = left, hollow = spent. */
function drawPips(pen: Pen, g: Phaser.GameObjects.Graphics, one: OrganisationModel, x: number, y: number, font: number): void {
  const { colours } = pen;
  const spent = tone(blend(colours.lineStrong, colours.ground, 0.6));
  const r = font * 0.15;
  one.stock.forEach(({ now, start }, i) => {
    const px = x + (i + 0.5) * font * PIP;
    g.fillStyle(spent, 1).fillRect(px - r, y + r * 0.9, 2 * r, 1);
    for (let unit = 0; unit < Math.min(MOST, Math.max(now, start)); unit++) {
      const py = y - unit * font * 0.36;
      if (unit < now) g.fillStyle(tone(colours.vertical), 1).fillCircle(px, py, r);
      else g.lineStyle(1, spent, 1).strokeCircle(px, py, r - 0.5);
    }
  });
}

/** The clauses it carries as little sheets with their numbers: filled = sure, empty = asked, struck = refused. */
function drawChips(
  pen: Pen,
  g: Phaser.GameObjects.Graphics,
  one: OrganisationModel,
  x: number,
  y: number,
  font: number,
): Phaser.GameObjects.Text[] {
  const { colours } = pen;
  const [w, h] = [font * 0.95, font * 1.2];
  return one.carries.map((chip, i) => {
    const left = x + i * (w + 2);
    g.fillStyle(tone(chip.sure ? colours.vertical : colours.ground), 1).fillRoundedRect(left, y - h / 2, w, h, 2);
    g.lineStyle(1, tone(chip.refused ? colours.alarm : colours.vertical), 1).strokeRoundedRect(left, y - h / 2, w, h, 2);
    const text = write(pen, left + w / 2, y, String(chip.number), {
      size: font * 0.78,
      weight: "700",
      colour: chip.sure ? colours.ground : colours.dim,
    });
    if (chip.refused) g.lineBetween(left - 1, y + h / 2 + 1, left + w + 1, y - h / 2 - 1);
    return text;
  });
}

export function drawOrganisation(pen: Pen, one: OrganisationModel, spot: Spot, font: number) {
  const { colours, scene } = pen;
  const { r } = spot;
  const g = sketch(pen);
  const parts: Phaser.GameObjects.GameObject[] = [g];
  const mark = one.you ? colours.gold : colours.vertical;
  g.fillStyle(tone(colours.ground), 1).fillCircle(0, 0, r + 6);
  if (one.you) g.fillStyle(tone(blend(colours.gold, colours.ground, 0.28)), 1).fillCircle(0, 0, r + r * 0.3);
  const arc = Math.max(2, r * 0.1);
  g.lineStyle(arc, tone(blend(colours.vertical, colours.ground, 0.22)), 1).strokeCircle(0, 0, r + 2);
  g.lineStyle(arc, tone(colours.vertical), 1).beginPath();
  g.arc(0, 0, r + 2, -Math.PI / 2, -Math.PI / 2 + (2 * Math.PI * Math.min(100, one.readiness)) / 100).strokePath();
  g.fillStyle(tone(colours.panel), 1).fillPoints(octagon(r * 0.84), true);
  g.lineStyle(one.you ? 2.5 : 1.25, tone(mark), 1).strokePoints(octagon(r * 0.84), true, true);
  const ink = one.you ? colours.goldText : colours.ink;
  const room = r * 1.38;
  const size = spot.label ? font * 0.95 : Math.max(8, r * 0.62);
  // A short name of several words that is too wide stands in two lines.
  const words = one.short.split(" ");
  const long = words.length > 1 && widthOf(pen, one.short, size, "700") > room * 1.15;
  const half = Math.ceil(words.length / 2);
  const names = long ? [words.slice(0, half).join(" "), words.slice(half).join(" ")] : [one.short];
  names.forEach((line, i) => {
    const fitted = Math.min(long ? size * 0.8 : size, (size * room) / Math.max(1, widthOf(pen, line, size, "700")));
    const y = (spot.label ? -r * (long ? 0.34 : 0.2) : long ? -fitted * 0.55 : 0) + i * fitted * 1.1;
    parts.push(write(pen, 0, y, line, { size: fitted, weight: "700", colour: ink }));
  });
  if (spot.label) {
    parts.push(
      write(pen, 0, r * (long ? 0.5 : 0.36), String(Math.round(one.readiness)), { size: font * 0.82, weight: "500", colour: colours.dim }),
    );
    const pips = font * PIP * 6;
    const chips = one.carries.length * (font * 0.95 + 2);
    const left = -(pips + (chips > 0 ? chips + font * 0.4 : 0)) / 2;
    const top = spot.label.y - spot.y;
    const small = font * 0.8;
    const lines = nameLines(pen, one, spot.label.w, small);
    // Pips stand next to the octagon, the name beyond them.
    const foot = spot.above ? top + spot.label.h - font * 0.5 : top + font * 2;
    drawPips(pen, g, one, left, foot, font);
    parts.push(...drawChips(pen, g, one, left + pips + font * 0.4, foot - font * 0.45, font));
    lines.forEach((line, i) => {
      const y = spot.above
        ? foot - font * 1.5 - small * (0.75 + 1.2 * (lines.length - 1 - i))
        : foot + font * 0.5 + small * (0.75 + 1.2 * i);
      parts.push(
        write(pen, 0, y, line, { size: small, weight: one.you ? "700" : "500", colour: one.you ? colours.goldText : colours.dim }),
      );
    });
  }
  const badge = Math.max(5, r * 0.3);
  const at = r * 0.8;
  const top = sketch(pen);
  if (one.state !== "active") drawBadge(pen, top, "pause", at, at, badge, colours.dim);
  else if (one.kind === "bot") drawBadge(pen, top, "bot", at, at, badge, colours.dim);
  if (one.speaking) drawBadge(pen, top, "speech", -at, at, badge, colours.horizontal);
  parts.push(top);
  return scene.add.container(snap(pen, spot.x), snap(pen, spot.y), parts);
}
