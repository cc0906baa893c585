/** Lines of a text in a given width, for Latin and Chinese alike; the canvas wraps nothing by itself. */

export type Measure = (text: string) => number;

/** Signs that never begin a line, and such that never end one. */
const NOT_FIRST = /^[，。、；：？！）】》”’〉…·,.;:?!)\]%]/u;
const NOT_LAST = /[（【《“‘〈([]$/u;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: "word" });
  segmenters.set(lang, known);
  return known;
}

/** Pieces between which a line may break: words with what clings to them. */
export function piecesOf(text: string, lang: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of segmenterFor(lang).segment(text)) {
    const last = pieces.at(-1);
    const clings =
      last !== undefined &&
      !/\s$/u.test(last) &&
      (NOT_FIRST.test(segment) || NOT_LAST.test(last) || /^[\s-]/u.test(segment) || /[-$€£/]$/u.test(last));
    if (clings) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** The text cut to a width with an ellipsis, by whole signs. */
export function cutTo(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const signs = [...text];
  while (signs.length > 1 && measure(`${signs.join("").trimEnd()}…`) > width) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}

/** At most `most` lines; what does not fit ends in an ellipsis. A piece longer than a line is broken between signs. */
export function wrap(text: string, width: number, measure: Measure, most: number, lang: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text, lang)) {
    if (line === "" || measure((line + piece).trimEnd()) <= width) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
    while (measure(line.trimEnd()) > width && [...line].length > 1 && lines.length < most) {
      const signs = [...line];
      let take = signs.length - 1;
      while (take > 1 && measure(signs.slice(0, take).join("")) > width) take--;
      lines.push(signs.slice(0, take).join(""));
      line = signs.slice(take).join("");
    }
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  const rest = lines.slice(most - 1).join(/[\u2e80-\u9fff]/u.test(text) ? "" : " ");
  return [...lines.slice(0, most - 1), cutTo(rest, width, measure)];
}
