// Where three theories of bargaining see each clause end, from what is public.
import { forecastFor } from "../../shared/forecast/index.ts";
import { forecastWords } from "../../shared/i18n/forecast.ts";
import { heading, paragraph, sightNow, speechNow, text, type Table } from "./table.ts";

/** Clause by clause where each model ends; what they take for granted stands once, at the end. */
export function showForecasts(table: Table): void {
  const { open, pub } = sightNow(table);
  const forecasts = forecastFor(open, pub);
  const clauses = pub.agenda.map((k) => ({ name: table.names.issue(k), words: forecastWords(speechNow(table), forecasts, k) }));
  heading(table, text(table, "forecast.titles"));
  paragraph(table, text(table, "forecast.intro"), 2);
  for (const { name, words } of clauses) {
    paragraph(table, `  ${table.ink("strong", name)}`, 4);
    for (const { ends, how } of words) paragraph(table, `    · ${ends} ${how}`, 6);
  }
  for (const { assumes } of clauses[0]?.words ?? []) paragraph(table, `  ${assumes}`, 2);
  paragraph(table, `  ${text(table, "forecast.caveat")}`, 2);
}
