/** A partner on the rim: a pill with its name and the numbers of the clauses it endorses. */
import type * as Phaser from "phaser";
import { blend, tone } from "./colours.ts";
import type { Spot } from "./layout.ts";
import type { PartnerModel } from "./model.ts";
import { cutText, drawSign, sketch, widthOf, wrapText, write, type Pen } from "./pen.ts";

export function drawPartner(pen: Pen, partner: PartnerModel, spot: Spot, font: number, compact: boolean) {
  const { colours, scene } = pen;
  const { w, h } = spot.box;
  const g = sketch(pen);
  const parts: Phaser.GameObjects.GameObject[] = [g];
  g.fillStyle(tone(blend(colours.outreach, colours.panel, 0.1)), 1).fillRoundedRect(-w / 2, -h / 2, w, h, Math.min(h / 2, font));
  g.lineStyle(1.25, tone(blend(colours.outreach, colours.ground, 0.75)), 1).strokeRoundedRect(-w / 2, -h / 2, w, h, Math.min(h / 2, font));
  const size = compact ? font * 0.8 : font * 0.85;
  const room = w - font * (compact ? 0.6 : 1);
  const endorsed = partner.endorses.length > 0 && !compact;
  const most = compact || endorsed ? 1 : 2;
  const full = wrapText(pen, partner.full, room, size, "500", 9).length <= most ? partner.full : partner.short;
  const lines = wrapText(pen, full, room, size, "500", most);
  const all = lines.length + (endorsed ? 1 : 0);
  const yOf = (i: number): number => (i - (all - 1) / 2) * size * 1.25;
  lines.forEach((line, i) =>
    parts.push(write(pen, 0, yOf(i), cutText(pen, line, room, size, "500"), { size, weight: "500", colour: colours.ink })),
  );
  if (endorsed) {
    const numbers = partner.endorses.join(" · ");
    const width = widthOf(pen, numbers, size, "700");
    const y = yOf(all - 1);
    drawSign(g, "tick", -width / 2 - size * 0.3, y, size * 0.9, colours.outreach, colours.panel);
    parts.push(write(pen, size * 0.4, y, numbers, { size, weight: "700", colour: colours.outreach }));
  }
  return scene.add.container(spot.x, spot.y, parts);
}
