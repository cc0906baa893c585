/** Reasons of bots, sorted for reading: pure, so that page and tests say the same. */
import { ACTIONS } from "../../shared/rules/actions/index.ts";
import type { ToldReason } from "../../shared/wire/reasons.ts";

/** Kinds in the order of reading: what decided the text first. */
export const KINDS = ["calls", "objections", "deals", "text", "network", "organisations", "delivery", "meeting"] as const;
export type Kind = (typeof KINDS)[number];

const BY_ACTION: Readonly<Record<string, Kind>> = {
  "answer-call": "calls",
  "call-silence": "calls",
  footnote: "calls",
  object: "objections",
  lift: "objections",
  "propose-deal": "deals",
  "answer-deal": "deals",
  "withdraw-deal": "deals",
};

export function kindOf({ do: id }: Pick<ToldReason, "do">): Kind {
  const group = ACTIONS[id]?.group;
  return BY_ACTION[id] ?? KINDS.find((kind) => kind === group) ?? "meeting";
}

/** Kinds that occur, with how often, in the order of reading. */
export function kindsIn(reasons: readonly ToldReason[]): { kind: Kind; count: number }[] {
  return KINDS.map((kind) => ({ kind, count: reasons.filter((r) => kindOf(r) === kind).length })).filter(({ count }) => count > 0);
}
