/** A match that is over, as measures read it: from the rules' own match or from what a debriefing opens to all. */
import { round6 } from "../lib/number.ts";
import type { Match } from "../rules/match.ts";
import type { OpenSetup } from "../rules/setup.ts";
import type { Desk, PublicState } from "../rules/state.ts";
import { worthOf, worthOfOutcome } from "../rules/text/payoff.ts";
import type { View } from "../rules/view.ts";

export interface Finished {
  open: OpenSetup;
  pub: PublicState;
  desks: Readonly<Record<string, Desk>>;
}

export function finishedMatch({ setup, state }: Match): Finished {
  return { open: setup.open, pub: state.pub, desks: state.desks };
}

/** Null before the debriefing, when desks are nobody's to read. */
export function finishedView({ open, pub, debrief }: View): Finished | null {
  return debrief === null ? null : { open, pub, desks: debrief.desks };
}

/** Points of a package (option per issue index, -1 = left out) to a seat as its desk stood at the end, face apart. */
export function packageWorth({ open, desks }: Finished, seat: string, chosen: readonly number[]): number {
  const desk = desks[seat];
  if (!desk) return 0;
  let sum = 0;
  for (const { index } of open.issues) sum += worthOf(open, desk, index, chosen[index] ?? -1);
  return round6(sum);
}

/** Points of the outcome above a minister's floor: gains and face, without bonus or penalties (as the rules count balance). */
export function surplusAtEnd({ open, pub, desks }: Finished, seat: string): number {
  const desk = desks[seat];
  if (!desk) return 0;
  const outcome = pub.outcome ?? { kind: "none" as const, package: [], footnotes: [], unanimous: false };
  const { gains, face, halved } = worthOfOutcome({ open, seat, who: desk, outcome, face: (issue) => desk.face[issue] ?? 0 });
  return round6(gains + face + halved - desk.floor);
}

/** Levels that stood open to all at the end: those without a lock, and those whose paper was published. */
export function openLevels({ open, pub }: Finished, issue: number): number[] {
  const papers = new Set(pub.published.papers.filter((paper) => paper.openTo === "all").map((paper) => paper.id));
  return (open.issues[issue]?.options ?? []).flatMap(({ locked }, o) => (locked === null || papers.has(locked) ? [o] : []));
}
