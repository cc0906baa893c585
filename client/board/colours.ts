/** The colours of the board: the page's CSS variables (client/style/tokens.css), as Phaser and a canvas take them. */

/** Stand-ins for a page without the variables, dark by default. */
export const FALLBACK = {
  ground: "#0f1c2e",
  ground2: "#0b1624",
  panel: "#13233a",
  raise: "#1e3454",
  ink: "#eef3f9",
  dim: "#a9b9cc",
  line: "#2a4163",
  lineStrong: "#6d86a6",
  horizontal: "#f0b84a",
  vertical: "#6cb8f5",
  outreach: "#3fcf9e",
  alarm: "#ff8a5c",
  gold: "#f0b84a",
  goldInk: "#1b1405",
  goldText: "#f0b84a",
  paper: "#fbf8f1",
  paperInk: "#1a232d",
  paperDim: "#55606c",
  paperLine: "#ddd5c4",
  stateSettled: "#00694b",
  stateClean: "#00694b",
  stateBracketed: "#7a5000",
  stateObjected: "#a5380c",
  stateCarried: "#0b5a9c",
};

/** Shares of the strong line's colour in the two tints of the table's band. */
export const BAND_TINTS = [0.09, 0.18] as const;

export type Colours = Readonly<typeof FALLBACK>;
type Name = keyof Colours;

function rgbOf(colour: string): number[] {
  const hex = colour.replace("#", "");
  const long = hex.length === 3 ? [...hex].map((c) => c + c).join("") : hex;
  return [0, 2, 4].map((i) => Number.parseInt(long.slice(i, i + 2), 16));
}

/** A colour as the number Phaser draws with. */
export function tone(colour: string): number {
  return Number.parseInt(colour.slice(1), 16);
}

/** A share of `colour` over `ground`, as a solid colour: lines that cross do not darken one another. */
export function blend(colour: string, ground: string, share: number): string {
  const [over, under] = [rgbOf(colour), rgbOf(ground)];
  const mixed = over.map((c, i) => Math.round(c * share + (under[i] ?? 0) * (1 - share)));
  return `#${mixed.map((c) => c.toString(16).padStart(2, "0")).join("")}`;
}

/** Whatever the browser makes of an opaque CSS colour, as #rrggbb; null when it is none. */
function hexOf(value: string, pen: CanvasRenderingContext2D | null): string | null {
  if (!pen || value === "") return null;
  pen.fillStyle = "#010203";
  pen.fillStyle = value;
  const made = pen.fillStyle;
  return made === "#010203" || !made.startsWith("#") ? null : made;
}

/** A variable is named as its colour is: `lineStrong` is `--line-strong`, `ground2` is `--ground-2`. */
export function readColours(element: Element): Colours {
  const style = getComputedStyle(element);
  const pen = document.createElement("canvas").getContext("2d");
  const found = { ...FALLBACK };
  for (const name of Object.keys(found) as Name[]) {
    const variable = name.replace(/[A-Z]|\d/g, (sign) => `-${sign.toLowerCase()}`);
    found[name] = hexOf(style.getPropertyValue(`--${variable}`).trim(), pen) ?? found[name];
  }
  return found;
}
