// Rows of a simulation as CSV that a spreadsheet opens without running anything.
import { stringify } from "csv-stringify/sync";
import type { MatchRecord } from "../../shared/testing/record.ts";
import { roundNumber } from "../cli/output.ts";
import type { Column } from "./codebook.ts";

/** RFC 4180 with a header row and LF; texts that a spreadsheet would take for a formula get a leading apostrophe. */
export function toCsv(columns: readonly Column[], records: readonly MatchRecord[]): string {
  const rows = records.map((record) =>
    columns.map(({ value }) => {
      const cell = value(record);
      return typeof cell === "number" ? roundNumber(cell) : cell;
    }),
  );
  return stringify([columns.map((c) => c.name), ...rows], { escape_formulas: true, record_delimiter: "unix" });
}
