// An office with its country or body, where the office does not name it itself.
import type { Names } from "../../../shared/i18n/names.ts";
import { translate, type Locale } from "../../../shared/i18n/translate.ts";

export function officeWords(locale: Locale, names: Names, seat: string): string {
  const office = names.office(seat);
  const party = names.node(seat);
  return office.includes(party) ? office : translate(locale, "ui.panel.office", { office, party });
}
