// Follow-through: what boards will say of each task, and what delivering would bring.
import { listOf, numberWord, wordFor } from "../../shared/i18n/translate.ts";
import { deliveryOptions } from "../../shared/rules/delivery/points.ts";
import { acceptanceOf } from "../../shared/rules/organisations/acceptance.ts";
import type { Level } from "../../shared/rules/state.ts";
import { heading, paragraph, sightNow, text, type Table } from "./table.ts";

interface Task {
  issue: number;
  organisation: string;
  asked: Level;
  got: Level | null;
}

/** Tasks after the summit; before it, those that the draft would give. */
function tasksOf(table: Table): Task[] {
  const { pub } = sightNow(table);
  if (pub.outcome) return pub.tasks;
  return pub.draft.flatMap(({ carrier }, issue) =>
    carrier && carrier.consent !== "refused" ? [{ issue, organisation: carrier.organisation, asked: carrier.level, got: null }] : [],
  );
}

/** The sum that each board looks at, part by part, before it votes. */
export function showTasks(table: Table): void {
  const { open, pub } = sightNow(table);
  const tasks = tasksOf(table);
  if (tasks.length === 0) return;
  const { locale, names } = table;
  heading(table, text(table, "terminal.tasks"));
  for (const { issue, organisation, asked, got } of tasks) {
    const { total, parts } = acceptanceOf(open, pub, organisation, issue, asked);
    const words = Object.entries(parts).flatMap(([part, points]) => {
      const family = part in READINESS ? "readiness" : "acceptance";
      return points === 0 ? [] : [`${wordFor(locale, family, part)} ${numberWord(points, true)}`];
    });
    const values = {
      organisation: names.node(organisation),
      issue: names.issue(issue),
      level: wordFor(locale, "level", asked),
      total: numberWord(total, true),
      sum: listOf(locale, words),
      decided: got !== null,
      got: got === null ? "" : wordFor(locale, "level", got),
      enough: total >= 0,
    };
    paragraph(table, `  ${text(table, "terminal.task", values)}`, 4);
  }
}

const READINESS = { participation: 1, mentions: 1, mandate: 1, overlap: 1, control: 1, jointOffice: 1 };

/** What each way of delivering would bring, clause by clause. */
export function showDelivery(table: Table): void {
  const sight = sightNow(table);
  const { open, pub } = sight;
  if (open.meetings[pub.meeting]?.period !== true) return;
  const { locale, names } = table;
  const offers = open.issues.flatMap((issue) => {
    const offer = deliveryOptions(sight, issue.index);
    return offer ? [{ issue: issue.index, offer }] : [];
  });
  if (offers.length === 0) return;
  heading(table, text(table, "terminal.delivery"));
  for (const { issue, offer } of offers) {
    const ways = offer.options
      .filter((o) => o.closed === null)
      .map((o) => `${wordFor(locale, "delivery", `${o.choice}.label`)} ${numberWord(o.points.total, true)}`);
    const chosen = offer.chosen === null ? "" : wordFor(locale, "delivery", `${offer.chosen}.label`);
    const values = { issue: names.issue(issue), ways: listOf(locale, ways), hasChosen: offer.chosen !== null, chosen };
    paragraph(table, `  ${text(table, "terminal.delivery-row", values)}`, 4);
  }
}
