/** Draws the board into an element; a function of the view. */
import type { Signal } from "@preact/signals";
import type { View } from "../../shared/rules/view.ts";
import type { Pick } from "../store/focus.ts";

/** Returns what takes the board away again. */
export function mountBoard(_element: HTMLElement, _view: Signal<View | null>, _onPick: (pick: Pick) => void): () => void {
  return () => undefined;
}
