// Puts what an arm changes on a scenario: the result is a job of a simulation.
import { tuningFor } from "../../shared/scenario/tuning-schema.ts";
import type { Scenario } from "../../shared/scenario/schema.ts";
import type { Job } from "../simulation/job.ts";
import type { Patch } from "./plan-schema.ts";

const FACTOR = { none: "watchNone", ministers: "watchMinisters", monitoring: "watchMonitoring", "peer-review": "watchPeer" } as const;
const ALL_ON = { channels: true, deals: true, organisations: true, partners: true, delivery: true, events: true };

/** Meetings of these tiers in the preparation, and these by id, are not held; what would happen there falls elsewhere. */
function leaveOut(scenario: Scenario, patch: Patch): Scenario["meetings"] {
  const { tiers = [], meetings = [] } = patch.leaveOut ?? {};
  return scenario.meetings.filter((m) => !(m.stage === "preparation" && tiers.includes(m.tier)) && !meetings.includes(m.id));
}

/** The numbers that the arm itself sets. */
function setBy(patch: Patch, tuning: Scenario["tuning"]): Scenario["tuning"] {
  return { ...patch.tuning, ...(patch.watch !== undefined && tuning?.watchNone !== undefined ? { watchNone: tuning.watchNone } : {}) };
}

/** The scenario as an arm plays it. Texts are left away: no rule reads them, and workers need not be sent them. */
export function patchScenario(scenario: Scenario, patch: Patch): Scenario {
  const { watch } = patch;
  let tuning = { ...scenario.tuning, ...patch.tuning };
  // A text that leaves the follow-up clause open is watched like "none": the level set is to hold there as well.
  if (watch !== undefined) tuning = { ...tuning, watchNone: tuningFor(tuning)[FACTOR[watch]] };
  return {
    ...scenario,
    texts: {},
    meetings: leaveOut(scenario, patch),
    ...(patch.modules ? { modules: { ...ALL_ON, ...scenario.modules, ...patch.modules } } : {}),
    ...(patch.sizes
      ? { organisations: scenario.organisations.map((o) => ({ ...o, size: patch.sizes?.[o.id] ?? patch.sizes?.["all"] ?? o.size })) }
      : {}),
    ...(watch === undefined
      ? {}
      : {
          issues: scenario.issues.map((issue) =>
            issue.followUp ? { ...issue, options: issue.options.map((option) => ({ ...option, watch })) } : issue,
          ),
        }),
    ...(patch.mix ? { mix: patch.mix } : {}),
    ...(Object.keys(tuning).length > 0 ? { tuning } : {}),
    // What the arm sets holds at every preset, also where the preset has a number of its own.
    ...(scenario.presets && Object.keys(tuning).length > 0
      ? { presets: scenario.presets.map((p) => (p.tuning ? { ...p, tuning: { ...p.tuning, ...setBy(patch, tuning) } } : p)) }
      : {}),
  };
}

/** The job of an arm at a table. */
export function jobOf(scenario: Scenario, preset: string, patch: Patch, seed: string): Job {
  return {
    scenario: patchScenario(scenario, patch),
    preset,
    bots: patch.bots ?? ["mixed"],
    named: patch.seats ?? {},
    seed,
    without: patch.without ?? [],
    logs: null,
  };
}
