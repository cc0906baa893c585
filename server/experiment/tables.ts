// The tables of an experiment: scenarios with presets from disk, or groups of random ones.
import { presetsOf } from "../../shared/rules/compile.ts";
import { generateScenario } from "../../shared/scenario/generate/generate.ts";
import { isSound } from "../../shared/scenario/problem.ts";
import type { Scenario } from "../../shared/scenario/schema.ts";
import { openScenario } from "../scenarios.ts";
import type { Say } from "../../shared/scenario/check/say.ts";
import { suggest } from "../../shared/scenario/near.ts";
import type { Plan, TablePlan, Words } from "./plan-schema.ts";

export interface Table {
  id: string;
  scenario: Scenario;
  preset: string;
}

/** Tables that are reported as one: a preset of a scenario, or the random tables of an entry. */
export interface Group {
  id: string;
  title: Words;
  tables: Table[];
  /** Matches of each arm at each table. */
  seeds: number;
  /** Random tables wanted and passed over because no package was common to all. */
  passedOver: number;
}

export interface FoundTables {
  groups: Group[];
  /** Optional scenarios that do not exist. */
  missing: string[];
}

/** Tries for a table with a common package before giving up. */
const TRIES = 20;

function randomGroup(plan: Extract<TablePlan, { group: string }>, matches: number): Group {
  const tables: Table[] = [];
  let passedOver = 0;
  for (let i = 0; tables.length < plan.count && i < plan.count * TRIES; i++) {
    const seed = `${plan.generate.seed}.${i + 1}`;
    const { scenario, common } = generateScenario({ ...plan.generate, seed });
    if (plan.onlyCommon && !common.exists) passedOver++;
    else tables.push({ id: `${plan.group}.${i + 1}`, scenario, preset: presetsOf(scenario)[0]?.id ?? "" });
  }
  const seats = plan.generate.seats;
  const title = plan.title ?? { en: `random, ${seats} seats`, "zh-Hans": `随机情景，${seats}席` };
  return { id: plan.group, title, tables, seeds: plan.seeds ?? matches, passedOver };
}

function titled(scenario: Scenario, preset: string): Words {
  const title = (language: string): string => scenario.texts[language]?.title ?? scenario.id;
  return { en: `${title("en")} (${preset})`, "zh-Hans": `${title("zh-Hans")}（${preset}）` };
}

/** Finds every table of a plan, and says what is wrong with those that cannot be played. */
export function findTables(plan: Plan, own: string | undefined, say: Say): FoundTables {
  const groups: Group[] = [];
  const missing: string[] = [];
  for (const [t, entry] of plan.tables.entries()) {
    const path = ["tables", t];
    if ("group" in entry) {
      const group = randomGroup(entry, plan.seeds);
      if (group.tables.length < entry.count) {
        const message = `only ${group.tables.length} of ${entry.count} random tables have a package common to all`;
        say("error", "no-common-package", [...path, "generate"], message, "lower floorQuantile or conflict");
      }
      groups.push(group);
      continue;
    }
    const opened = openScenario(entry.scenario, own);
    if (!opened.ok) {
      if (entry.optional && opened.problem.code === "no-scenario") missing.push(entry.scenario);
      else say("error", opened.problem.code, [...path, "scenario"], opened.problem.message, opened.problem.mend);
      continue;
    }
    if (!opened.loaded.ok || !isSound(opened.loaded.problems)) {
      const mend = `npm run -s lint:scenario -- ${entry.scenario} shows what is wrong`;
      say("error", "broken-scenario", [...path, "scenario"], `the scenario "${entry.scenario}" cannot be played`, mend);
      continue;
    }
    const { scenario } = opened.loaded;
    const presets = presetsOf(scenario).map((p) => p.id);
    (entry.presets ?? presets.slice(0, 1)).forEach((preset, p) => {
      if (!presets.includes(preset))
        say("error", "unknown-preset", [...path, "presets", p], `"${scenario.id}" has no preset "${preset}"`, suggest(preset, presets));
      else
        groups.push({
          id: `${scenario.id}/${preset}`,
          title: entry.title ?? titled(scenario, preset),
          tables: [{ id: `${scenario.id}/${preset}`, scenario, preset }],
          seeds: entry.seeds ?? plan.seeds,
          passedOver: 0,
        });
    });
  }
  return { groups, missing };
}
