/** How the draft stands, as packages: option per issue, -1 for a clause without any. */
import type { Clause } from "../../rules/state.ts";
import type { Mind } from "./mind.ts";

export function standing(mind: Mind): number[] {
  mind.memo.text ??= mind.pub.draft.map((clause) => clause.text);
  return mind.memo.text;
}

/** Objections that stand now. */
export function objectionsTo(mind: Mind, clause: Clause): Clause["objections"] {
  return clause.objections.filter((o) => o.meeting === mind.pub.meeting);
}

export function myObjection(mind: Mind, issue: number): Clause["objections"][number] | null {
  return mind.pub.draft[issue]?.objections.find((o) => o.seat === mind.seat) ?? null;
}

/** Levels in brackets or standing that have this seat among their sponsors. */
export function sponsoredBy(clause: Clause, seat: string): number[] {
  const out = clause.brackets.filter((b) => b.sponsors.includes(seat)).map((b) => b.option);
  if (clause.text >= 0 && clause.sponsors.includes(seat)) out.push(clause.text);
  return out;
}

/** A payload's name of a level. */
export function optionId(mind: Mind, issue: number, option: number): string {
  return mind.open.issues[issue]?.options[option]?.id ?? "";
}

export function issueId(mind: Mind, issue: number): string {
  return mind.open.issues[issue]?.id ?? "";
}
