/** The communiqué in the middle: a sheet of paper with a strip for each clause, its state in colour, sign and word. */
import type * as Phaser from "phaser";
import type { ClauseState } from "../../shared/rules/text/clean.ts";
import { blend, tone, type Colours } from "./colours.ts";
import type { FlagBook } from "./flags.ts";
import type { BoardModel, ClauseModel } from "./model.ts";
import { cutText, drawSign, sketch, widthOf, wrapText, write, type Pen, type Sign } from "./pen.ts";
import type { Box } from "./shapes.ts";
import type { Sheet } from "./strips.ts";

const SIGNS: Record<ClauseState, Sign> = {
  empty: "dash",
  "no-text": "dash",
  bracketed: "brackets",
  objected: "triangle",
  clean: "tick",
  settled: "ticks",
};

const toneOf = (colours: Colours, state: ClauseState): string =>
  ({
    empty: colours.paperDim,
    "no-text": colours.paperDim,
    bracketed: colours.stateBracketed,
    objected: colours.stateObjected,
    clean: colours.stateClean,
    settled: colours.stateSettled,
  })[state];

interface Tools {
  pen: Pen;
  g: Phaser.GameObjects.Graphics;
  parts: Phaser.GameObjects.GameObject[];
  flags: FlagBook;
  model: BoardModel;
  sheet: Sheet;
}

/** The ladder of levels: a rung for each, rising where levels have an order; standing = full, in brackets = outlined. */
function drawLadder({ pen, g, sheet }: Tools, clause: ClauseModel, right: number, middle: number, high: number): number {
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
    } else g.fillStyle(tone(blend(colours.paperInk, colours.paper, clause.called ? 0.3 : 0.14)), 1).fillRect(x, y, w, h);
  });
  return width;
}

/** Small flags of seats in a row; returns the x after the last one. */
function drawFlags(
  { pen, g, parts, flags, model }: Tools,
  seats: readonly string[],
  x: number,
  y: number,
  d: number,
  limit: number,
): number {
  let at = x;
  for (const [i, id] of seats.entries()) {
    const seat = model.seats.find((s) => s.id === id);
    if (!seat) continue;
    if (at + d > limit) {
      parts.push(write(pen, at, y, `+${seats.length - i}`, { size: d * 0.72, weight: "600", colour: pen.colours.paperDim, across: 0 }));
      return at + d * 1.3;
    }
    const texture = flags(seat.flag, Math.round(d * pen.ratio));
    if (texture !== null) parts.push(pen.scene.add.image(at + d / 2, y, texture).setScale(1 / pen.ratio));
    else {
      g.fillStyle(tone(blend(pen.colours.paperInk, pen.colours.paper, 0.12)), 1).fillCircle(at + d / 2, y, d / 2);
      parts.push(
        write(pen, at + d / 2, y, [...seat.short].slice(0, 2).join(""), { size: d * 0.46, weight: "700", colour: pen.colours.paperInk }),
      );
    }
    g.lineStyle(1, tone(pen.colours.paperLine), 1).strokeCircle(at + d / 2, y, d / 2);
    at += d * 1.12;
  }
  return at;
}

/** Who objects, who holds which bracket, who carries; as far as the row goes. */
function drawHolders(tools: Tools, clause: ClauseModel, x: number, y: number, limit: number): void {
  const { pen, g, parts, sheet } = tools;
  const { colours } = pen;
  const d = sheet.font * 1.1;
  const size = sheet.font * 0.82;
  let at = x;
  let end = limit;
  if (clause.carrier) {
    const { label, consent } = clause.carrier;
    const words = `${label}${consent === "asked" ? " ?" : ""}`;
    const colour = consent === "refused" ? colours.stateObjected : "#0b66b0";
    const width = widthOf(pen, words, size, "700");
    end = limit - width - size * 1.9;
    drawSign(g, "arrow", end + size * 0.9, y, size * 0.95, colour, colours.paper);
    parts.push(write(pen, limit, y, words, { size, weight: "700", colour, across: 1 }));
    if (consent === "refused") g.lineStyle(1.2, tone(colour), 1).lineBetween(limit - width, y, limit, y);
  }
  if (clause.objectors.length > 0) {
    drawSign(g, "triangle", at + size * 0.5, y, size * 0.95, colours.stateObjected, colours.paper);
    at = drawFlags(tools, clause.objectors, at + size * 1.25, y, d, end - d) + size * 0.6;
  }
  for (const bracket of clause.brackets) {
    if (at + d * 2.4 > end) break;
    parts.push(write(pen, at, y, "[", { size, weight: "700", colour: colours.stateBracketed, across: 0 }));
    at = drawFlags(tools, bracket.sponsors.slice(0, 4), at + size * 0.5, y, d, end - d);
    parts.push(write(pen, at, y, "]", { size, weight: "700", colour: colours.stateBracketed, across: 0 }));
    at += size * 0.9;
  }
}

/** The level and its rivals in brackets; where there is room for it, the clause in full. */
function clauseLines(pen: Pen, clause: ClauseModel, width: number, size: number, room: number): string[] {
  const most = Math.max(1, room);
  const rivals = clause.brackets.map((b) => `[${b.text}]`).join("  ");
  const below = rivals === "" ? [] : wrapText(pen, rivals, width, size, "400", 2);
  const wording = wrapText(pen, clause.wording, width, size, "400", most + 1);
  if (clause.wording !== "" && wording.length + below.length <= most) return [...wording, ...below];
  return wrapText(pen, `${clause.text}  ${rivals}`.trim(), width, size, "400", most);
}

