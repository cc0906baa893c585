// The briefing: the case, the person's own sheet, and what of it is judgement.
import { agendaWords } from "../../shared/i18n/agenda.ts";
import { botWords } from "../../shared/i18n/bot.ts";
import { pairWords } from "../../shared/i18n/things.ts";
import { listOf, numberWord, translate, wordFor } from "../../shared/i18n/translate.ts";
import type { Brief, IssueSetup } from "../../shared/rules/setup.ts";
import { nearestLevel, valuerOf } from "../../shared/rules/value.ts";
import { alignColumns } from "./columns.ts";
import { heading, paragraph, sightNow, text, type Table } from "./table.ts";

const COLUMNS = ["issue", "weight", "ideal", "line", "exposure"] as const;

/** Weight (for a table its highest points), best level, public line and exposure of one issue. */
function issueRow(table: Table, brief: Brief, issue: IssueSetup): string[] {
  const { names, match } = table;
  const line = match.setup.open.lines[table.seat]?.[issue.index];
  const best = nearestLevel(valuerOf(brief), issue);
  const weight = brief.weights?.[issue.index] ?? Math.max(...(brief.table?.[issue.index] ?? [0]));
  return [
    names.issue(issue.index),
    numberWord(weight),
    names.option(issue.index, best),
    line === undefined ? "–" : names.option(issue.index, line),
    translate(table.locale, "terminal.exposure-share", { percent: Math.round(100 * (brief.exposure[issue.index] ?? 0)) }),
  ];
}

/** Points of every level as they are now. */
function showPoints(table: Table): void {
  const { desk, open } = sightNow(table);
  heading(table, text(table, "terminal.points"));
  for (const issue of open.issues) {
    const points = issue.options.map((_, o) => `${table.names.option(issue.index, o)} ${numberWord(desk?.worth[issue.index]?.[o] ?? 0)}`);
    paragraph(table, `  ${pairWords(table.locale, table.names.issue(issue.index), listOf(table.locale, points))}`, 4);
  }
}

function ministerSheet(table: Table, brief: Brief): void {
  heading(table, text(table, "terminal.interests"));
  const exposed = brief.exposure.some((e) => e > 0);
  const rows = [
    COLUMNS.map((key) => text(table, `terminal.${key}`)),
    ...table.match.setup.open.issues.map((k) => issueRow(table, brief, k)),
  ];
  const shown = exposed ? rows : rows.map((row) => row.slice(0, -1));
  for (const row of alignColumns(shown, [1])) table.print(`  ${row}`);
  showPoints(table);
  paragraph(table, text(table, "terminal.floor", { floor: numberWord(sightNow(table).desk?.floor ?? brief.floor) }));
}

function headSheet(table: Table, organisation: string): void {
  const { setup, state } = table.match;
  const about = setup.organisationById[organisation];
  heading(table, text(table, "terminal.mandate"));
  for (const issue of setup.open.issues) {
    const fit = about?.fit[issue.domain ?? ""] ?? 0;
    table.print(`  ${translate(table.locale, "terminal.fit", { issue: table.names.issue(issue.index), percent: Math.round(100 * fit) })}`);
  }
  const stock = Object.entries(state.pub.organisations[organisation]?.stock ?? {});
  const parts = stock.map(([resource, units]) => `${wordFor(table.locale, "resource", resource)} ${units}`);
  paragraph(table, text(table, "terminal.stock", { stock: listOf(table.locale, parts) }));
}

/** The person's sheet, again at any time. */
export function showBrief(table: Table): void {
  const { names, seat, match } = table;
  const sheet = names.texts.seats?.[seat];
  const brief = match.setup.briefs[seat];
  const organisation = match.setup.seatById[seat]?.organisation ?? null;
  heading(table, text(table, "terminal.you-are", { office: names.office(seat) }));
  if (sheet?.brief) paragraph(table, sheet.brief.trim());
  if (!brief) return;
  if (organisation === null) ministerSheet(table, brief);
  else headSheet(table, organisation);
  const { agenda } = brief;
  if (agenda) paragraph(table, text(table, "terminal.agenda", { agenda: sheet?.agenda ?? agendaWords(table.locale, names, agenda) }));
  if (sheet?.notToSay) paragraph(table, text(table, "terminal.not-to-say", { words: sheet.notToSay }));
}

/** The whole briefing: the case, the sheet, what is judgement, and how to play. */
export function showBriefing(table: Table): void {
  const { texts, open } = table.names;
  table.print(table.ink("strong", texts.title ?? open.scenario.id));
  if (texts.background) paragraph(table, texts.background.trim());
  showBrief(table);
  if (texts.judgement) {
    heading(table, text(table, "terminal.judgement"));
    paragraph(table, texts.judgement.trim());
  }
  const others = sightNow(table).open.seats.filter((s) => s.id !== table.seat);
  heading(table, text(table, "terminal.who-plays"));
  for (const { id } of others) {
    const bot = table.match.state.pub.players[id]?.bot ?? null;
    const values = { office: table.names.office(id), ...(bot === null ? { name: "–", manner: "" } : botWords(table.locale, bot)) };
    paragraph(table, `  ${text(table, "terminal.player", values)}`, 4);
  }
  heading(table, text(table, "terminal.how"));
  paragraph(table, text(table, "terminal.how-text"));
}
