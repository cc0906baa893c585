/** Something that happened with an entry, to be weighed for each viewer once the end of the match is known. */
import type { Entry, Match } from "../../rules/match.ts";
import type { MomentKind, Told } from "./moment.ts";
import type { Stand } from "./stand.ts";

export interface Incident {
  n: number;
  meeting: number;
  kind: MomentKind;
  /** What it was to a viewer (null: the table), or null when it was nothing to it. */
  told(viewer: string | null, end: Ending): Told | null;
}

/** The match when it is over, with the margins of then. */
export interface Ending {
  match: Match;
  margins: Readonly<Record<string, number>>;
}

/** An entry with the stands before and after it. */
export interface Step {
  match: Match;
  entry: Entry;
  before: Stand;
  after: Stand;
}

/** Finds the incidents of one kind in a step. What it keeps must be copied: the match goes on. */
export type Detect = (step: Step) => readonly Incident[];

/** The seat that made an entry; "" for facilitator and system. */
export const actorOf = ({ entry }: Step): string => (entry.by.startsWith("seat:") ? entry.by.slice(5) : "");

/** Ids as one value; the words take them apart. */
export const seatsOf = (ids: readonly string[]): string => ids.join("|");

/** Was a text adopted by all or with footnotes? */
export function isAdopted({ match }: Ending): boolean {
  const kind = match.state.pub.outcome?.kind;
  return kind === "communique" || kind === "footnotes";
}
