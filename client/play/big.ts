/** Does the board fill the screen? */
import { signal } from "@preact/signals";

export const boardIsBig = signal(false);
