/**
 * Floors for a preset (rules appendix A11): start at the .55 quantile of each seat's own values, raise floors of seats with
 * a low pivot, lower those with a high one, and shift all to the target share. Deterministic: no dice, fixed order.
 */
import { clip, round6 } from "../../lib/number.ts";
import type { Setup } from "../../rules/setup.ts";
import { pivotOf } from "../count/count.ts";
import { ruleFor, type Rule } from "../count/rule.ts";
import { tableOf } from "../count/space.ts";
import { DEFAULT_BANDS, missed, readBands, slack, type Bands, type Miss } from "../lint/bands.ts";
import type { Scenario } from "../schema.ts";
import { allOf, keep, sharesOf, type Kept, type Shares } from "./shares.ts";

const START = 0.55;
const LOWEST = 0.35;
const HIGHEST = 0.85;
/** Floors are written in half points where the bands allow it, else in tenths. */
const GRIDS = [0.5, 0.1] as const;
const ROUNDS = 40;
const TARGETS = 7;
const POLISH_PASSES = 12;

export interface Tuned {
  /** Voters in seat order, with their floors. */
  ids: readonly string[];
  floors: Float64Array;
  /** Share of a seat's own packages strictly below its floor. */
  quantiles: number[];
  before: Shares;
  after: Shares;
  bands: Bands;
  misses: Miss[];
}

interface Task {
  ids: readonly string[];
  before: Kept;
  after: Kept;
  rule: Rule;
  bands: Bands & { allShare: [number, number] };
  /** Each voter's values in rising order. */
  sorted: Float64Array[];
}

interface Candidate {
  floors: Float64Array;
  misses: Miss[];
  distance: number;
  /** How far inside the bands, once none is missed: events move a preset, so the edge is no good place. */
  slack: number;
}

function judge(task: Task, floors: Float64Array): Candidate {
  const before = sharesOf(task.before, floors, task.rule);
  const readings = readBands(task.bands, task.ids, before, { total: task.after.total, all: allOf(task.after, floors) });
  const misses = missed(readings);
  return { floors, misses, distance: misses.reduce((sum, miss) => sum + miss.distance, 0), slack: slack(readings) };
}

function floorsAt(task: Task, quantiles: readonly number[], shift: number): Float64Array {
  return Float64Array.from(task.sorted, (values, voter) => {
    const q = clip((quantiles[voter] ?? START) + shift, LOWEST, HIGHEST);
    return values[Math.min(values.length - 1, Math.floor(q * values.length))] ?? 0;
  });
}

/** The common shift at which the share acceptable to all comes nearest to the target: it falls as floors rise. */
function shiftTo(task: Task, quantiles: readonly number[], target: number): number {
  let low = LOWEST - HIGHEST;
  let high = HIGHEST - LOWEST;
  for (let i = 0; i < 16; i++) {
    const middle = (low + high) / 2;
    if (allOf(task.before, floorsAt(task, quantiles, middle)) / task.before.total > target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const onGrid = (floors: Float64Array, grid: number): Float64Array => floors.map((floor) => round6(Math.round(floor / grid) * grid));

function better(a: Candidate, b: Candidate | null): Candidate {
  if (b === null || a.distance < b.distance - 1e-12) return a;
  return a.distance < b.distance + 1e-12 && a.slack > b.slack + 1e-9 ? a : b;
}

/** One run towards a target share; the best rounded floors seen on the way. */
function approach(task: Task, target: number, grid: number): Candidate {
  const quantiles = task.ids.map(() => START);
  let best: Candidate | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const shift = shiftTo(task, quantiles, target);
    const floors = floorsAt(task, quantiles, shift);
    best = better(judge(task, onGrid(floors, grid)), best);
    const shares = sharesOf(task.before, floors, task.rule);
    const step = 0.04 * (1 - round / ROUNDS) + 0.002;
    quantiles.forEach((q, voter) => {
      const pivot = pivotOf(shares, voter);
      const low = 2 * (task.bands.pivotMin?.[0] ?? 0);
      const move = pivot < low ? step : pivot > 0.9 * (task.bands.pivotMax ?? 1) ? -step : 0;
      quantiles[voter] = clip(clip(q + shift, LOWEST, HIGHEST) + move, LOWEST, HIGHEST);
    });
  }
  return best ?? judge(task, onGrid(floorsAt(task, quantiles, 0), grid));
}

/** Moves single floors by some steps of the grid, within the quantiles allowed, as long as that brings the bands nearer. */
function polish(task: Task, start: Candidate, grid: number): Candidate {
  let best = start;
  const none = task.ids.map(() => 0);
  const [least, most] = [onGrid(floorsAt(task, none, LOWEST), grid), onGrid(floorsAt(task, none, HIGHEST), grid)];
  for (let pass = 0; pass < POLISH_PASSES && best.distance > 0; pass++) {
    const before = best;
    for (let voter = 0; voter < task.ids.length && best.distance > 0; voter++)
      for (const steps of [1, -1, 2, -2, 5, -5]) {
        const floors = best.floors.slice();
        floors[voter] = round6(clip((floors[voter] ?? 0) + steps * grid, least[voter], most[voter]));
        best = better(judge(task, floors), best);
      }
    if (best === before) break;
  }
  return best;
}

/** Shares to aim at, from the middle of the band outward (in ratios). */
function targetsIn([low, high]: readonly [number, number]): number[] {
  const from = Math.max(low, high / 100);
  const middle = Math.sqrt(from * high);
  const root = Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(high / from))));
  const targets = [middle];
  for (let step = root; targets.length < TARGETS; step *= root * root) targets.push(middle * step, middle / step);
  return targets;
}

/** The scenario's own bands over the default ones; where nothing can be found out, there is no ratio of after to before. */
function bandsOf(scenario: Scenario): Task["bands"] {
  const { strict: _, ...stated } = scenario.targets ?? { strict: false };
  const bands: Task["bands"] = {
    ...DEFAULT_BANDS,
    ...(Object.fromEntries(Object.entries(stated).filter(([, band]) => band !== undefined)) as Bands),
  };
  const silent = scenario.findings.length === 0 && scenario.optionPapers.length === 0;
  if (silent && stated.afterRatio === undefined) delete bands.afterRatio;
  return bands;
}

/** Tunes a preset; null when it has too many packages to keep. The scenario's `targets` overrule the default bands. */
export function tunePreset(setup: Setup, scenario: Scenario): Tuned | null {
  const table = tableOf(setup, scenario, "before");
  const before = keep(table);
  const after = keep(tableOf(setup, scenario, "after"));
  if (!before || !after) return null;
  const sorted = table.ids.map((_, voter) =>
    Float64Array.from({ length: before.total }, (_v, p) => before.values[p * before.voters + voter] ?? 0).toSorted(),
  );
  const task: Task = { ids: table.ids, before, after, rule: ruleFor(scenario.decision, table.ids), bands: bandsOf(scenario), sorted };
  let best: Candidate | null = null;
  for (const grid of GRIDS) {
    for (const target of targetsIn(task.bands.allShare)) best = better(polish(task, approach(task, target, grid), grid), best);
    if (best?.distance === 0) break;
  }
  const floors = best?.floors ?? new Float64Array(table.ids.length);
  const shares = sharesOf(before, floors, task.rule);
  const quantiles = table.ids.map((_, voter) => 1 - (shares.accepts[voter] ?? 0) / Math.max(1, before.total));
  return {
    ids: table.ids,
    floors,
    quantiles,
    before: shares,
    after: sharesOf(after, floors, task.rule),
    bands: task.bands,
    misses: best?.misses ?? [],
  };
}
