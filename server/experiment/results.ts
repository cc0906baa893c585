// Records of an experiment -> the document communique-experiment/1 without its timing: cells, contrasts, verdicts.
import { fingerprint } from "../../shared/lib/hash.ts";
import { RULES_VERSION } from "../../shared/rules/setup.ts";
import type { MatchRecord } from "../../shared/testing/record.ts";
import { BASELINE, type Arm } from "./arms.ts";
import { measureNamed, type Measure } from "./measures.ts";
import type { Plan, Words } from "./plan-schema.ts";
import {
  bootstrap,
  DRAWS,
  intervalOf,
  meanOf,
  pooled,
  wilson,
  type Effect,
  type Interval,
  type Stratum,
  type Units,
} from "./statistics.ts";
import type { FoundTables, Group } from "./tables.ts";
import { armsIn, effectOf, overallOf, verdictOf, type Overall, type Verdict } from "./verdict.ts";

/** Records of an arm in a group: `records[table][seed]`. */
export type Played = ReadonlyMap<string, readonly (readonly MatchRecord[])[]>;
export const playedKey = (group: string, arm: string): string => `${group}\u0000${arm}`;

/** The group that stands for all of them together, each weighing the same. */
export const POOLED = "pooled";

export interface Cell {
  group: string;
  arm: string;
  measure: string;
  /** Matches in which the measure is defined. */
  n: number;
  mean: number | null;
  low: number | null;
  high: number | null;
}

/** Difference of an arm to the baseline, in the measure's unit. */
export interface Contrast extends Omit<Cell, "n" | "mean"> {
  effect: number | null;
}

export interface Finding {
  group: string;
  effect: number | null;
  low: number | null;
  high: number | null;
  /** Interval widened for the number of intervals (Bonferroni), and whether the verdict stays with it. */
  wideLow: number | null;
  wideHigh: number | null;
  robust: boolean;
  verdict: Verdict;
}

export interface ClaimResult {
  id: string;
  claim: Words;
  place: Words;
  note: Words | null;
  measure: string;
  contrast: Plan["claims"][number]["contrast"];
  direction: "up" | "down";
  support: number;
  overall: Overall;
  groups: Finding[];
  pooled: Finding;
}

export interface ExperimentDocument {
  format: "communique-experiment/1";
  rules: string;
  id: string;
  title: Words;
  about: Words;
  plan: string;
  seed: string;
  seeds: number;
  matches: number;
  groups: { id: string; title: Words; tables: number; seeds: number; passedOver: number }[];
  missing: string[];
  arms: { id: string; title: Words; levels: Record<string, string> }[];
  measures: { id: string; kind: string; unit: string; en: string; zh: string }[];
  method: { draws: number; level: number; intervals: number; wideLevel: number };
  claims: ClaimResult[];
  cells: Cell[];
  contrasts: Contrast[];
}

/** Draws for the table of all contrasts, which nobody's verdict hangs on. */
const PLAIN_DRAWS = 600;

/** At one table the seeds are drawn; of many tables the tables, each with all its matches. */
function unitsOf(tables: readonly (readonly MatchRecord[])[], measure: Measure): Units {
  if (tables.length === 1) return (tables[0] ?? []).map((record) => [measure.value(record)]);
  return tables.map((records) => records.map(measure.value));
}

interface Book {
  groups: readonly Group[];
  units: (group: string, arm: string, measure: string) => Units;
}

function bookOf(played: Played, groups: readonly Group[]): Book {
  const kept = new Map<string, Units>();
  return {
    groups,
    units(group, arm, measure) {
      const key = `${playedKey(group, arm)}\u0000${measure}`;
      const found = kept.get(key) ?? unitsOf(played.get(playedKey(group, arm)) ?? [], measureNamed(measure));
      kept.set(key, found);
      return found;
    },
  };
}

function stratum(book: Book, group: string, arms: readonly string[], measure: string): Stratum {
  return { arms: arms.map((arm) => book.units(group, arm, measure)), share: measureNamed(measure).kind === "share" };
}

