/** What every part of the debriefing needs, gathered once from the signals. */
import type { Names } from "../../shared/i18n/names.ts";
import type { Speech } from "../../shared/i18n/things.ts";
import type { Debrief, View } from "../../shared/rules/view.ts";
import { around, names, speech, view } from "../store/index.ts";

export interface Told {
  view: View;
  debrief: Debrief;
  names: Names;
  speech: Speech;
  /** One's own seat, or null for an onlooker. */
  own: string | null;
  /** People's names by seat. */
  people: Readonly<Record<string, string>>;
}

/** Null until the match is over and everything has come into the open. */
export function toldNow(): Told | null {
  const now = view.value;
  if (!now?.debrief || !names.value || !speech.value) return null;
  return { view: now, debrief: now.debrief, names: names.value, speech: speech.value, own: now.seat, people: around.value.names };
}

/** A seat's name, with the person's behind it where there is one. */
export function seatWords({ names: called, people }: Told, seat: string): string {
  const person = people[seat];
  const name = called.node(seat);
  return person === undefined || person === "" || person === name ? name : `${name} · ${person}`;
}
