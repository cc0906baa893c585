// Times ours and a reference in turns, so that noise of a shared machine falls on both; ratios are of neighbours.
import { cpus, totalmem } from "node:os";

export interface Bench {
  id: string;
  unit: "1/s" | "ms" | "s";
  /** What ours does and what the reference does, for readers of the table. */
  about: string;
  reference: string;
  target: { on: "ours" | "ratio"; op: ">=" | "<="; value: number };
  /** Made once, outside the timing. */
  prepare(): { ours: () => Measure; reference: () => Measure };
}

/** Work done and the seconds it took. */
export interface Measure {
  work: number;
  seconds: number;
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

/** In the bench's unit: a rate for 1/s, else the time of one unit of work. */
export function inUnit(unit: Bench["unit"], { work, seconds }: Measure): number {
  if (unit === "1/s") return work / seconds;
  return ((unit === "ms" ? 1000 : 1) * seconds) / work;
}

/** Seconds that a piece of work takes. */
export function timed(work: number, run: () => void): Measure {
  const began = performance.now();
  run();
  return { work, seconds: (performance.now() - began) / 1000 };
}

export function runBench(bench: Bench, runs: number, step: () => void): Result {
  const { ours, reference } = bench.prepare();
  // The first pair warms up the compiler and is not counted.
  ours();
  reference();
  const pairs = Array.from({ length: runs }, () => {
    const a = inUnit(bench.unit, ours());
    const b = inUnit(bench.unit, reference());
    step();
    return { a, b };
  });
  const mine = spreadOf(pairs.map((p) => p.a));
  const ratio = spreadOf(pairs.map((p) => p.a / p.b));
  const value = bench.target.on === "ours" ? mine.median : ratio.median;
  const met = bench.target.op === ">=" ? value >= bench.target.value : value <= bench.target.value;
  return {
    id: bench.id,
    unit: bench.unit,
    runs,
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