function drawStrip(tools: Tools, clause: ClauseModel, box: Box): void {
  const { pen, g, parts, sheet } = tools;
  const { colours } = pen;
  const { font, rows } = sheet;
  const mark = toneOf(colours, clause.state);
  g.fillStyle(tone(blend(mark, colours.paper, clause.called ? 0.2 : 0.085)), 1).fillRoundedRect(
    box.x,
    box.y,
    box.w,
    box.h,
    Math.min(4, box.h / 4),
  );
  g.fillStyle(tone(mark), 1).fillRect(box.x, box.y, rows === 1 ? 2.5 : 4, box.h);
  if (clause.called) g.lineStyle(1.5, tone(mark), 1).strokeRoundedRect(box.x, box.y, box.w, box.h, 4);
  const left = box.x + font * (rows === 1 ? 0.5 : 0.9);
  const right = box.x + box.w - font * 0.5;
  // On narrow paper the ladder gives the title its row and stands beside the wording.
  const narrow = rows > 1 && box.w < font * 19;
  const ladderY = rows === 1 ? box.y + box.h / 2 : box.y + font * (narrow ? 2.2 : 1);
  const ladder = drawLadder(tools, clause, right, ladderY, rows === 1 ? Math.min(box.h - 4, font * 1.3) : font * (narrow ? 1.1 : 1.25));
  const end = narrow ? right : right - ladder - font * 0.7;
  const rowY = rows === 1 ? box.y + box.h / 2 : box.y + font * 1.05;
  drawSign(g, SIGNS[clause.state], left + font * 0.5, rowY, font * 0.95, mark, colours.paper);
  const titleAt = left + font * 1.4;
  const small = font * 0.82;
  const wordWidth = widthOf(pen, clause.stateWord, small, "600") + font * 0.7;
  const fits = (title: string, room: number): boolean => widthOf(pen, title, font, "700") <= room;
  const last = clause.title.replace(/^[^:：]*[:：]\s*/u, "");
  const titles = [clause.title, last.charAt(0).toUpperCase() + last.slice(1)].map((title) => `${clause.number}  ${title}`);
  const room = end - titleAt;
  // The word stands beside the title where both fit, else in the last row; where there is none, the sign says the same.
  const beside = rows > 1 && titles.slice(0, narrow ? 2 : 1).some((title) => fits(title, room - wordWidth));
  const titleRoom = beside ? room - wordWidth : room;
  const shown = titles.find((title) => fits(title, titleRoom)) ?? cutText(pen, titles[1] ?? "", titleRoom, font, "700");
  parts.push(write(pen, titleAt, rowY, shown, { size: font, weight: "700", colour: mark, across: 0 }));
  if (beside) parts.push(write(pen, end, rowY, clause.stateWord, { size: small, weight: "600", colour: mark, across: 1 }));
  if (rows === 1) return;
  clauseLines(
    pen,
    clause,
    right - left - (narrow ? ladder + font * 0.5 : 0),
    font * 0.92,
    Math.floor((box.h - font * 1.65 - (rows === 3 ? font * 1.45 : 0)) / (font * 1.2)),
  ).forEach((line, i) =>
    parts.push(
      write(pen, left, box.y + font * (2.3 + 1.2 * i), line, { size: font * 0.92, weight: "400", colour: colours.paperInk, across: 0 }),
    ),
  );
  if (rows < 3) return;
  const bottom = box.y + box.h - font * 0.8;
  if (!beside) parts.push(write(pen, left, bottom, clause.stateWord, { size: small, weight: "600", colour: mark, across: 0 }));
  drawHolders(tools, clause, left + (beside ? 0 : wordWidth), bottom, right);
}

export function drawPaper(pen: Pen, model: BoardModel, paper: Box, sheet: Sheet, flags: FlagBook) {
  const { colours, scene } = pen;
  const g = sketch(pen);
  const parts: Phaser.GameObjects.GameObject[] = [g];
  const radius = Math.min(8, paper.h / 20);
  g.fillStyle(0, 0.1).fillRoundedRect(paper.x - 1, paper.y + 2, paper.w + 2, paper.h + 3, radius + 1);
  g.fillStyle(tone(colours.paper), 1).fillRoundedRect(paper.x, paper.y, paper.w, paper.h, radius);
  g.lineStyle(1, tone(colours.paperLine), 1).strokeRoundedRect(paper.x, paper.y, paper.w, paper.h, radius);
  const tools: Tools = { pen, g, parts, flags, model, sheet };
  if (sheet.heading) {
    const { x, y, w, h } = sheet.heading;
    const size = sheet.font * 1.08;
    const sub = sheet.font * 0.86;
    const ink = { weight: "700", colour: colours.paperInk, across: 0 } as const;
    parts.push(write(pen, x + sheet.font * 0.3, y + h / 2, cutText(pen, model.title, w, size, "700"), { size, ...ink }));
    // The meeting's name stands beside the title, or not at all.
    const room = w - widthOf(pen, model.title, size, "700") - sheet.font * 1.6;
    if (model.subtitle !== "" && widthOf(pen, model.subtitle, sub, "500") <= room)
      parts.push(
        write(pen, x + w - sheet.font * 0.3, y + h / 2, model.subtitle, { size: sub, weight: "500", colour: colours.paperDim, across: 1 }),
      );
  }
  model.clauses.forEach((clause, i) => {
    const box = sheet.strips[i];
    if (box) drawStrip(tools, clause, box);
  });
  return scene.add.container(0, 0, parts);
}
