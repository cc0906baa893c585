/** An organisation on the outer ring: octagon, readiness as an arc and a number, six resources as columns, the clauses it carries. */
import * as Phaser from "phaser";
import { blend, tone } from "./colours.ts";
import type { Spot } from "./layout.ts";
import type { OrganisationModel } from "./model.ts";
import { drawBadge, sketch, snap, widthOf, wrapText, write, type Pen } from "./pen.ts";
import type { Box } from "./shapes.ts";

/** Most units a resource has. */
const MOST = 5;
/** From one column of its stock to the next, in sizes of the text. */
const COLUMN = 0.58;
const EIGHTH = Math.PI / 4;

const octagon = (r: number): Phaser.Math.Vector2[] =>
  Array.from({ length: 8 }, (_, i) => new Phaser.Math.Vector2(r * Math.cos(EIGHTH * (i + 0.5)), r * Math.sin(EIGHTH * (i + 0.5))));

/** The room beside the octagon that stock, chips and name take; lines keep off it. */
export function aboutBox(spot: Spot, one: OrganisationModel, font: number): Box | null {
  const w = font * Math.max(5.8, COLUMN * 6 + 1 + one.carries.length * 1.15);
  return spot.label && { ...spot.label, x: spot.x - w / 2, w };
}

/** The full name under an acronym, in two lines or not at all. */
function nameLines(pen: Pen, one: OrganisationModel, width: number, size: number): string[] {
  if (one.full === one.short) return [];
  const lines = wrapText(pen, one.full, width, size, "500", 3);
  return lines.length > 2 ? [] : lines;
}

/** Six columns of blocks, one a unit, over a foot each: full = left, outlined = spent. */
function drawStock(pen: Pen, g: Phaser.GameObjects.Graphics, one: OrganisationModel, x: number, y: number, font: number): void {
  const { colours } = pen;
  const spent = tone(blend(colours.lineStrong, colours.ground, 0.7));
  const [w, step] = [font * 0.44, font * 0.33];
  const h = Math.max(1.5, step - Math.max(1, font * 0.09));
  one.stock.forEach(({ now, start }, i) => {
    const left = x + i * font * COLUMN;
    g.fillStyle(spent, 1).fillRect(left, y + 1, w, 1);
    for (let unit = 0; unit < Math.min(MOST, Math.max(now, start)); unit++) {
      const top = y - unit * step - h;
      if (unit < now) g.fillStyle(tone(colours.vertical), 1).fillRect(left, top, w, h);
      else g.lineStyle(1, spent, 1).strokeRect(left + 0.5, top + 0.5, w - 1, h - 1);
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

/** What stands in the octagon: the short name in one or two lines, and under it the readiness. */
function drawInside(pen: Pen, one: OrganisationModel, r: number, font: number, numbered: boolean): Phaser.GameObjects.Text[] {
  const { colours } = pen;
  const room = r * 1.38;
  const size = numbered ? font * 0.95 : Math.max(8, r * 0.62);
  // A short name of several words that is too wide stands in two lines.
  const words = one.short.split(" ");
  const long = words.length > 1 && widthOf(pen, one.short, size, "700") > room * 1.15;
  const half = Math.ceil(words.length / 2);
  const names = long ? [words.slice(0, half).join(" "), words.slice(half).join(" ")] : [one.short];
  const lines = names.map((text) => ({
    text,
    weight: "700" as const,
    size: size * (long ? 0.8 : 1),
    colour: one.you ? colours.goldText : colours.ink,
  }));
  const number = { text: String(Math.round(one.readiness)), weight: "500" as const, size: font * 0.82, colour: colours.dim };
  const all = numbered ? [...lines, number] : lines;
  const high = all.reduce((sum, line) => sum + line.size * 1.12, 0);
  const scale = Math.min(1, (r * 1.42) / high);
  let y = (-high * scale) / 2;
  return all.map(({ text, size: wanted, weight, colour }) => {
    const set = Math.min(wanted * scale, (wanted * scale * room) / Math.max(1, widthOf(pen, text, wanted * scale, weight)));
    y += wanted * scale * 1.12;
    return write(pen, 0, y - wanted * scale * 0.56, text, { size: set, weight, colour });
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
  parts.push(...drawInside(pen, one, r, font, spot.label !== null));
  if (spot.label) {
    const stock = font * COLUMN * 6;
    const chips = one.carries.length * (font * 0.95 + 2);
    const left = -(stock + (chips > 0 ? chips + font * 0.4 : 0)) / 2;
    const top = spot.label.y - spot.y;
    const small = font * 0.8;
    const lines = nameLines(pen, one, spot.label.w, small);
    // The stock stands next to the octagon, the name beyond them.
    const foot = spot.above ? top + spot.label.h - font * 0.35 : top + font * 1.85;
    drawStock(pen, g, one, left, foot, font);
    parts.push(...drawChips(pen, g, one, left + stock + font * 0.4, foot - font * 0.45, font));
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
