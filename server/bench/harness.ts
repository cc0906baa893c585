// Times ours and a reference in turns, so that noise of a shared machine falls on both; ratios are of neighbours.
import { cpus, totalmem } from "node:os";

export interface Pair {
  ours: () => Measure | Promise<Measure>;
  reference: () => Measure | Promise<Measure>;
  /** Ends what was started for it. */
  close?: () => void | Promise<void>;
}

export interface Bench {
  id: string;
  unit: "1/s" | "s" | "ms" | "us" | "bytes" | "KB";
  /** Counted runs when that is less than what was asked for: sizes do not vary, and some runs are long. */
  most?: number;
  /** What ours does and what the reference does, for readers of the table. */
  about: string;
  reference: string;
  target: { on: "ours" | "ratio"; op: ">=" | "<="; value: number };
  /** Made once, outside the timing. */
  prepare(): Pair | Promise<Pair>;
}

/** Work done, and what it took: seconds, or bytes where the unit is one of size. */
export interface Measure {
  work: number;
  spent: number;
}

export interface Spread {
  median: number;
  low: number;
  high: number;
}

export interface Result {
  id: string;
  unit: string;
  runs: number;
  ours: Spread;
  reference: { name: string; median: number };
  ratio: Spread;
  target: Bench["target"];
  met: boolean;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const at = (i: number): number => sorted[i] ?? 0;
  return { median: sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2, low: at(0), high: at(sorted.length - 1) };
}

const PER_UNIT: Readonly<Record<Bench["unit"], number>> = { "1/s": 1, s: 1, ms: 1e3, us: 1e6, bytes: 1, KB: 1 / 1024 };

/** In the bench's unit: a rate for 1/s, else the time or size of one unit of work. */
export function inUnit(unit: Bench["unit"], { work, spent }: Measure): number {
  return unit === "1/s" ? work / spent : (PER_UNIT[unit] * spent) / work;
}

/** Seconds that a piece of work takes. */
export function timed(work: number, run: () => void): Measure {
  const began = performance.now();
  run();
  return { work, spent: (performance.now() - began) / 1000 };
}

async function runPairs({ unit, most = Infinity }: Bench, { ours, reference }: Pair, runs: number): Promise<{ a: number; b: number }[]> {
  const counted = Math.min(runs, most);
  // The first pair warms up and is not counted; sizes need no warmth.
  if (counted > 1) {
    await ours();
    await reference();
  }
  const pairs: { a: number; b: number }[] = [];
  for (let i = 0; i < counted; i++) pairs.push({ a: inUnit(unit, await ours()), b: inUnit(unit, await reference()) });
  return pairs;
}

export async function runBench(bench: Bench, runs: number): Promise<Result> {
  const pair = await bench.prepare();
  const pairs = await runPairs(bench, pair, runs).finally(() => pair.close?.());
  const mine = spreadOf(pairs.map((p) => p.a));
  const ratio = spreadOf(pairs.map((p) => p.a / p.b));
  const value = bench.target.on === "ours" ? mine.median : ratio.median;
  const met = bench.target.op === ">=" ? value >= bench.target.value : value <= bench.target.value;
  return {
    id: bench.id,
    unit: bench.unit,
    runs: pairs.length,
    ours: mine,
    reference: { name: bench.reference, median: spreadOf(pairs.map((p) => p.b)).median },
    ratio,
    target: bench.target,
    met,
  };
}

export function machine(): { cpu: string; cores: number; memoryGb: number; node: string; os: string } {
  const list = cpus();
  return {
    cpu: list[0]?.model.trim() ?? "unknown",
    cores: list.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    os: process.platform,
  };
}
