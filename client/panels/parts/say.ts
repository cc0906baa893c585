// Words of the panels.
import type { Values } from "../../../shared/i18n/message.ts";
import { listOf, translate, wordFor, type TextKey } from "../../../shared/i18n/translate.ts";
import type { Table } from "../port.ts";

export const say = (table: Table, key: TextKey, values: Values = {}): string => translate(table.locale, key, values);

/** A word of a family such as `level.export`. */
export const word = (table: Table, family: string, id: string): string => wordFor(table.locale, family, id);

/** Names of seats, organisations and partners as a list. */
export const named = (table: Table, ids: readonly string[]): string => listOf(table.locale, ids.map(table.names.node));

/** What an action costs, over all its choices; empty when it is free. */
export function costWords(table: Table, examples: readonly { cost: number }[]): string {
  if (examples.length === 0) return "";
  const costs = examples.map((e) => e.cost);
  const least = Math.min(...costs);
  const most = Math.max(...costs);
  return most === 0 ? "" : say(table, "terminal.cost", { least, most, range: least < most });
}
