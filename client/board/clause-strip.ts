/** A clause on the paper: a strip with its state in colour, sign and word, its levels, and where there is room its wording. */
import type { ClauseState } from "../../shared/rules/text/clean.ts";
import type { ClauseModel } from "./clause-model.ts";
import { drawHolders, drawLadder, toneOf, type Tools } from "./clause-marks.ts";
import { blend, tone } from "./colours.ts";
import { cutText, drawSign, widthOf, wrapText, write, type Pen, type Sign } from "./pen.ts";
import type { Box } from "./shapes.ts";

const SIGNS: Record<ClauseState, Sign> = {
  empty: "dash",
  "no-text": "dash",
  bracketed: "brackets",
  objected: "triangle",
  clean: "tick",
  settled: "ticks",
};

/** The level and its rivals in brackets; where there is room for it, the clause in full. */
function clauseLines(pen: Pen, clause: ClauseModel, width: number, size: number, room: number): string[] {
  const most = Math.max(1, room);
  const rivals = clause.brackets.map((b) => `[${b.text}]`).join("  ");
  const below = rivals === "" ? [] : wrapText(pen, rivals, width, size, "400", 2);
  const wording = wrapText(pen, clause.wording, width, size, "400", most + 1);
  if (clause.wording !== "" && wording.length + below.length <= most) return [...wording, ...below];
  return wrapText(pen, `${clause.text}  ${rivals}`.trim(), width, size, "400", most);
}

export function drawStrip(tools: Tools, clause: ClauseModel, box: Box): void {
  const { pen, g, parts, sheet } = tools;
  const { colours } = pen;
  const { font, rows } = sheet;
  const mark = clause.ahead ? colours.paperInk : toneOf(colours, clause.state);
  g.fillStyle(tone(blend(mark, colours.paper, clause.called ? 0.2 : clause.ahead ? 0.04 : 0.085)), 1).fillRoundedRect(
    box.x,
    box.y,
    box.w,
    box.h,
    Math.min(4, box.h / 4),
  );
  g.fillStyle(tone(clause.ahead ? colours.paperLine : mark), 1).fillRect(box.x, box.y, rows === 1 ? 2.5 : 4, box.h);
  if (clause.called) g.lineStyle(1.5, tone(mark), 1).strokeRoundedRect(box.x, box.y, box.w, box.h, 4);
  const left = box.x + font * (rows === 1 ? 0.5 : 0.9);
  const right = box.x + box.w - font * 0.5;
  // On narrow paper the ladder gives the title its row and stands beside the wording.
  const narrow = rows > 1 && box.w < font * 19;
  const ladderY = rows === 1 ? box.y + box.h / 2 : box.y + font * (narrow ? 2.2 : 1);
  const ladder = drawLadder(tools, clause, right, ladderY, rows === 1 ? Math.min(box.h - 4, font * 1.3) : font * (narrow ? 1.1 : 1.25));
  const end = narrow ? right : right - ladder - font * 0.7;
  const rowY = rows === 1 ? box.y + box.h / 2 : box.y + font * 1.05;
  if (!clause.ahead) drawSign(g, SIGNS[clause.state], left + font * 0.5, rowY, font * 0.95, mark, colours.paper);
  const titleAt = left + (clause.ahead ? 0 : font * 1.4);
  const small = font * 0.82;
  const wordWidth = widthOf(pen, clause.stateWord, small, "600") + font * 0.7;
  const fits = (title: string, room: number): boolean => widthOf(pen, title, font, "700") <= room;
  const last = clause.title.replace(/^[^:：]*[:：]\s*/u, "");
  const titles = [clause.title, last.charAt(0).toUpperCase() + last.slice(1)].map((title) => `${clause.number}  ${title}`);
  const room = end - titleAt;
  // The word stands beside the title where both fit, else in the last row; where there is none, the sign says the same.
  const beside = rows > 1 && titles.slice(0, narrow ? 2 : 1).some((title) => fits(title, room - wordWidth));
  const titleRoom = beside ? room - wordWidth : room;
  // Before a title is cut it is set a little smaller.
  const whole = titles.find((title) => fits(title, titleRoom)) ?? titles[1] ?? "";
  const titleSize = font * Math.min(1, Math.max(0.85, titleRoom / Math.max(1, widthOf(pen, whole, font, "700"))));
  const shown = cutText(pen, whole, titleRoom + 0.5, titleSize, "700");
  parts.push(write(pen, titleAt, rowY, shown, { size: titleSize, weight: "700", colour: mark, across: 0 }));
  if (beside) parts.push(write(pen, end, rowY, clause.stateWord, { size: small, weight: "600", colour: mark, across: 1 }));
  if (rows === 1) return;
  // The last row is kept for holders only where there are any, or where the word has no other place.
  const held =
    rows === 3 &&
    (!beside || clause.objectors.length > 0 || clause.footnoters.length > 0 || clause.brackets.length > 0 || clause.carrier !== null);
  const size = font * 0.92;
  const most = Math.floor((box.h - font * 1.65 - (held ? font * 1.45 : 0)) / (font * 1.2));
  const lines = clauseLines(pen, clause, right - left - (narrow ? ladder + font * 0.5 : 0), size, most);
  const yOf = (i: number): number => box.y + font * (2.3 + 1.2 * i);
  lines.forEach((line, i) => parts.push(write(pen, left, yOf(i), line, { size, weight: "400", colour: colours.paperInk, across: 0 })));
  if (rows === 2) {
    // Without a row of their own the holders stand behind the words, as far as there is room.
    const at = left + widthOf(pen, lines.at(-1) ?? "", size, "400") + font;
    if (!narrow && right - at > font * 5) drawHolders(tools, clause, at, yOf(lines.length - 1), right);
  }
  if (!held) return;
  const bottom = box.y + box.h - font * 0.8;
  if (!beside) parts.push(write(pen, left, bottom, clause.stateWord, { size: small, weight: "600", colour: mark, across: 0 }));
  drawHolders(tools, clause, left + (beside ? 0 : wordWidth), bottom, right);
}
