/** Text and small signs on the canvas, crisp at any pixel ratio: everything is given in CSS pixels and drawn in device pixels. */
import * as Phaser from "phaser";
import { blend, tone, type Colours } from "./colours.ts";
import { cutTo, wrap } from "./text.ts";

export type Weight = "400" | "500" | "600" | "700";

/** What every part of the board draws with. */
export interface Pen {
  scene: Phaser.Scene;
  colours: Colours;
  family: string;
  lang: string;
  /** Device pixels per CSS pixel. */
  ratio: number;
}

const context = document.createElement("canvas").getContext("2d");

/** Width of a text in CSS pixels. */
export function widthOf(pen: Pen, text: string, size: number, weight: Weight): number {
  if (!context) return text.length * size * 0.6;
  context.font = `${weight} ${size}px ${pen.family}`;
  return context.measureText(text).width;
}

export const measureWith =
  (pen: Pen, size: number, weight: Weight) =>
  (text: string): number =>
    widthOf(pen, text, size, weight);

export const cutText = (pen: Pen, text: string, width: number, size: number, weight: Weight): string =>
  cutTo(text, width, measureWith(pen, size, weight));

export const wrapText = (pen: Pen, text: string, width: number, size: number, weight: Weight, most: number): string[] =>
  wrap(text, width, measureWith(pen, size, weight), most, pen.lang);

/** A length on whole device pixels. */
export const snap = (pen: Pen, value: number): number => Math.round(value * pen.ratio) / pen.ratio;

export interface Words {
  size: number;
  weight?: Weight;
  colour: string;
  /** Share of the text's width left of x: 0, .5 or 1. */
  across?: number;
}

/** A line of text, its middle at y. */
export function write(pen: Pen, x: number, y: number, text: string, words: Words): Phaser.GameObjects.Text {
  const made = pen.scene.add.text(0, 0, text, {
    fontFamily: pen.family,
    fontSize: `${words.size}px`,
    fontStyle: words.weight ?? "500",
    color: words.colour,
    resolution: pen.ratio,
    padding: { x: 1, y: 2 },
  });
  const across = words.across ?? 0.5;
  made.setPosition(snap(pen, x - made.width * across), snap(pen, y - made.height / 2));
  return made;
}

/** A graphics object at a place, with its own zero there. */
export function sketch(pen: Pen, x = 0, y = 0): Phaser.GameObjects.Graphics {
  return pen.scene.add.graphics({ x: snap(pen, x), y: snap(pen, y) });
}

export type Sign = "tick" | "ticks" | "brackets" | "triangle" | "dash" | "bot" | "pause" | "speech" | "arrow";

/** A small sign in a box of `size` around the graphics' own (x, y); signs differ in form, not in colour alone. */
export function drawSign(
  g: Phaser.GameObjects.Graphics,
  sign: Sign,
  x: number,
  y: number,
  size: number,
  colour: string,
  ground: string,
): void {
  const u = size / 10;
  const line = (...points: [number, number][]): void => {
    g.strokePoints(points.map(([px, py]) => new Phaser.Math.Vector2(x + px * u, y + py * u)));
  };
  g.lineStyle(Math.max(1.2, u * 1.7), tone(colour), 1).fillStyle(tone(colour), 1);
  if (sign === "tick") line([-4, 0], [-1, 3.2], [4, -3.6]);
  if (sign === "ticks") {
    line([-5.4, 0.4], [-2.8, 3.2], [1.6, -3.2]);
    line([-0.6, 2.4], [0.6, 3.4], [5.4, -3.2]);
  }
  if (sign === "brackets") {
    line([-2.6, -4.2], [-4.6, -4.2], [-4.6, 4.2], [-2.6, 4.2]);
    line([2.6, -4.2], [4.6, -4.2], [4.6, 4.2], [2.6, 4.2]);
  }
  if (sign === "triangle") {
    g.fillTriangle(x, y - 4.8 * u, x + 5 * u, y + 4 * u, x - 5 * u, y + 4 * u);
    g.fillStyle(tone(ground), 1).fillRect(x - 0.7 * u, y - 1.6 * u, 1.4 * u, 3 * u);
    g.fillRect(x - 0.7 * u, y + 2.1 * u, 1.4 * u, 1.3 * u);
  }
  if (sign === "dash") line([-3.6, 0], [3.6, 0]);
  if (sign === "arrow") {
    line([-4, 0], [3.6, 0]);
    line([0.6, -3], [3.8, 0], [0.6, 3]);
  }
  if (sign === "bot") {
    g.fillRoundedRect(x - 4.2 * u, y - 2.4 * u, 8.4 * u, 6.4 * u, 1.6 * u);
    line([0, -2.4], [0, -4.6]);
    g.fillStyle(tone(ground), 1).fillCircle(x - 1.7 * u, y + 0.7 * u, 1 * u);
    g.fillCircle(x + 1.7 * u, y + 0.7 * u, 1 * u);
  }
  if (sign === "pause") {
    g.fillRect(x - 3 * u, y - 3.4 * u, 2.1 * u, 6.8 * u);
    g.fillRect(x + 0.9 * u, y - 3.4 * u, 2.1 * u, 6.8 * u);
  }
  if (sign === "speech") {
    g.fillRoundedRect(x - 4.4 * u, y - 3.8 * u, 8.8 * u, 6 * u, 2 * u);
    g.fillTriangle(x - 2.6 * u, y + 1.6 * u, x + 0.6 * u, y + 1.6 * u, x - 2.8 * u, y + 4.6 * u);
  }
}

/** A round badge with a sign in it. */
export function drawBadge(pen: Pen, g: Phaser.GameObjects.Graphics, sign: Sign, x: number, y: number, r: number, colour: string): void {
  const { ground, panel } = pen.colours;
  g.fillStyle(tone(ground), 1).fillCircle(x, y, r + 1.5);
  g.fillStyle(tone(panel), 1).fillCircle(x, y, r);
  g.lineStyle(1, tone(blend(colour, panel, 0.6)), 1).strokeCircle(x, y, r);
  drawSign(g, sign, x, y, r * 1.25, colour, panel);
}
