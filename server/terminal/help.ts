// Keys and glossary.
import { isTextKey } from "../../shared/i18n/translate.ts";
import { GLOSSARY } from "../../shared/i18n/glossary.ts";
import { heading, paragraph, text, type Table } from "./table.ts";

/** How to play, then every concept with its two sentences. */
export function showHelp(table: Table): void {
  heading(table, text(table, "terminal.how"));
  paragraph(table, text(table, "terminal.how-text"));
  heading(table, text(table, "terminal.glossary"));
  for (const id of GLOSSARY) {
    const term = `glossary.${id}.term`;
    const words = `glossary.${id}.text`;
    if (isTextKey(table.locale, term) && isTextKey(table.locale, words))
      paragraph(table, `  ${table.ink("strong", text(table, term))} – ${text(table, words)}`, 4);
  }
}
