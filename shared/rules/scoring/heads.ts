/** Score of a head: 35 M + 30 T + 20 Q + 15 N (rules appendix A5). */
import { clip, round6 } from "../../lib/number.ts";
import { RESOURCES, type Organisation } from "../../scenario/schema.ts";
import { adoptedOption } from "../delivery/adopted.ts";
import type { Match } from "../match.ts";
import { reputation } from "../network/trust.ts";
import type { OpenSetup } from "../setup.ts";
import type { Level, OrganisationState, PublicState, Task } from "../state.ts";

/** What a task taken up is worth by level. */
const TASK_WORTH: Readonly<Record<Level, number>> = { members: 0, outreach: 0.4, mandate: 0.7, export: 1 };
/** Tasks worth this much are all that a head can hope for. */
const FULL_TASKS = 1.5;

/** M, 0..1: ambition of the adopted clauses weighted by the mandate's fit: sum fit a / sum fit (A5). */
export function mandateInText(open: OpenSetup, pub: PublicState, organisation: Organisation): number {
  let sum = 0;
  let weight = 0;
  for (const issue of open.issues) {
    const fit = organisation.fit[issue.domain ?? ""] ?? 0;
    sum += fit * (issue.options[adoptedOption(open, pub, issue.index)]?.ambition ?? 0);
    weight += fit;
  }
  return weight === 0 ? 0 : sum / weight;
}

/** T, 0..1: tasks taken up; half for one whose promised unit was not spent (A5). */
export function tasksTaken(tasks: readonly Task[], organisation: string): number {
  let sum = 0;
  for (const task of tasks) {
    if (task.organisation !== organisation || task.got === null) continue;
    sum += TASK_WORTH[task.got] * (task.unitSpent ? 1 : 0.5);
  }
  return Math.min(1, sum / FULL_TASKS);
}

/** Q, 0..1: (units at the end - at the start + 3) / 6 (A5). */
export function resourcesKept(now: OrganisationState): number {
  let sum = 0;
  for (const resource of RESOURCES) sum += now.stock[resource] - now.start[resource];
  return clip((sum + 3) / 6);
}

/** The score of a head's seat, 0..100; its parts are the points of each of the four. */
export function headScore(match: Match, seat: string): { total: number; parts: Record<string, number> } {
  const { setup, state } = match;
  const id = setup.seatById[seat]?.organisation ?? "";
  const organisation = setup.organisationById[id];
  const now = state.pub.organisations[id];
  const parts = {
    mandate: organisation ? round6(35 * mandateInText(setup.open, state.pub, organisation)) : 0,
    tasks: round6(30 * tasksTaken(state.pub.tasks, id)),
    resources: now ? round6(20 * resourcesKept(now)) : 0,
    trust: round6((15 * reputation(match, seat)) / 100),
  };
  return { total: round6(parts.mandate + parts.tasks + parts.resources + parts.trust), parts };
}
