/** The red line of a hard-liner: on the issue that can bring it most it takes no less than a set share, whatever the rest brings. */
import { bests, gain, levels } from "./gains.ts";
import type { Mind } from "./mind.ts";

/** The issue and the least points it must bring, or null for those without a red line. A share that no open level reaches binds to the best of them. */
export function redLine(mind: Mind): { issue: number; least: number } | null {
  if (mind.persona.redLine <= 0) return null;
  const most = bests(mind);
  let issue = 0;
  most.forEach((points, k) => {
    if (points > (most[issue] ?? 0)) issue = k;
  });
  const reachable = levels(mind, issue).reduce((best, o) => Math.max(best, gain(mind, issue, o)), -Infinity);
  return { issue, least: Math.min(reachable, mind.persona.redLine * (most[issue] ?? 0)) };
}

/** Does a level cross it? */
export function crosses(mind: Mind, issue: number, option: number): boolean {
  const line = redLine(mind);
  return line?.issue === issue && gain(mind, issue, option) < line.least - 1e-9;
}

/** The issue on which a package crosses it, or -1. */
export function crossedBy(mind: Mind, chosen: readonly number[]): number {
  const line = redLine(mind);
  return line && crosses(mind, line.issue, chosen[line.issue] ?? -1) ? line.issue : -1;
}
