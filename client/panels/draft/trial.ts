// A text that the person tries out in her own hands: nothing of it is sent.
import { signal } from "@preact/signals";
import type { Sight } from "../../../shared/rules/sight.ts";
import { standingText } from "./worth.ts";

/** Level per issue index, where it differs from what stands; -1 leaves the clause out. */
export const trial = signal<Readonly<Record<number, number>>>({});
/** Clauses whose levels are shown. */
export const unfolded = signal<readonly string[]>([]);

export function tryLevel(sight: Sight, issue: number, option: number): void {
  const rest = Object.fromEntries(Object.entries(trial.value).filter(([k]) => Number(k) !== issue));
  trial.value = standingText(sight)[issue] === option ? rest : { ...rest, [issue]: option };
}

export function clearTrial(): void {
  trial.value = {};
}

/** The text with the levels that are being tried. */
export function triedText(sight: Sight): number[] {
  return standingText(sight).map((option, k) => trial.value[k] ?? option);
}

export function toggleClause(id: string): void {
  unfolded.value = unfolded.value.includes(id) ? unfolded.value.filter((x) => x !== id) : [...unfolded.value, id];
}
