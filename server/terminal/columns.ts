// Rows of a table in columns of equal width, with Chinese signs two columns wide.
import { columnsOf } from "./ink.ts";

/** Cells filled up so that columns line up; the columns named in `right` are set to the right. The last one is not filled up. */
export function alignColumns(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, columnsOf(cell));
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const blank = " ".repeat((widths[at] ?? 0) - columnsOf(cell));
        return right.includes(at) ? blank + cell : at === row.length - 1 ? cell : cell + blank;
      })
      .join("  "),
  );
}
