/** What a warning is: something that costs the seat points, runs out, or lets a chance go by; with the act that mends it, if there is one. */
import type { Eyes } from "./eyes.ts";

/** What is at stake: points that are about to be lost, something that runs out, a chance not yet taken. Said by a sign and a word. */
export const TONES = ["loss", "time", "chance"] as const;
export type Tone = (typeof TONES)[number];

/** Where to look: a panel, and what to pick in it (an issue's id, or that of a seat, organisation or partner). */
export interface Place {
  panel: "now" | "brief" | "channels" | "draft" | "organisations" | "promises";
  pick?: { kind: "clause" | "seat" | "organisation" | "partner"; id: string };
}

/** An act that mends it: permitted now. */
export interface Mend {
  do: string;
  with: Record<string, unknown>;
}

/**
 * What the words speak of, as ids (`seat`, `organisation`, `issue`, `option`, `wording`, `level`, `finding`), own points and counts. A
 * truth value picks a form of the sentence.
 */
export type WarningParams = Readonly<Record<string, string | number | boolean>>;

export interface Found {
  params?: WarningParams;
  place: Place;
  mend?: Mend | null;
}

/** A kind of warning. `find` gives the gravest cases first; only the first is said. */
export interface WarningRule<K extends string = string> {
  key: K;
  tone: Tone;
  who: "minister" | "head" | "both";
  find(eyes: Eyes): readonly Found[];
}

export interface Warning<K extends string = string> {
  key: K;
  tone: Tone;
  params: WarningParams;
  place: Place;
  mend: Mend | null;
}

/** Declares a kind of warning; its texts are `coach.warning.KEY.title` and `.text` in each language. */
export function defineWarning<const K extends string>(rule: WarningRule<K>): WarningRule<K> {
  return rule;
}

/** Points of which a case speaks, to put the gravest first. */
export const pointsOf = ({ params }: Found): number => Number(params?.["points"] ?? 0);

/** A clause of the draft as a place. */
export const clauseAt = (id: string): Place => ({ panel: "draft", pick: { kind: "clause", id } });
/** A talk with somebody as a place. */
export const talkWith = (id: string): Place => ({ panel: "channels", pick: { kind: "seat", id } });
