// Stacked bars as SVG: how the matches of each arm end.
import { escapeText } from "./html.ts";

export interface Bar {
  label: string;
  /** Shares that sum to 1, in the order of the legend. */
  shares: readonly number[];
}

const WIDTH = 440;
const ROW = 40;
const LEGEND = 26;
/** Narrower than this a part has no room for its number; the table has it. */
const ROOM = 0.09;

/** About how wide a word is drawn at the size of the legend; Chinese signs are twice as wide. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > "\u2e80" ? 12 : 6.4), 0);

/** The chart; `legend` names the parts. Parts differ by brightness as well as by colour. */
export function stackedBars(id: string, title: string, text: string, legend: readonly string[], bars: readonly Bar[]): string {
  let at = 0;
  const keys = legend.map((name, i) => {
    const x = at;
    at += 30 + widthOf(name);
    return `<rect x="${x}" y="2" width="12" height="12" class="part part-${i}"/><text x="${x + 17}" y="13" class="tick-start">${escapeText(name)}</text>`;
  });
  const rows = bars.map(({ label, shares }, b) => {
    const y = LEGEND + b * ROW;
    let from = 0;
    const parts = shares.map((share, i) => {
      const [x, width] = [from * WIDTH, share * WIDTH];
      from += share;
      if (share <= 0) return "";
      const number =
        share >= ROOM ? `<text x="${(x + width / 2).toFixed(1)}" y="${y + 31}" class="on-${i}">${Math.round(100 * share)}</text>` : "";
      return `<rect x="${x.toFixed(1)}" y="${y + 18}" width="${width.toFixed(1)}" height="18" class="part part-${i}"/>${number}`;
    });
    return `<text x="0" y="${y + 13}">${escapeText(label)}</text>${parts.join("")}`;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${LEGEND + bars.length * ROW}" role="img" aria-labelledby="${id}-title ${id}-text" class="bars">
<title id="${id}-title">${escapeText(title)}</title><desc id="${id}-text">${escapeText(text)}</desc>
${keys.join("")}
${rows.join("\n")}
</svg>`;
}
