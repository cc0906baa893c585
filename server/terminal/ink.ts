// Colours and line breaks for a terminal.

export type Tone = "strong" | "dim" | "gold" | "good" | "bad";
export type Ink = (tone: Tone, text: string) => string;

const CODES: Readonly<Record<Tone, string>> = { strong: "1", dim: "2", gold: "33", good: "32", bad: "31" };

/** Colours if wanted, else the plain text. */
export function inkFor(coloured: boolean): Ink {
  return coloured ? (tone, text) => `\u001b[${CODES[tone]}m${text}\u001b[0m` : (_tone, text) => text;
}

const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/u;
// Wide punctuation may not begin a line.
const CLINGS = /[，。；：、！？）》”’…—,.;:!?)]/u;

// Colours take no columns.
// oxlint-disable-next-line no-control-regex
const COLOUR = /\u001b\[\d+m/g;

/** Columns that a text takes; signs of Chinese writing take two. Quotation marks count as wide only among them. */
export function columnsOf(text: string): number {
  const chinese = /[\u4e00-\u9fff]/u.test(text);
  let columns = 0;
  for (const sign of text.replaceAll(COLOUR, "")) columns += WIDE.test(sign) && (chinese || sign > "\u2fff") ? 2 : 1;
  return columns;
}

/** Pieces between which a line may break: words with the space after them, and single Chinese signs. */
function pieces(text: string): string[] {
  const out: string[] = [];
  for (const word of text.match(/[^\s\u2e80-\uffef]+\s*|[\u2e80-\uffef]|\s+/gu) ?? []) {
    if (out.length > 0 && CLINGS.test(word[0] ?? "")) out[out.length - 1] += word;
    else out.push(word);
  }
  return out;
}

/** A paragraph broken into lines of at most `width` columns; every line but the first is indented by `hang` spaces. */
export function wrap(text: string, width: number, hang = 0): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    let fresh = true;
    for (const piece of pieces(paragraph)) {
      if (!fresh && columnsOf((line + piece).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = " ".repeat(hang);
      }
      line += piece;
      fresh = false;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}
