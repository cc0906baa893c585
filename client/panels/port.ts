// What the panels take from the rest of the client: one place, so that everything else here sees only a Table.
import { computed, type ReadonlySignal } from "@preact/signals";
import type { Names } from "../../shared/i18n/names.ts";
import type { Speech } from "../../shared/i18n/things.ts";
import type { Locale } from "../../shared/i18n/translate.ts";
import type { Move } from "../../shared/rules/open-moves.ts";
import type { View } from "../../shared/rules/view.ts";
import type { News } from "../../shared/wire/board.ts";
import { locale } from "../i18n.ts";
import { around, names, readTo, speech, view } from "../store/index.ts";
import { moves } from "../store/moves.ts";

/** Everything that a panel needs to draw itself. */
export interface Table {
  view: View;
  locale: Locale;
  names: Names;
  speech: Speech;
  /** All moves of the seat, open and closed; empty for onlookers. */
  moves: readonly Move[];
  /** Texts beside the log by reference ("#m1"). */
  words: Readonly<Record<string, string>>;
  /** Readable entries, oldest first. */
  news: readonly News[];
  /** Entry up to which the log has been read. */
  readTo: number;
  /** Names of the people at the seats. */
  people: Readonly<Record<string, string>>;
  code: string;
}

/** The table as one's own seat sees it; null until the match and its texts are there. */
export const table: ReadonlySignal<Table | null> = computed(() => {
  const now = view.value;
  if (!now || !locale.value || !names.value || !speech.value) return null;
  return {
    view: now,
    locale: locale.value,
    names: names.value,
    speech: speech.value,
    moves: moves.value,
    words: around.value.words,
    news: around.value.news,
    readTo: readTo.value,
    people: around.value.names,
    code: around.value.code,
  };
});

/** A move of the seat by its id. */
export function moveNamed(now: Table, id: string): Move | null {
  return now.moves.find((m) => m.do === id) ?? null;
}
