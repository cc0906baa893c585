/** Where the person looks: the open panel, and the thing she has picked on the board or in the draft. */
import { signal } from "@preact/signals";

export type Pick =
  | { kind: "seat"; id: string }
  | { kind: "organisation"; id: string }
  | { kind: "partner"; id: string }
  | { kind: "clause"; id: string }
  | { kind: "channel"; id: string };

/** Id of the panel that is open. */
export const tab = signal("brief");
/** What is picked: an issue id for a clause, a channel id ("public" for the open floor), else the id of the seat, organisation or partner. */
export const picked = signal<Pick | null>(null);
/** An action whose form is open in "what can I do now": its id and what of its payload is settled already. */
export const draftAct = signal<{ do: string; with: Record<string, unknown> } | null>(null);

/** An entry of the log to which one has gone from elsewhere, by its number. */
export const lookedUp = signal<number | null>(null);

/** Opens the log at an entry; where it may not be read, at the last one before it that may. */
export function lookUp(n: number): void {
  tab.value = "log";
  lookedUp.value = n;
}

/** Opens a panel, with something picked in it. */
export function look(panel: string, pick: Pick | null = null): void {
  tab.value = panel;
  picked.value = pick;
}
