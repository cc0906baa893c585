/** What an action is: one file each under actions/, with everything about it together. */
import type { z } from "zod";
import type { Stage, Tier } from "../scenario/schema.ts";
import type { Match } from "./match.ts";
import type { Sight } from "./sight.ts";
import type { Phase } from "./state.ts";

/** A refusal is a value: a reason key (a text in each language) and what it speaks of. */
export interface Refusal {
  reason: string;
  params?: Record<string, string | number>;
}

export function refuse(reason: string, params?: Record<string, string | number>): Refusal {
  return params ? { reason, params } : { reason };
}

export type Actor = `seat:${string}` | "facilitator" | "system";
export type Who = "minister" | "head" | "chair" | "facilitator" | "system";
export type ModuleName = "channels" | "deals" | "organisations" | "partners" | "delivery" | "events";
export type ActionGroup = "meeting" | "network" | "text" | "organisations" | "delivery" | "facilitator";

/** What a field of a payload holds, for forms. */
export type FieldKind =
  | "seat"
  | "seats"
  | "issue"
  | "issues"
  | "option"
  | "options"
  | "package"
  | "organisation"
  | "partner"
  | "channel"
  | "deal"
  | "terms"
  | "request"
  | "contribution"
  | "level"
  | "price"
  | "reason"
  | "text"
  | "digest"
  | "choice"
  | "answers"
  | "number"
  | "motion"
  | "poll"
  | "event"
  | "flag"
  | "bot"
  | "subject"
  | "question"
  | "why"
  | "changes"
  | "report";

export interface ActionDef<W> {
  id: string;
  group: ActionGroup;
  who: readonly Who[];
  phases: readonly Phase[];
  /** Within meetings: the stages and tiers in which it is open; left out = all. */
  stages?: readonly Stage[];
  tiers?: readonly Tier[];
  module?: ModuleName;
  payload: z.ZodType<W>;
  fields: Readonly<Record<string, FieldKind>>;
  /** Every reason key that `check` may give, so that texts can be complete. */
  refusals: readonly string[];
  /** Asks once before it is sent. */
  irreversible?: boolean;
  /** Stays open while the match is paused. */
  whilePaused?: boolean;
  /** Does not count as "has acted" in a meeting (done, ready and the like). */
  silent?: boolean;
  /** Contacts that it costs; taken before the effect. */
  cost?(sight: Sight, payload: W): number;
  check(sight: Sight, payload: W): Refusal | null;
  effect(match: Match, seat: string | null, payload: W): void;
  /** Payloads worth offering now: all sensible ones, at most some dozens. Those that `check` refuses are dropped by openMoves. */
  examples(sight: Sight): W[];
}

/** An action whose payload type has been forgotten, as the list of all actions holds it. */
export type AnyAction = ActionDef<never> & { payload: z.ZodType };

/** Declares an action; only here is the payload's type let go, because the list is looked up by name. */
export function defineAction<W>(def: ActionDef<W>): AnyAction {
  return def as unknown as AnyAction;
}
