/** The communiqué as plain text, to be copied into a mail or a report. */
import type { Speech } from "../../shared/i18n/things.ts";
import { listOf, translate, wordFor } from "../../shared/i18n/translate.ts";
import type { View } from "../../shared/rules/view.ts";
import type { Task } from "../../shared/rules/state.ts";
import { adoptedClauses, type AdoptedClause } from "./facts.ts";

/** Who carries a clause out, as the board decided or, before that, as the text asks. */
export function carriedWords({ locale, names }: Speech, { organisation, issue, asked, got }: Task): string {
  const carried = got !== null && got !== "members";
  return translate(locale, "ui.debrief.carried", {
    organisation: names.node(organisation),
    decided: got !== null,
    carried,
    level: wordFor(locale, "level", carried ? got : asked),
    issue: names.issue(issue),
  });
}

/** What stands under a clause: who carries it out, who endorses it, who stands aside. One line each. */
export function notesOf(speech: Speech, { task, backers, footnotes }: AdoptedClause): string[] {
  const { locale, names } = speech;
  const list = (ids: readonly string[]): string => listOf(locale, ids.map(names.node));
  const notes: string[] = [];
  if (task) notes.push(carriedWords(speech, task));
  if (backers.length > 0) notes.push(translate(locale, "ui.debrief.endorsed", { names: list(backers) }));
  if (footnotes.length > 0) notes.push(translate(locale, "ui.debrief.footnoted", { names: list(footnotes) }));
  return notes;
}

/** Title, outcome, and each clause with its wording and notes; clauses without text are named at the end. */
export function communiqueText(speech: Speech, view: View): string {
  const { locale, names } = speech;
  const { outcome } = view.pub;
  const lines = [names.texts.title ?? view.open.scenario.id, translate(locale, `outcome.${outcome?.kind ?? "none"}.label`), ""];
  const clauses = adoptedClauses(view);
  let number = 0;
  for (const clause of clauses.filter((c) => c.option >= 0)) {
    lines.push(`${++number}. ${names.issue(clause.issue)}`, names.wording(clause.issue, clause.option));
    for (const note of notesOf(speech, clause)) lines.push(`– ${note}`);
    lines.push("");
  }
  const out = clauses.filter((c) => c.option < 0).map((c) => names.issue(c.issue));
  if (out.length > 0) lines.push(translate(locale, "ui.debrief.left-out", { issues: listOf(locale, out) }), "");
  return lines.join("\n").trimEnd();
}
