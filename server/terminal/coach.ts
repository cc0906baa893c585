// The coach in the terminal: the same words as in the browser, seen with the person's eyes alone.
import { suggestionsFor } from "../../shared/coach/suggestions.ts";
import type { Warning } from "../../shared/coach/warning.ts";
import { warningsFor } from "../../shared/coach/warnings/index.ts";
import { decidingMoments } from "../../shared/coach/moments/index.ts";
import { effectWords, insteadWords, momentWords, warningWords } from "../../shared/i18n/coach.ts";
import { choiceWords } from "../../shared/i18n/describe.ts";
import { reasonWords } from "../../shared/i18n/reason.ts";
import { wordFor } from "../../shared/i18n/translate.ts";
import { heading, paragraph, sightNow, speechNow, text, type Table } from "./table.ts";

function warn(table: Table, warning: Warning): void {
  const tone = wordFor(table.locale, "coach.tone", warning.tone);
  const said = text(table, "terminal.coach-warning", { tone, ...warningWords(speechNow(table), warning) });
  paragraph(table, `  ! ${table.ink(warning.tone === "loss" ? "bad" : "dim", said)}`, 4);
}

/** What is worth a look, before a turn; nothing where there is nothing. */
export function showWarnings(table: Table): void {
  const warnings = warningsFor(sightNow(table));
  if (warnings.length === 0) return;
  heading(table, text(table, "terminal.coach"));
  for (const warning of warnings) warn(table, warning);
}

/** Warnings, and up to three moves with why and what they would do for one's own seat. */
export function showCoach(table: Table): void {
  const sight = sightNow(table);
  const speech = speechNow(table);
  const warnings = warningsFor(sight);
  const suggestions = suggestionsFor(sight);
  heading(table, text(table, "terminal.coach"));
  for (const warning of warnings) warn(table, warning);
  for (const { do: id, with: payload, reason, effect } of suggestions) {
    const label = wordFor(table.locale, "action", `${id}.label`);
    const what = text(table, "thing.pair", { issue: label, option: choiceWords(speech, id, payload) });
    const values = { what, why: reasonWords(speech, reason), effect: effectWords(speech, effect) };
    paragraph(table, `  > ${text(table, "terminal.coach-suggestion", values)}`, 4);
  }
  if (warnings.length + suggestions.length === 0) table.print(`  ${text(table, "terminal.coach-none")}`);
}

/** After the match: the three moments that decided it for one's own seat. */
export function showMoments(table: Table): void {
  const { match, seat, names } = table;
  const speech = speechNow(table);
  const moments = decidingMoments(match, seat);
  if (moments.length === 0) return;
  heading(table, text(table, "terminal.moments"));
  for (const moment of moments) {
    const { what, changed } = momentWords(speech, moment);
    const values = {
      meeting: moment.meeting < 0 ? text(table, "ui.panel.before") : names.meeting(moment.meeting),
      n: moment.n,
      what,
      measure: changed,
      instead: moment.instead ? insteadWords(speech, moment.instead) : "",
    };
    paragraph(table, `  · ${text(table, "terminal.moment", values)}`, 4);
  }
}
