// Plays an experiment: every arm at every table with the same seeds, on worker threads.
import type { MatchRecord } from "../../shared/testing/record.ts";
import { runJobs } from "../simulation/run.ts";
import type { Job } from "../simulation/job.ts";
import { armsOf, type Arm } from "./arms.ts";
import { jobOf } from "./patch.ts";
import type { Plan } from "./plan-schema.ts";
import { playedKey, resultsOf, type ExperimentDocument, type Played } from "./results.ts";
import type { FoundTables, Group, Table } from "./tables.ts";

export interface Run {
  document: ExperimentDocument;
  played: Played;
  arms: Arm[];
  groups: Group[];
}

interface Place {
  group: Group;
  arm: Arm;
  table: Table;
}

/** How many matches an experiment plays. */
export function matchCount(plan: Plan, groups: readonly Group[]): number {
  return armsOf(plan).length * groups.reduce((sum, group) => sum + group.tables.length * group.seeds, 0);
}

/** Groups with this number of seeds instead of the plan's own, for a quick run. */
export function withSeeds(groups: readonly Group[], seeds: number | null): Group[] {
  return groups.map((group) => ({ ...group, seeds: seeds ?? group.seeds }));
}

/** Runs a plan. `seeds` overrules the numbers in the file; the results do not depend on the number of workers. */
export async function runExperiment(
  plan: Plan,
  found: FoundTables,
  seeds: number | null,
  workers: number,
  onProgress: (done: number) => void,
): Promise<Run> {
  const groups = withSeeds(found.groups, seeds);
  const arms = armsOf(plan);
  const places = groups.flatMap((group) => group.tables.flatMap((table) => arms.map((arm): Place => ({ group, arm, table }))));
  const jobs = places.map(({ arm, table }): Job => jobOf(table.scenario, table.preset, arm.patch, `${plan.seed}/${table.id}`));
  const records = await runJobs(
    jobs,
    places.map(({ group }) => group.seeds),
    workers,
    onProgress,
  );
  const played = new Map<string, MatchRecord[][]>();
  places.forEach(({ group, arm }, i) => {
    const key = playedKey(group.id, arm.id);
    played.set(key, [...(played.get(key) ?? []), records[i] ?? []]);
  });
  return { document: resultsOf(plan, seeds, { ...found, groups }, arms, played), played, arms, groups };
}
