// What section 13 of the rule book asks, measured: counted where it can be counted, played where it must be.
import { presetsOf, compile } from "../../shared/rules/compile.ts";
import { RULES_VERSION } from "../../shared/rules/setup.ts";
import { pivotOf } from "../../shared/scenario/count/count.ts";
import { countPreset, type Counted } from "../../shared/scenario/lint/preset.ts";
import type { Scenario } from "../../shared/scenario/schema.ts";
import type { MatchRecord } from "../../shared/testing/record.ts";
import { measureNamed } from "../experiment/measures.ts";
import { jobOf } from "../experiment/patch.ts";
import { patchSchema } from "../experiment/plan-schema.ts";
import { meanOf } from "../experiment/statistics.ts";
import { runJobs } from "../simulation/run.ts";
import { ARMS, bandsFor, type ArmId, type Band } from "./bands.ts";
import { carriedAt } from "./carrying.ts";

/** The scenarios that are to keep the bands. */
export const G20_SCENARIOS = ["london-2009", "toronto-2010", "seoul-2010"] as const;

export interface Measured {
  value: number | null;
  met: boolean;
}

export interface EvidenceRow extends Band {
  /** By preset id. */
  presets: Record<string, Measured>;
}

export interface ScenarioEvidence {
  scenario: string;
  version: number;
  presets: string[];
  rows: EvidenceRow[];
}

export interface EvidenceDocument {
  format: "communique-evidence/1";
  rules: string;
  /** Fingerprint of the bots' sources. */
  bots: string;
  matches: number;
  seed: string;
  scenarios: ScenarioEvidence[];
}

type Values = Record<string, number | null>;

function countedValues(scenario: Scenario, preset: string, least: number): Values {
  const setup = compile(scenario, preset);
  const counted: Counted | null = countPreset(setup, scenario);
  if (!counted) return {};
  const { before, after } = counted;
  const share = before.all / before.total;
  const ministers = setup.open.ministers;
  const pivots = ministers.map((_, voter) => pivotOf(before, voter));
  const ruledOut = ministers.map((_, voter) => 1 - (before.accepts[voter] ?? 0) / before.total);
  return {
    all: share,
    uncovered: before.uncovered === null ? null : before.uncovered / before.total,
    after: share > 0 ? after.all / after.total / share : null,
    "pivot-most": Math.max(...pivots),
    "pivot-least": pivots.filter((pivot) => pivot >= least - 1e-9).length / Math.max(1, ministers.length),
    "ruled-least": Math.min(...ruledOut),
    "ruled-most": Math.max(...ruledOut),
  };
}

function carryingValues(scenario: Scenario, preset: string): Values {
  const some = carriedAt(scenario, preset, "some");
  return {
    idle: carriedAt(scenario, preset, "idle").members,
    "some-outreach": some.outreach,
    "some-mandate": some.mandate,
    "full-export": carriedAt(scenario, preset, "full").export,
  };
}

type Played = Record<ArmId, readonly MatchRecord[]>;

const change = (value: number | null, base: number | null): number | null => (value === null || !base ? null : value / base - 1);

function playedValues(played: Played): Values {
  const mean = (arm: ArmId, measure: string): number | null => meanOf(played[arm].map(measureNamed(measure).value));
  const communique = (arm: ArmId): number | null => mean(arm, "communique");
  const mixed = communique("mixed");
  const rest = 1 - (mixed ?? 0);
  const [small, large] = [mean("small", "carried-export"), mean("large", "carried-export")];
  const [peer, none] = [mean("watch-peer", "full"), mean("watch-none", "full")];
  return {
    mixed,
    solvers: communique("solvers"),
    positional: communique("positional"),
    rest: rest <= 0 ? null : ((mean("mixed", "footnotes") ?? 0) + (mean("mixed", "summary") ?? 0)) / rest,
    "no-horizontal": change(communique("no-horizontal"), mixed),
    "no-vertical": change(communique("no-vertical"), mixed),
    neither: communique("neither"),
    "reach-delivery": change(mean("no-organisations", "reach-delivery-adopted"), mean("mixed", "reach-delivery-adopted")),
    "small-large": small === null || !large ? null : small / large,
    full: mean("mixed", "reported-full"),
    partial: mean("mixed", "partial"),
    undelivered: mean("mixed", "undelivered"),
    "defined-away": mean("mixed", "defined-away"),
    "peer-review": peer === null || none === null ? null : peer - none,
  };
}

/** Exactly at the edge counts as within. */
const within = (value: number, { low, high }: Band): boolean => value >= low - 1e-9 && value <= high + 1e-9;

function rowsOf(scenario: Scenario, values: ReadonlyMap<string, Values>): EvidenceRow[] {
  return bandsFor(scenario.targets).map((band) => ({
    ...band,
    presets: Object.fromEntries(
      [...values].map(([preset, measured]) => {
        const value = measured[band.id] ?? null;
        return [preset, { value, met: value !== null && within(value, band) }];
      }),
    ),
  }));
}

export interface EvidenceWish {
  scenarios: readonly Scenario[];
  /** Only these presets; null for all. */
  presets: readonly string[] | null;
  matches: number;
  seed: string;
  workers: number;
  bots: string;
}

const presetIds = (scenario: Scenario, wish: EvidenceWish): string[] =>
  presetsOf(scenario)
    .map((p) => p.id)
    .filter((id) => wish.presets === null || wish.presets.includes(id));

const ARM_IDS = Object.keys(ARMS) as ArmId[];

/** Matches that the evidence takes. */
export const matchesOf = (wish: EvidenceWish): number =>
  wish.scenarios.reduce((sum, scenario) => sum + presetIds(scenario, wish).length, 0) * ARM_IDS.length * wish.matches;

function playedAt(records: readonly (readonly MatchRecord[])[], table: number): Played {
  const at = (arm: ArmId): readonly MatchRecord[] => records[table * ARM_IDS.length + ARM_IDS.indexOf(arm)] ?? [];
  return Object.fromEntries(ARM_IDS.map((arm) => [arm, at(arm)])) as unknown as Played;
}

/** Measures every line for every preset. The same wish gives the same document with any number of workers. */
export async function gatherEvidence(wish: EvidenceWish, onProgress: (done: number) => void): Promise<EvidenceDocument> {
  const tables = wish.scenarios.flatMap((scenario) => presetIds(scenario, wish).map((preset) => ({ scenario, preset })));
  const jobs = tables.flatMap(({ scenario, preset }) =>
    ARM_IDS.map((arm) => jobOf(scenario, preset, patchSchema.parse(ARMS[arm].patch), `${wish.seed}/${scenario.id}/${preset}`)),
  );
  const records = await runJobs(
    jobs,
    jobs.map(() => wish.matches),
    wish.workers,
    onProgress,
  );
  const valuesOf = (scenario: Scenario, preset: string, at: number): Values => ({
    ...countedValues(scenario, preset, scenario.targets?.pivotMin?.[0] ?? 0.01),
    ...carryingValues(scenario, preset),
    ...playedValues(playedAt(records, at)),
  });
  return {
    format: "communique-evidence/1",
    rules: RULES_VERSION,
    bots: wish.bots,
    matches: wish.matches,
    seed: wish.seed,
    scenarios: wish.scenarios.map((scenario) => {
      const presets = presetIds(scenario, wish);
      const values = new Map(
        presets.map((preset) => [
          preset,
          valuesOf(
            scenario,
            preset,
            tables.findIndex((t) => t.scenario === scenario && t.preset === preset),
          ),
        ]),
      );
      return { scenario: scenario.id, version: scenario.version, presets, rows: rowsOf(scenario, values) };
    }),
  };
}
