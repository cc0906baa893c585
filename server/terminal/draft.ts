// The text as it stands, with what it is worth to the person, beside the floor.
import { listOf, numberWord, wordFor } from "../../shared/i18n/translate.ts";
import { faceCosts } from "../../shared/rules/network/face.ts";
import type { IssueSetup } from "../../shared/rules/setup.ts";
import type { Sight } from "../../shared/rules/sight.ts";
import type { Clause } from "../../shared/rules/state.ts";
import { clauseState, objectionsTo } from "../../shared/rules/text/clean.ts";
import { alignColumns } from "./columns.ts";
import { heading, paragraph, sightNow, text, type Table } from "./table.ts";

export interface DraftWorth {
  /** Points per issue of the standing text, and the face it costs. */
  rows: { points: number; face: number; coveredBy: string[] }[];
  total: number;
}

/** What the standing text is worth to the seat, clause by clause; null for a seat without interests of its own (a head). */
export function draftWorth(sight: Sight): DraftWorth | null {
  const { open, pub, desk, seat } = sight;
  if (!desk || seat === null || !open.ministers.includes(seat)) return null;
  const faces = faceCosts(sight);
  const rows = open.issues.map((issue) => {
    const option = pub.outcome ? (pub.outcome.package[issue.index] ?? -1) : (pub.draft[issue.index]?.text ?? -1);
    const face = faces[issue.index]?.[option];
    const points = option < 0 ? (desk.noText[issue.index] ?? 0) : (desk.worth[issue.index]?.[option] ?? 0);
    return { points, face: face?.cost ?? 0, coveredBy: face && face.cost > 0 ? face.partners : [] };
  });
  return { rows, total: rows.reduce((sum, row) => sum + row.points - row.face, 0) };
}

/** Sponsors, objections, carrier and endorsements, as short notes under a clause. */
function notes(table: Table, issue: IssueSetup, clause: Clause, meeting: number): string[] {
  const { names, locale } = table;
  const node = (ids: readonly string[]): string => listOf(locale, ids.map(names.node));
  const out = objectionsTo(clause, meeting).map((o) =>
    text(table, "terminal.objects", {
      seat: names.node(o.seat),
      reason: wordFor(locale, "objection", o.reason),
      wording: names.option(issue.index, o.wording),
    }),
  );
  const { carrier } = clause;
  if (carrier)
    out.push(
      text(table, "terminal.carrier", {
        organisation: names.node(carrier.organisation),
        level: wordFor(locale, "level", carrier.level),
        consent: wordFor(locale, "consent", carrier.consent),
      }),
    );
  const backers = [...clause.endorsers, ...clause.partners];
  if (clause.mentions.length > 0) out.push(text(table, "terminal.mentions", { names: node(clause.mentions) }));
  if (backers.length > 0) out.push(text(table, "terminal.endorsed", { names: node(backers) }));
  return out;
}

function levelRows(table: Table, issue: IssueSetup, clause: Clause, worth: DraftWorth | null, sight: Sight): string[][] {
  const { names, locale } = table;
  const by = (ids: readonly string[]): string =>
    ids.length === 0 ? "" : text(table, "terminal.sponsors", { names: listOf(locale, ids.map(names.node)) });
  const points = (option: number): string => (worth ? numberWord(sight.desk?.worth[issue.index]?.[option] ?? 0) : "");
  const row = worth?.rows[issue.index];
  const face = row && row.face > 0 ? text(table, "terminal.less-face", { face: numberWord(row.face) }) : "";
  const state = wordFor(locale, "clause", clauseState(issue, clause, sight.pub.meeting));
  const standing = clause.text < 0 ? text(table, "terminal.no-text-yet") : names.option(issue.index, clause.text);
  const rows = [
    [
      `${issue.index + 1}. ${names.issue(issue.index)}`,
      `${standing} ${by(clause.sponsors)}`.trim(),
      row ? numberWord(row.points) : "",
      face,
      `· ${state}`,
    ],
  ];
  for (const bracket of clause.brackets)
    rows.push(["", `[${names.option(issue.index, bracket.option)}] ${by(bracket.sponsors)}`.trim(), points(bracket.option), "", ""]);
  return rows;
}

/** The sum beside the floor, and which deals would win face back. */
function showWorth(table: Table, worth: DraftWorth, floor: number): void {
  const gap = worth.total - floor;
  const values = { total: numberWord(worth.total), floor: numberWord(floor), gap: numberWord(Math.abs(gap)), above: gap >= 0 };
  paragraph(table, `  ${table.ink(gap >= 0 ? "good" : "bad", text(table, "terminal.worth", values))}`, 2);
  worth.rows.forEach((row, k) => {
    if (row.face <= 0) return;
    const seats = listOf(table.locale, row.coveredBy.map(table.names.node));
    const values = { issue: table.names.issue(k), face: numberWord(row.face), seats, any: row.coveredBy.length > 0 };
    paragraph(table, `  ${text(table, "terminal.cover", values)}`, 2);
  });
}

/** All clauses with brackets and notes, then the worth of the whole to the person. */
export function showText(table: Table): void {
  const sight = sightNow(table);
  const { open, pub, desk } = sight;
  const worth = draftWorth(sight);
  heading(table, text(table, pub.outcome ? "terminal.adopted" : "terminal.text"));
  const blocks = pub.agenda.flatMap((k) => {
    const issue = open.issues[k];
    const clause = pub.draft[k];
    return issue && clause
      ? [{ rows: levelRows(table, issue, clause, worth, sight), notes: notes(table, issue, clause, pub.meeting) }]
      : [];
  });
  const lines = alignColumns(
    blocks.flatMap((b) => b.rows),
    [2, 3],
  );
  let at = 0;
  for (const block of blocks) {
    for (let i = 0; i < block.rows.length; i++) table.print(`  ${lines[at++]?.trimEnd() ?? ""}`);
    for (const note of block.notes) paragraph(table, `       ${note}`, 7);
  }
  if (worth && desk) showWorth(table, worth, desk.floor);
}
