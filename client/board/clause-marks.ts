/** What stands in a strip beside its words: the ladder of levels, and who objects, holds a bracket or carries. */
import type * as Phaser from "phaser";
import type { ClauseState } from "../../shared/rules/text/clean.ts";
import type { ClauseModel } from "./clause-model.ts";
import { blend, tone, type Colours } from "./colours.ts";
import type { FlagBook } from "./flag-textures.ts";
import type { BoardModel } from "./model.ts";
import { drawSign, widthOf, write, type Pen } from "./pen.ts";
import type { Sheet } from "./strips.ts";

/** Ink of a clause's state. */
export const toneOf = (colours: Colours, state: ClauseState): string =>
  ({
    empty: colours.paperDim,
    "no-text": colours.paperDim,
    bracketed: colours.stateBracketed,
    objected: colours.stateObjected,
    clean: colours.stateClean,
    settled: colours.stateSettled,
  })[state];

/** What the parts of a sheet draw with. */
export interface Tools {
  pen: Pen;
  g: Phaser.GameObjects.Graphics;
  parts: Phaser.GameObjects.GameObject[];
  flags: FlagBook;
  model: BoardModel;
  sheet: Sheet;
}

/** The ladder of levels: a rung for each, rising where levels have an order; standing = full, in brackets = outlined. */
export function drawLadder({ pen, g, sheet }: Tools, clause: ClauseModel, right: number, middle: number, high: number): number {
  const { colours } = pen;
  const w = Math.max(3, Math.min(sheet.font * 0.62, high * 0.4));
  const gap = Math.max(1.5, w * 0.35);
  const mark = toneOf(colours, clause.state);
  const width = clause.levels.length * (w + gap) - gap;
  clause.levels.forEach((level, i) => {
    const h = high * (clause.ordered ? 0.34 + (0.66 * i) / Math.max(1, clause.levels.length - 1) : 0.62);
    const [x, y] = [right - width + i * (w + gap), middle + high / 2 - h];
    if (level.standing) g.fillStyle(tone(mark), 1).fillRect(x, y, w, h);
    else if (level.bracket) {
      g.fillStyle(tone(blend(mark, colours.paper, 0.18)), 1).fillRect(x, y, w, h);
      g.lineStyle(1.25, tone(mark), 1).strokeRect(x + 0.6, y + 0.6, w - 1.2, h - 1.2);
    } else if (clause.ahead) g.lineStyle(1.1, tone(colours.paperDim), 1).strokeRect(x + 0.5, y + 0.5, w - 1, h - 1);
    else g.fillStyle(tone(blend(colours.paperInk, colours.paper, clause.called ? 0.3 : 0.14)), 1).fillRect(x, y, w, h);
  });
  return width;
}

/** Small flags of seats in a row, as many as there is room for, the rest as a number; returns the x after the last one. */
function drawFlags({ pen, g, parts, flags, model }: Tools, ids: readonly string[], x: number, y: number, d: number, limit: number): number {
  const seats = ids.flatMap((id) => model.seats.find((s) => s.id === id) ?? []);
  const room = Math.floor((limit - x) / (d * 1.12));
  const shown = seats.length <= room ? seats : seats.slice(0, Math.max(0, room - 1));
  let at = x;
  for (const seat of shown) {
    const texture = flags(seat.flag, Math.round(d * pen.ratio));
    if (texture !== null) parts.push(pen.scene.add.image(at + d / 2, y, texture).setScale(1 / pen.ratio));
    else {
      g.fillStyle(tone(blend(pen.colours.paperInk, pen.colours.paper, 0.12)), 1).fillCircle(at + d / 2, y, d / 2);
      parts.push(write(pen, at + d / 2, y, seat.initials, { size: d * 0.46, weight: "700", colour: pen.colours.paperInk }));
    }
    g.lineStyle(1, tone(pen.colours.paperLine), 1).strokeCircle(at + d / 2, y, d / 2);
    at += d * 1.12;
  }
  const rest = seats.length - shown.length;
  if (rest === 0 || room < 1) return at;
  const words = shown.length === 0 ? String(rest) : `+${rest}`;
  parts.push(write(pen, at, y, words, { size: d * 0.72, weight: "600", colour: pen.colours.paperDim, across: 0 }));
  return at + widthOf(pen, words, d * 0.72, "600") + d * 0.15;
}

/** Who objects, who stands aside in a footnote, who holds which bracket, who carries; as far as the row goes. */
export function drawHolders(tools: Tools, clause: ClauseModel, x: number, y: number, limit: number): void {
  const { pen, g, parts, sheet } = tools;
  const { colours } = pen;
  const d = sheet.font * 1.1;
  const size = sheet.font * 0.82;
  let at = x;
  let end = limit;
  if (clause.carrier) {
    const { label, consent } = clause.carrier;
    const words = `${label}${consent === "asked" ? " ?" : ""}`;
    const colour = consent === "refused" ? colours.stateObjected : colours.stateCarried;
    const width = widthOf(pen, words, size, "700");
    end = limit - width - size * 1.9;
    drawSign(g, "arrow", end + size * 0.9, y, size * 0.95, colour, colours.paper);
    parts.push(write(pen, limit, y, words, { size, weight: "700", colour, across: 1 }));
    if (consent === "refused") g.lineStyle(1.2, tone(colour), 1).lineBetween(limit - width, y, limit, y);
  }
  if (clause.objectors.length > 0 && end - at > d * 2.4) {
    drawSign(g, "triangle", at + size * 0.5, y, size * 0.95, colours.stateObjected, colours.paper);
    at = drawFlags(tools, clause.objectors, at + size * 1.25, y, d, end) + size * 0.6;
  }
  if (clause.footnoters.length > 0 && end - at > d * 2.4) {
    const mark = write(pen, at, y + size * 0.25, "*", { size: size * 1.6, weight: "700", colour: colours.stateObjected, across: 0 });
    parts.push(mark);
    at = drawFlags(tools, clause.footnoters, at + size * 1.05, y, d, end) + size * 0.6;
  }
  for (const { sponsors } of clause.brackets) {
    const room = Math.min(end - size * 0.9, at + size * 0.5 + d * 4.6);
    if (room - at - size * 0.5 < d * 1.12 * Math.min(2, sponsors.length)) break;
    parts.push(write(pen, at, y, "[", { size, weight: "700", colour: colours.stateBracketed, across: 0 }));
    at = drawFlags(tools, sponsors, at + size * 0.5, y, d, room);
    parts.push(write(pen, at, y, "]", { size, weight: "700", colour: colours.stateBracketed, across: 0 }));
    at += size * 0.9;
  }
}
