/** Tells an actor what it may do now: every action with its form, its cost and ready examples, or why it is closed. */
import { ACTIONS, ACTION_LIST } from "./actions/index.ts";
import { permit } from "./apply.ts";
import type { Actor, ActionGroup, FieldKind, Refusal } from "./define-action.ts";
import type { Sight } from "./sight.ts";

export interface Move {
  do: string;
  group: ActionGroup;
  fields: Readonly<Record<string, FieldKind>>;
  irreversible: boolean;
  /** Payloads that would be taken now, each with its cost in contacts. */
  examples: { with: Record<string, unknown>; cost: number }[];
  /** Why nothing of this kind is open, if so. */
  refusal: Refusal | null;
}

/** May the actor ever do this, by role? Actions of others are not listed at all. */
function isRole(sight: Sight, by: Actor, who: readonly string[]): boolean {
  if (by === "facilitator" || by === "system") return who.includes(by);
  const seat = sight.open.seats.find((s) => s.id === sight.seat);
  return seat !== undefined && (who.includes(seat.role) || (seat.chair && who.includes("chair")));
}

/** Cost in contacts of one payload; 0 for those without a price. */
export function costOf(sight: Sight, id: string, payload: Record<string, unknown>): number {
  const def = ACTIONS[id];
  return def?.cost ? def.cost(sight, payload as never) : 0;
}

/** One action's move: its examples that `permit` lets pass, else the refusal of the first one tried. */
export function moveOf(sight: Sight, by: Actor, id: string): Move | null {
  const def = ACTIONS[id];
  if (!def || !isRole(sight, by, def.who)) return null;
  const move: Move = {
    do: def.id,
    group: def.group,
    fields: def.fields,
    irreversible: def.irreversible === true,
    examples: [],
    refusal: null,
  };
  const closed = permit(sight, by, id, {});
  const shut = closed !== null && ["wrong-phase", "wrong-stage", "wrong-tier", "module-off", "paused"].includes(closed.reason);
  if (shut) return { ...move, refusal: closed };
  for (const example of def.examples(sight) as Record<string, unknown>[]) {
    const refusal = permit(sight, by, id, example);
    if (refusal === null) move.examples.push({ with: example, cost: costOf(sight, id, example) });
    else move.refusal ??= refusal;
  }
  if (move.examples.length > 0) move.refusal = null;
  else move.refusal ??= { reason: "nothing-to-do" };
  return move;
}

/** All moves of an actor's role, in the order of the list of actions; those without examples say why. */
export function openMoves(sight: Sight, by: Actor): Move[] {
  return ACTION_LIST.flatMap((def) => moveOf(sight, by, def.id) ?? []);
}
