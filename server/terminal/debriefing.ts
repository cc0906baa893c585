// The debriefing: what came of it, what everybody wanted, and the seed for another try.
import { agendaWords } from "../../shared/i18n/agenda.ts";
import { dealWords, pairWords, termWords, type Speech } from "../../shared/i18n/things.ts";
import { listOf, numberWord, wordFor } from "../../shared/i18n/translate.ts";
import { nearestLevel } from "../../shared/rules/value.ts";
import { viewFor, type Debrief } from "../../shared/rules/view.ts";
import { showMoments } from "./coach.ts";
import { alignColumns } from "./columns.ts";
import { heading, paragraph, sightNow, speechNow, text, type Table } from "./table.ts";

/** Parts of the common score, in the order in which they are read. */
const COMMON = ["ambition", "reach", "delivery", "legitimacy", "transparency", "balance"] as const;
/** Parts of a private score worth a column; the three of a minister, the four of a head. */
const PRIVATE = ["outcome", "promises", "agenda", "mandate", "tasks", "resources", "trust"] as const;

function showOutcome(table: Table): void {
  const { open, pub } = sightNow(table);
  const { names, locale } = table;
  const { outcome } = pub;
  if (!outcome) return;
  heading(table, text(table, `outcome.${outcome.kind}.label`));
  paragraph(table, text(table, `outcome.${outcome.kind}.hint`));
  for (const issue of open.issues) {
    const option = outcome.package[issue.index] ?? -1;
    if (option < 0 || option === issue.none) {
      paragraph(table, `  ${text(table, "terminal.clause-out", { issue: names.issue(issue.index) })}`, 4);
      continue;
    }
    paragraph(table, `  ${pairWords(locale, table.ink("strong", names.issue(issue.index)), names.wording(issue.index, option))}`, 4);
    for (const task of pub.tasks.filter((t) => t.issue === issue.index)) {
      const got = task.got ?? "members";
      const values = {
        organisation: names.node(task.organisation),
        issue: names.issue(issue.index),
        carried: got !== "members",
        got: wordFor(locale, "level", got),
      };
      paragraph(table, `    ${text(table, "terminal.board", values)}`, 4);
    }
  }
  for (const note of outcome.footnotes)
    paragraph(
      table,
      `  ${text(table, "terminal.footnote", { seat: names.node(note.seat), issues: listOf(locale, note.issues.map(names.issue)) })}`,
      4,
    );
}

function showCommon(table: Table, { scores }: Debrief): void {
  heading(table, text(table, "terminal.common", { total: numberWord(scores.governance.total) }));
  const parts = COMMON.map(
    (part) => `${wordFor(table.locale, "governance", part)} ${numberWord(100 * (scores.governance.parts[part] ?? 0))}`,
  );
  paragraph(table, `  ${listOf(table.locale, parts)}`, 2);
}

function showPrivate(table: Table, { scores }: Debrief): void {
  const { names, locale } = table;
  heading(table, text(table, "terminal.private"));
  const rows = sightNow(table).open.seats.map((seat) => {
    const { total, parts } = scores.seats[seat.id] ?? { total: 0, parts: {} };
    const words = PRIVATE.flatMap((part) =>
      parts[part] === undefined ? [] : [`${wordFor(locale, "score", part)} ${numberWord(parts[part])}`],
    );
    const you = seat.id === table.seat ? text(table, "terminal.you") : "";
    return [`  ${names.node(seat.id)}${you}`, numberWord(total), listOf(locale, words)];
  });
  for (const line of alignColumns(rows, [1])) table.print(line);
  const own = scores.seats[table.seat]?.parts ?? {};
  const rest = Object.entries(own).filter(
    ([part, points]) => !(PRIVATE as readonly string[]).includes(part) && part !== "belowFloor" && points !== 0,
  );
  if (rest.length > 0) {
    const sum = listOf(
      locale,
      rest.map(([part, points]) => `${wordFor(locale, "score", part)} ${numberWord(points)}`),
    );
    paragraph(table, `  ${text(table, "terminal.own-parts", { sum })}`, 2);
  }
}

function showInterests(table: Table, { desks }: Debrief): void {
  const { open } = sightNow(table);
  const { names, locale } = table;
  heading(table, text(table, "terminal.revealed"));
  for (const seat of open.seats) {
    const desk = desks[seat.id];
    if (!desk) continue;
    const wants = open.issues.map((k) => {
      const weight = desk.weights?.[k.index] ?? Math.max(...(desk.table?.[k.index] ?? [0]));
      return text(table, "terminal.want", {
        issue: names.issue(k.index),
        option: names.option(k.index, nearestLevel(desk, k)),
        weight: numberWord(weight),
      });
    });
    const agenda = desk.agenda === null ? "" : (names.texts.seats?.[seat.id]?.agenda ?? agendaWords(locale, names, desk.agenda));
    const minister = seat.role === "minister";
    if (!minister && agenda === "") continue;
    const words = text(table, "terminal.revealed-seat", {
      seat: names.node(seat.id),
      minister,
      floor: numberWord(desk.floor),
      wants: listOf(locale, minister ? wants : []),
      hasAgenda: agenda !== "",
      agenda,
    });
    paragraph(table, `  ${words}`, 4);
  }
}

function showPromises(table: Table, debrief: Debrief): void {
  const made = debrief.deals.filter((deal) => deal.marks.some((mark) => mark !== null));
  heading(table, text(table, "terminal.promises"));
  if (made.length === 0) table.print(`  ${text(table, "terminal.no-promises")}`);
  const speech: Speech = speechNow(table);
  for (const deal of made)
    deal.terms.forEach((term, i) => {
      const mark = deal.marks[i] ?? "open";
      const tone = mark === "kept" ? "good" : mark === "broken" ? "bad" : "dim";
      paragraph(table, `  ${table.ink(tone, wordFor(table.locale, "mark", mark))} · ${termWords(speech, term)}`, 4);
    });
  const loose = debrief.deals.filter((deal) => !made.includes(deal) && deal.status === "standing");
  for (const deal of loose) paragraph(table, `  ${wordFor(table.locale, "mark", "open")} · ${dealWords(speech, deal)}`, 4);
}

function showTies(table: Table): void {
  const { pub } = sightNow(table);
  const ties = Object.entries(pub.ties).toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  heading(table, text(table, "terminal.ties"));
  const words = ties.map(([pair, strength]) => `${pair.split("|").map(table.names.node).join(" – ")} ${strength}`);
  paragraph(table, `  ${words.length === 0 ? text(table, "terminal.no-ties") : listOf(table.locale, words)}`, 2);
}

/** Everything comes into the open. */
export function showDebriefing(table: Table): void {
  const { debrief } = viewFor(table.match, { kind: "seat", seat: table.seat });
  if (!debrief) return;
  showOutcome(table);
  showMoments(table);
  showCommon(table, debrief);
  showPrivate(table, debrief);
  showInterests(table, debrief);
  showPromises(table, debrief);
  showTies(table);
  const { open } = table.match.setup;
  const again = `npm run -s play -- --scenario ${open.scenario.id} --preset ${open.preset} --seat ${table.seat} --seed ${table.match.seed} --lang ${table.locale.id}`;
  heading(table, text(table, "terminal.again"));
  table.print(`  ${again}`);
}
