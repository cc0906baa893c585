/** The paper's division: a heading and a strip for each clause. Pure. */
import type { Box } from "./shapes.ts";

export interface Sheet {
  heading: Box | null;
  strips: Box[];
  /** Rows of text that a strip has room for: 1 = title alone, 2 = with its wording, 3 = with who holds what. */
  rows: 1 | 2 | 3;
  /** Size of the text in it. */
  font: number;
}

/** Heights of a strip with two and three rows, in sizes of the text. */
const TWO_ROWS = 2.7;
const THREE_ROWS = 4.2;
/** The same with room for the wording in full. */
const LARGE = 6;

export function divide(paper: Box, clauses: number, font: number, compact: boolean): Sheet {
  const pad = compact ? 3 : font * 0.7;
  const headed = !compact && paper.h > font * (3 + 1.6 * clauses);
  const top = headed ? font * 2.3 : pad;
  const gap = compact ? 1.5 : font * 0.32;
  const room = paper.h - top - pad;
  const h = Math.min(font * 11, (room - gap * (clauses - 1)) / Math.max(1, clauses));
  // On a wide sheet those who hold something find room behind the words, so that two larger rows do.
  const three = h / THREE_ROWS >= font * (paper.w > font * 30 ? 0.86 : 0.72);
  const size = compact ? Math.max(7, Math.min(font, h * 0.72)) : Math.min(font, Math.max(font * 0.72, h / (three ? THREE_ROWS : TWO_ROWS)));
  // Few clauses on a large sheet are set larger.
  const set = compact ? size : Math.max(size, Math.min(font * 1.45, h / LARGE));
  const strips = Array.from({ length: clauses }, (_, i) => ({
    x: paper.x + pad,
    y: paper.y + top + i * (h + gap),
    w: paper.w - 2 * pad,
    h,
  }));
  const rows = compact || h < size * TWO_ROWS * 0.98 ? 1 : three ? 3 : 2;
  return { heading: headed ? { x: paper.x + pad, y: paper.y, w: paper.w - 2 * pad, h: top } : null, strips, rows, font: set };
}
