/** What a contribution is: one file each in this folder, with everything about it together (rule book section 7). */
import type { Resource, Stage } from "../../scenario/schema.ts";
import type { Refusal } from "../define-action.ts";
import type { Match } from "../match.ts";
import type { Strength } from "../organisations/effort.ts";
import type { Sight } from "../sight.ts";
import type { ContributionId } from "../state.ts";

/** What a request or an act may name, in ids as payloads have them. */
export interface Wish {
  issue?: string;
  /** Finding, option paper or seat, by what the contribution speaks of. */
  subject?: string;
  /** Mediation: one or two clauses. */
  issues?: string[];
  /** Consensus: whom to invite. Unasked analysis or paper: the one seat it serves. */
  seats?: string[];
}

/** One contribution as it is asked for or made, in indices. */
export interface Act {
  organisation: string;
  /** Seat of the organisation's head. */
  head: string;
  /** Ministers who asked for it; none if it is unasked. */
  askers: readonly string[];
  /** Asked in a working group on its issue. */
  group: boolean;
  strength: Strength;
  /** -1 where it speaks of none. */
  issue: number;
  issues: readonly number[];
  subject: string | null;
  seats: readonly string[];
  /** Only asked for so far: what is the head's to choose may still be open. */
  asking: boolean;
}

export interface ContributionDef {
  id: ContributionId;
  stage: Stage;
  /** What it draws on, in order of preference. */
  resources: readonly Resource[];
  /** "subject": the issue is that of the finding or paper; "linked": one, or two that belong together. */
  issue: "named" | "linked" | "optional" | "subject" | "none";
  subject: "finding" | "paper" | "seat" | "optional-seat" | "none";
  /** Every reason key that `check` may give. */
  refusals: readonly string[];
  /** Is it sensible now? Sees only what the actor sees; the form, stage, stock and number of acts are checked before. */
  check(sight: Sight, act: Act): Refusal | null;
  effect(match: Match, act: Act): void;
  /** Wishes worth offering to the actor, minister or head. */
  examples(sight: Sight, organisation: string): Wish[];
}

export function defineContribution(def: ContributionDef): ContributionDef {
  return def;
}
