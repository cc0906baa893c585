/** What levels and packages are worth to the seat itself, face and cover included (rules appendix A2). */
import { faceOf } from "../../rules/network/face.ts";
import { isAvailableTo } from "../../rules/text/legality.ts";
import type { Mind } from "./mind.ts";

/** G per issue and level: points less the face it costs to leave the line, unless a deal covers it. */
export function gains(mind: Mind): number[][] {
  if (mind.memo.gains) return mind.memo.gains;
  const { open, desk, pub, seat, sight } = mind;
  const table = open.issues.map((issue, k) =>
    issue.options.map((_, o) => (desk.worth[k]?.[o] ?? 0) - faceOf(open, pub, sight.deals, seat, k, o)),
  );
  mind.memo.gains = table;
  return table;
}

/** G of one level; a clause left out (-1) counts like one that says "no text". */
export function gain(mind: Mind, issue: number, option: number): number {
  const level = option >= 0 ? option : (mind.open.issues[issue]?.none ?? -1);
  return (level >= 0 ? gains(mind)[issue]?.[level] : mind.desk.noText[issue]) ?? 0;
}

/** Own value of a package, face with cover included. */
export function valueOf(mind: Mind, chosen: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < chosen.length; k++) sum += gain(mind, k, chosen[k] ?? -1);
  return sum;
}

/** Most that each issue can bring. */
export function bests(mind: Mind): number[] {
  mind.memo.bests ??= mind.desk.worth.map((row) => Math.max(...row));
  return mind.memo.bests;
}

/** The most that any package could bring. */
export function bestOf(mind: Mind): number {
  mind.memo.best ??= bests(mind).reduce((a, b) => a + b, 0);
  return mind.memo.best;
}

/** Levels of an issue that the seat may bring into a text. */
export function levels(mind: Mind, issue: number): number[] {
  mind.memo.levels ??= mind.open.issues.map((k) => k.options.map((_, o) => o).filter((o) => isAvailableTo(mind.sight, k, o)));
  return mind.memo.levels[issue] ?? [];
}
