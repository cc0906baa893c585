// What every part of the terminal game has at hand: the match, whose eyes we see with, the language and the paper to write on.
import type { Names } from "../../shared/i18n/names.ts";
import type { Speech } from "../../shared/i18n/things.ts";
import type { Values } from "../../shared/i18n/message.ts";
import { translate, type Locale, type TextKey } from "../../shared/i18n/translate.ts";
import type { Match } from "../../shared/rules/match.ts";
import { sightOf, type Sight } from "../../shared/rules/sight.ts";
import { wrap, type Ink } from "./ink.ts";

export interface Table {
  match: Match;
  /** The person's seat. */
  seat: string;
  locale: Locale;
  names: Names;
  ink: Ink;
  /** Columns of the terminal. */
  width: number;
  print(line: string): void;
}

export const sightNow = ({ match, seat }: Table): Sight => sightOf(match.setup.open, match.state, seat);
export const speechNow = (table: Table): Speech => ({ locale: table.locale, names: table.names, sight: sightNow(table) });
export const text = (table: Table, key: TextKey, values: Values = {}): string => translate(table.locale, key, values);

/** A paragraph, broken to the width; lines after the first hang by `hang` columns. */
export function paragraph(table: Table, words: string, hang = 0): void {
  for (const line of wrap(words, table.width, hang)) table.print(line);
}

/** A heading with an empty line above. */
export function heading(table: Table, words: string): void {
  table.print("");
  table.print(table.ink("strong", words));
}
