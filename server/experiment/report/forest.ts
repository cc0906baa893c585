// A forest plot as SVG: one line for each group, its interval, and what counts as support.
import { escapeText } from "./html.ts";

export interface ForestRow {
  label: string;
  effect: number | null;
  low: number | null;
  high: number | null;
  /** What the row says in words, for those who do not see it. */
  text: string;
  strong: boolean;
}

const WIDTH = 440;
const LEFT = 14;
const RIGHT = 14;
const ROW = 40;
const TOP = 4;

/** Round steps for an axis: 1, 2 or 5 times a power of ten. */
export function stepFor(span: number, most = 5): number {
  const raw = span / most;
  let power = 1;
  while (power > raw) power /= 10;
  while (power * 10 <= raw) power *= 10;
  const factor = [1, 2, 5, 10].find((f) => f * power >= raw) ?? 10;
  return factor * power;
}

/** The plot. `support` is drawn as a dashed line, `shade` says on which side of it support lies; `tick` writes a number of the axis. */
export function forestPlot(
  id: string,
  title: string,
  text: string,
  rows: readonly ForestRow[],
  support: { at: number; side: "above" | "below" },
  tick: (value: number) => string,
): string {
  const numbers = [0, support.at, ...rows.flatMap((r) => [r.effect, r.low, r.high])].filter((v) => v !== null);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const span = Math.max(most - least, 1e-6);
  const [from, to] = [least - span * 0.06, most + span * 0.06];
  const x = (value: number): string => (LEFT + ((value - from) / (to - from)) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const bottom = TOP + rows.length * ROW;
  const step = stepFor(to - from);
  const ticks: number[] = [];
  for (let value = Math.ceil(from / step) * step; value <= to + 1e-9; value += step) ticks.push(value);
  const marks = rows.map((row, i) => {
    const y = TOP + i * ROW;
    const label = `<text x="${LEFT}" y="${y + 12}" class="${row.strong ? "strong" : ""}">${escapeText(row.label)}</text>`;
    if (row.effect === null || row.low === null || row.high === null) return label;
    const at = y + 26;
    const [low, high] = [x(row.low), x(row.high)];
    const line = `<path d="M${low} ${at}H${high}M${low} ${at - 5}v10M${high} ${at - 5}v10" class="interval"/>`;
    const centre = Number(x(row.effect));
    const mark = row.strong
      ? `<path d="M${centre} ${at - 7}l7 7l-7 7l-7 -7z" class="effect"/>`
      : `<rect x="${(centre - 5).toFixed(1)}" y="${at - 5}" width="10" height="10" class="effect"/>`;
    return label + line + mark;
  });
  const bound = Number(x(support.at));
  const [shadeFrom, shadeTo] = support.side === "above" ? [bound, WIDTH - RIGHT] : [LEFT, bound];
  const strips = rows.map((_, i) => {
    const y = TOP + i * ROW + 16;
    const shade = `<rect x="${shadeFrom}" y="${y}" width="${(shadeTo - shadeFrom).toFixed(1)}" height="20" class="support"/>`;
    return `${shade}<path d="M${x(0)} ${y}v20" class="zero"/><path d="M${bound} ${y}v20" class="bound"/>`;
  });
  const axis = ticks.map((value) => {
    const at = x(value);
    return `<path d="M${at} ${bottom}v5" class="axis"/><text x="${at}" y="${bottom + 19}" class="tick">${escapeText(tick(value))}</text>`;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${bottom + 26}" role="img" aria-labelledby="${id}-title ${id}-text" class="forest">
<title id="${id}-title">${escapeText(title)}</title><desc id="${id}-text">${escapeText(text)}</desc>
${strips.join("")}
<path d="M${LEFT} ${bottom}H${WIDTH - RIGHT}" class="axis"/>
${axis.join("")}
${marks.join("\n")}
</svg>`;
}
