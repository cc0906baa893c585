// The tables of an experiment as CSV, with their codebook.
import { stringify } from "csv-stringify/sync";
import { roundNumber } from "../cli/output.ts";
import { measureNamed } from "./measures.ts";
import { playedKey, type ExperimentDocument, type Played } from "./results.ts";
import { armsIn } from "./verdict.ts";

type Value = string | number | boolean | null;
interface Column<Row> {
  name: string;
  unit: string;
  meaning: string;
  value: (row: Row) => Value;
}

const column = <Row>(name: string, unit: string, meaning: string, value: (row: Row) => Value): Column<Row> => ({
  name,
  unit,
  meaning,
  value,
});

/** RFC 4180 with a header row and LF; an empty cell is a value that is not defined. */
function csv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) =>
    columns.map(({ value }) => {
      const cell = value(row);
      return cell === null ? "" : typeof cell === "number" ? roundNumber(cell) : typeof cell === "boolean" ? (cell ? "yes" : "no") : cell;
    }),
  );
  return stringify([columns.map((c) => c.name), ...cells], { escape_formulas: true, record_delimiter: "unix" });
}

interface MatchRow {
  group: string;
  table: number;
  arm: string;
  levels: Record<string, string>;
  record: Parameters<ReturnType<typeof measureNamed>["value"]>[0];
}

function matchColumns(document: ExperimentDocument): Column<MatchRow>[] {
  const factors = Object.keys(document.arms[0]?.levels ?? {});
  return [
    column("group", "id", "scenario and preset, or group of random tables", (r) => r.group),
    column("table", "number", "table in the group, from 1", (r) => r.table + 1),
    column("arm", "id", "arm of the experiment", (r) => r.arm),
    ...factors.map((id) => column<MatchRow>(`factor.${id}`, "id", `level of the factor ${id}`, (r) => r.levels[id] ?? "")),
    column("seed", "text", "seed of the match; the same in all arms", (r) => r.record.seed),
    column("outcome", "word", "communique, footnotes, summary or none", (r) => r.record.outcome),
    ...document.measures.map(({ id, unit, en, kind }) =>
      column<MatchRow>(id, kind === "share" ? "0 or 1" : unit, en, (r) => measureNamed(id).value(r.record)),
    ),
  ];
}

const INTERVAL = "95 % interval";

function cellColumns(): Column<ExperimentDocument["cells"][number]>[] {
  return [
    column("group", "id", "scenario and preset, or group of random tables", (c) => c.group),
    column("arm", "id", "arm of the experiment", (c) => c.arm),
    column("measure", "id", "measure (a column of matches.csv)", (c) => c.measure),
    column("n", "number", "matches in which it is defined", (c) => c.n),
    column("mean", "the measure's", "mean over these matches", (c) => c.mean),
    column("low", "the measure's", `lower end of the ${INTERVAL}`, (c) => c.low),
    column("high", "the measure's", `upper end of the ${INTERVAL}`, (c) => c.high),
  ];
}

type ContrastRow = ExperimentDocument["contrasts"][number] & {
  claim: string;
  kind: string;
  against: string;
  support: number | null;
  wideLow: number | null;
  wideHigh: number | null;
  verdict: string;
};

/** Contrasts of the claims first, then every arm against the baseline on every measure. */
function contrastRows(document: ExperimentDocument): ContrastRow[] {
  const claimed = document.claims.flatMap((claim) =>
    [...claim.groups, ...(document.groups.length > 1 ? [claim.pooled] : [])].map((found): ContrastRow => {
      const [arm = "", ...against] = armsIn(claim);
      const { kind } = claim.contrast;
      const { measure, support } = claim;
      return { ...found, claim: claim.id, kind, arm, against: against.join(" "), measure, support };
    }),
  );
  const plain = { claim: "", kind: "difference", against: "baseline", support: null, wideLow: null, wideHigh: null, verdict: "" };
  return [...claimed, ...document.contrasts.map((contrast) => ({ ...plain, ...contrast }))];
}

function contrastColumns(): Column<ContrastRow>[] {
  return [
    column("claim", "id", "claim that the contrast is about; empty for arm against baseline without a claim", (c) => c.claim),
    column("group", "id", "group of tables; pooled: all groups, each weighing the same", (c) => c.group),
    column("measure", "id", "measure (a column of matches.csv)", (c) => c.measure),
    column("kind", "word", "difference of means; change relative to the other arm; level: the arm's own mean; interaction", (c) => c.kind),
    column("arm", "id", "arm", (c) => c.arm),
    column("against", "ids", "arm it is set against; for an interaction the whole, then its two halves", (c) => c.against),
    column("effect", "the measure's, or a share for a change", "effect", (c) => c.effect),
    column("low", "as effect", `lower end of the ${INTERVAL}`, (c) => c.low),
    column("high", "as effect", `upper end of the ${INTERVAL}`, (c) => c.high),
    column("wide_low", "as effect", "lower end of the interval widened for the number of claims and groups", (c) => c.wideLow),
    column("wide_high", "as effect", "upper end of that interval", (c) => c.wideHigh),
    column("support", "as effect", "effect that counts as support, without sign", (c) => c.support),
    column("verdict", "word", "supported, weaker, unclear, opposite, unmeasured", (c) => c.verdict),
  ];
}

function codebook(
  sheets: readonly (readonly [file: string, columns: readonly { name: string; unit: string; meaning: string }[]])[],
): string {
  const rows = sheets.flatMap(([file, columns]) => columns.map((c) => [file, c.name, c.unit, c.meaning]));
  return stringify([["file", "column", "unit", "meaning"], ...rows], { escape_formulas: true, record_delimiter: "unix" });
}

/** The files of an experiment by name. */
export function sheetsOf(document: ExperimentDocument, played: Played): Record<string, string> {
  const rows = document.groups.flatMap(({ id: group }) =>
    document.arms.flatMap(({ id: arm, levels }) =>
      (played.get(playedKey(group, arm)) ?? []).flatMap((records, table) =>
        records.map((record): MatchRow => ({ group, table, arm, levels, record })),
      ),
    ),
  );
  const matches = matchColumns(document);
  return {
    "matches.csv": csv(matches, rows),
    "cells.csv": csv(cellColumns(), document.cells),
    "contrasts.csv": csv(contrastColumns(), contrastRows(document)),
    "codebook.csv": codebook([
      ["matches.csv", matches],
      ["cells.csv", cellColumns()],
      ["contrasts.csv", contrastColumns()],
    ]),
  };
}
