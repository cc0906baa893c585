// What the tune command prints: its document, and the same as a table.
import type { Setup } from "../../shared/rules/setup.ts";
import type { Shares } from "../../shared/scenario/tune/shares.ts";
import type { Tuned } from "../../shared/scenario/tune/tune.ts";
import { alignColumns } from "./table.ts";

interface Part {
  total: number;
  all: number;
  allShare: number;
  uncovered?: number;
  uncoveredShare?: number;
}

export interface TuneDocument {
  format: "communique-tune/1";
  ok: boolean;
  scenario: string;
  preset: string;
  seats: { id: string; was: number; floor: number; quantile: number; pivot: number; ruledOut: number }[];
  packages: { before: Part; after: Part; afterRatio: number | null };
  bands: Tuned["bands"];
  missed: { band: string; message: string }[];
}

function part({ total, all, uncovered }: Shares): Part {
  const shares = { total, all, allShare: all / total };
  return uncovered === null ? shares : { ...shares, uncovered, uncoveredShare: uncovered / total };
}

/** The tuned floors with what they do. `quantile` is the floor's place among the seat's own packages. */
export function tuneDocument(scenario: string, setup: Setup, tuned: Tuned, pivots: readonly number[]): TuneDocument {
  const before = part(tuned.before);
  const after = part(tuned.after);
  return {
    format: "communique-tune/1",
    ok: tuned.misses.length === 0,
    scenario,
    preset: setup.open.preset,
    seats: tuned.ids.map((id, voter) => ({
      id,
      was: setup.briefs[id]?.floor ?? 0,
      floor: tuned.floors[voter] ?? 0,
      quantile: tuned.quantiles[voter] ?? 0,
      pivot: pivots[voter] ?? 0,
      ruledOut: 1 - (tuned.before.accepts[voter] ?? 0) / tuned.before.total,
    })),
    packages: { before, after, afterRatio: before.all === 0 ? null : after.allShare / before.allShare },
    bands: tuned.bands,
    missed: tuned.misses.map(({ band, message }) => ({ band, message })),
  };
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

/** Lines for the terminal. */
export function tuneTable(document: TuneDocument): string[] {
  const { seats, packages, missed } = document;
  const rows = seats.map((s) => [s.id, String(s.was), String(s.floor), s.quantile.toFixed(3), percent(s.pivot), percent(s.ruledOut)]);
  const bare = packages.before.uncoveredShare;
  return [
    `${document.scenario}, preset ${document.preset}`,
    ...alignColumns([["seat", "was", "floor", "quantile", "pivot", "rules out"], ...rows]),
    "",
    `acceptable to all before findings: ${packages.before.all} of ${packages.before.total} (${percent(packages.before.allShare)})`,
    ...(bare === undefined ? [] : [`acceptable with nothing covered: ${packages.before.uncovered} (${percent(bare)})`]),
    `acceptable to all after findings: ${packages.after.all} of ${packages.after.total} (${percent(packages.after.allShare)})`,
    ...(packages.afterRatio === null ? [] : [`after / before: ${packages.afterRatio.toFixed(2)}`]),
    ...missed.map((miss) => `missed ${miss.band}: ${miss.message}`),
  ];
}
