/** The moments that decided a match, for one seat or for the table: what happened, what it changed, what else could have been done. */
import type { Mend, WarningParams } from "../warning.ts";

/**
 * What a moment changed. Own points over the floor: `margin` by the text as it stood, before and after; `gained` by the text against
 * none; `would-be` as it stood, and had a clause passed; `if-passed` had a call passed, and in the end; `fell-short` by the draft, and by what came of it. Ministers at or above their
 * floor: `above` before and after; `above-would` as it stood, and had a clause passed; `above-if` had a call passed, and in the end. `tie`: its strength; `reach`: mean reach of the clauses
 * in percent; `delivery`: points of a period (for the table the mean of all); `none`: nothing that a number would say.
 */
export const MEASURES = [
  "margin",
  "gained",
  "would-be",
  "if-passed",
  "fell-short",
  "above",
  "above-would",
  "above-if",
  "tie",
  "reach",
  "delivery",
  "none",
] as const;
export type Measure = (typeof MEASURES)[number];

export const MOMENT_KINDS = [
  "adopted",
  "no-communique",
  "call-failed",
  "clause-passed",
  "clause-failed",
  "text-changed",
  "deal-made",
  "deal-left",
  "promise-broken",
  "tie-made",
  "board-voted",
  "finding",
  "paper",
  "event",
  "delivered",
  "challenged",
  "contributed",
  "consented",
] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

export const INSTEADS = ["act", "accept", "below", "objectors", "cover", "visit", "deliver", "sore", "kept-word", "earlier"] as const;

/** Another way: one that was open then (`act`, with the act), or what would have had to be done before. */
export interface Instead {
  kind: (typeof INSTEADS)[number];
  params: WarningParams;
  act?: Mend;
}

/** What happened, as somebody was told it: `seats` are ids with bars between. */
export interface Told {
  params: WarningParams;
  measure: Measure;
  before: number;
  after: number;
  /** How much it decided, in points of one's own (for the table: in points a minister). */
  weight: number;
}

export interface Moment extends Told {
  /** Number of the entry with which it came. */
  n: number;
  meeting: number;
  kind: MomentKind;
  instead: Instead | null;
}
