/** The communiqué in the middle: a sheet of paper with a heading and a strip for each clause. */
import type * as Phaser from "phaser";
import type { Tools } from "./clause-marks.ts";
import { drawStrip } from "./clause-strip.ts";
import { tone } from "./colours.ts";
import type { FlagBook } from "./flag-textures.ts";
import type { BoardModel } from "./model.ts";
import { cutText, sketch, widthOf, write, type Pen } from "./pen.ts";
import type { Box } from "./shapes.ts";
import type { Sheet } from "./strips.ts";

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
    const full = sheet.font * 1.08;
    const size = full * Math.min(1, Math.max(0.74, (w - sheet.font * 0.6) / Math.max(1, widthOf(pen, model.title, full, "700"))));
    const sub = sheet.font * 0.86;
    const ink = { weight: "700", colour: colours.paperInk, across: 0 } as const;
    parts.push(write(pen, x + sheet.font * 0.3, y + h / 2, cutText(pen, model.title, w - sheet.font * 0.6, size, "700"), { size, ...ink }));
    // The meeting's name stands beside the title, or not at all.
    const room = w - widthOf(pen, model.title, size, "700") - sheet.font * 1.6;
    if (model.subtitle !== "" && widthOf(pen, model.subtitle, sub, "500") <= room)
      parts.push(
        write(pen, x + w - sheet.font * 0.3, y + h / 2, model.subtitle, {
          size: sub,
          weight: model.called ? "700" : "500",
          colour: model.called ? colours.stateObjected : colours.paperDim,
          across: 1,
        }),
      );
  }
  model.clauses.forEach((clause, i) => {
    const box = sheet.strips[i];
    if (box) drawStrip(tools, clause, box);
  });
  return scene.add.container(0, 0, parts);
}
