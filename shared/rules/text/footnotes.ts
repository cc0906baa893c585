/** Footnotes: how many ministers may dissociate themselves from a text (rule book section 6). */
import type { OpenSetup } from "../setup.ts";

/** A sixth of the ministers, rounded down, at least one. */
export function mostFootnotes(open: OpenSetup): number {
  return Math.max(1, Math.floor(open.ministers.length / 6));
}
