/** The chair's shift of the zero draft by one level, and who takes it amiss (rule book section 4). */
import type { IssueSetup, OpenSetup } from "../setup.ts";
import type { PublicState } from "../state.ts";

/** The level next to this one by x, up (1) or down (-1), among those that exist for all; -1 if there is none. */
export function neighbour(issue: IssueSetup, option: number, by: 1 | -1): number {
  const from = issue.options[option]?.x ?? 0;
  let next = -1;
  let least = Infinity;
  issue.options.forEach((level, o) => {
    const distance = (level.x - from) * by;
    if (level.locked !== null || distance <= 0 || distance >= least) return;
    next = o;
    least = distance;
  });
  return next;
}

/** Ministers (the chair apart) whose public line lies on the other side of the old text from where it goes: she moves away from them. */
export function leftBehind(open: OpenSetup, pub: PublicState, issue: IssueSetup, by: 1 | -1): string[] {
  const from = issue.options[pub.draft[issue.index]?.text ?? -1]?.x ?? 0;
  return open.ministers.filter((seat) => {
    const line = issue.options[pub.lines[seat]?.[issue.index] ?? -1];
    return seat !== open.chair && line !== undefined && (line.x - from) * by < 0;
  });
}
