// Safe pieces of HTML: text is always escaped.

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Any text as it may stand in HTML and in an attribute. */
export function escapeText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

export interface Cell {
  text: string;
  /** Numbers stand to the right. */
  number?: boolean;
  /** HTML instead of text. */
  html?: string;
}

/** A table; `shown` is its visible caption ("" for none). The first cell of a row is its heading. A wide one scrolls by keyboard too. */
export function table(caption: string, head: readonly string[], rows: readonly (readonly Cell[])[], shown = caption): string {
  const cell = (c: Cell, i: number): string => {
    const inside = c.html ?? escapeText(c.text);
    if (i === 0) return `<th scope="row">${inside}</th>`;
    return `<td${c.number ? ' class="number"' : ""}>${inside}</td>`;
  };
  const headings = head.map((text) => `<th scope="col">${escapeText(text)}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n");
  return `<div class="wide" role="group" aria-label="${escapeText(caption)}" tabindex="0"><table>${shown === "" ? "" : `<caption>${escapeText(shown)}</caption>`}<thead><tr>${headings}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}