function cellOf(book: Book, group: Group, arm: string, measure: string, seed: string): Cell {
  const units = book.units(group.id, arm, measure);
  const values = units.flat().filter((v) => v !== null);
  const mean = meanOf(values);
  let interval: Interval | null = null;
  if (mean !== null && measureNamed(measure).kind === "share" && group.tables.length === 1)
    interval = wilson(Math.round(mean * values.length), values.length);
  else if (values.length > 1)
    interval = intervalOf(
      bootstrap([{ arms: [units], share: false }], ([a = null]) => a, `${seed}/${group.id}/${arm}/${measure}`, PLAIN_DRAWS),
    );
  return { group: group.id, arm, measure, n: values.length, mean, low: interval?.low ?? null, high: interval?.high ?? null };
}

const both = (interval: Interval | null): { low: number | null; high: number | null } => interval ?? { low: null, high: null };

function contrastsOf(book: Book, arms: readonly Arm[], measures: readonly string[], seed: string): Contrast[] {
  const difference: Effect = ([a = null, b = null]) => (a === null || b === null ? null : a - b);
  const scopes = [
    ...book.groups.map((g) => [g.id, [g.id]] as const),
    ...(book.groups.length > 1 ? [[POOLED, book.groups.map((g) => g.id)] as const] : []),
  ];
  return scopes.flatMap(([group, members]) =>
    arms
      .filter((arm) => arm.id !== BASELINE)
      .flatMap(({ id: arm }) =>
        measures.map((measure) => {
          const strata = members.map((member) => stratum(book, member, [arm, BASELINE], measure));
          const sample = bootstrap(strata, difference, `${seed}/${group}/${arm}/${measure}`, PLAIN_DRAWS);
          return { group, arm, measure, effect: pooled(strata, difference), ...both(intervalOf(sample)) };
        }),
      ),
  );
}

function claimResult(book: Book, claim: Plan["claims"][number], seed: string, wideLevel: number): ClaimResult {
  const effect = effectOf(claim);
  const finding = (group: string, members: readonly string[]): Finding => {
    const strata = members.map((member) => stratum(book, member, armsIn(claim), claim.measure));
    const sample = bootstrap(strata, effect, `${seed}/${group}/${claim.id}`);
    const found = pooled(strata, effect);
    const interval = intervalOf(sample);
    const wide = intervalOf(sample, wideLevel);
    const verdict = verdictOf(claim, found, interval);
    return {
      group,
      effect: found,
      ...both(interval),
      wideLow: wide?.low ?? null,
      wideHigh: wide?.high ?? null,
      robust: verdictOf(claim, found, wide) === verdict,
      verdict,
    };
  };
  const ids = book.groups.map((group) => group.id);
  const groups = ids.map((id) => finding(id, [id]));
  const [only] = groups;
  const all = groups.length === 1 && only ? { ...only, group: POOLED } : finding(POOLED, ids);
  const { id, measure, contrast, direction, support, note = null, place } = claim;
  const overall = overallOf(
    groups.map((g) => g.verdict),
    all.verdict,
  );
  return { id, claim: claim.claim, place, note, measure, contrast, direction, support, overall, groups, pooled: all };
}

/** The whole document; the same records give the same document. */
export function resultsOf(plan: Plan, seeds: number | null, tables: FoundTables, arms: readonly Arm[], played: Played): ExperimentDocument {
  const { groups } = tables;
  const book = bookOf(played, groups);
  const measures = [...new Set(plan.measures)];
  const intervals = Math.max(1, plan.claims.length * groups.length);
  const wideLevel = 1 - 0.05 / intervals;
  return {
    format: "communique-experiment/1",
    rules: RULES_VERSION,
    id: plan.id,
    title: plan.title,
    about: plan.about,
    plan: fingerprint(plan),
    seed: plan.seed,
    seeds: seeds ?? plan.seeds,
    matches: groups.reduce((sum, g) => sum + g.tables.length * g.seeds, 0) * arms.length,
    groups: groups.map(({ id, title, tables: list, seeds: n, passedOver }) => ({ id, title, tables: list.length, seeds: n, passedOver })),
    missing: tables.missing,
    arms: arms.map(({ id, title, levels }) => ({ id, title, levels })),
    measures: measures.map((id) => {
      const { kind, unit, en, zh } = measureNamed(id);
      return { id, kind, unit, en, zh };
    }),
    method: { draws: DRAWS, level: 0.95, intervals, wideLevel },
    claims: plan.claims.map((claim) => claimResult(book, claim, plan.seed, wideLevel)),
    cells: groups.flatMap((group) => arms.flatMap((arm) => measures.map((m) => cellOf(book, group, arm.id, m, plan.seed)))),
    contrasts: contrastsOf(book, arms, measures, plan.seed),
  };
}
