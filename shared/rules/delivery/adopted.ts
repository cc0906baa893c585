/** What was adopted, and whom it binds (rule book section 8). */
import type { Watch } from "../../scenario/schema.ts";
import type { OpenSetup } from "../setup.ts";
import type { PublicState } from "../state.ts";

/** Adopted option of an issue; -1 where nothing was adopted or the level adopted is "no text". */
export function adoptedOption(open: OpenSetup, pub: PublicState, issue: number): number {
  const option = pub.outcome?.package[issue] ?? -1;
  return option >= 0 && open.issues[issue]?.options[option]?.noText !== true ? option : -1;
}

/** Did the seat dissociate itself from the clause? */
export function hasFootnoted(pub: PublicState, seat: string, issue: number): boolean {
  return pub.outcome?.footnotes.some((note) => note.seat === seat && note.issues.includes(issue)) ?? false;
}

/** Is the clause one to deliver on: adopted, and not the follow-up clause, which only watches the others? */
export function isToDeliver(open: OpenSetup, pub: PublicState, issue: number): boolean {
  return open.issues[issue]?.followUp === false && adoptedOption(open, pub, issue) >= 0;
}

/** Members that the clause binds: ministers who did not footnote it; none if it is not one to deliver on. */
export function boundSeats(open: OpenSetup, pub: PublicState, issue: number): string[] {
  if (!isToDeliver(open, pub, issue)) return [];
  return open.ministers.filter((seat) => !hasFootnoted(pub, seat, issue));
}

/** What the adopted follow-up clause sets over delivery; "none" without one. */
export function adoptedWatch(open: OpenSetup, pub: PublicState): Watch {
  for (const issue of open.issues) {
    if (!issue.followUp) continue;
    const watch = issue.options[pub.outcome?.package[issue.index] ?? -1]?.watch;
    if (watch) return watch;
  }
  return "none";
}

/** Delivery periods that the calendar holds. */
export function periodCount(open: OpenSetup): number {
  return open.meetings.filter((meeting) => meeting.stage === "follow-through" && meeting.period === true).length;
}
