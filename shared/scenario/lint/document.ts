/** The document of `lint:scenario`, format communique-lint/1: keys in the order in which they are printed. */
import type { Problem } from "../problem.ts";

export interface PackagesReport {
  total: number;
  all: number;
  allShare: number;
  rule: number;
  ruleShare: number;
  /** Only where the scenario has lines. */
  uncovered?: number;
  uncoveredShare?: number;
}

export interface SeatReport {
  id: string;
  floor: number;
  best: number;
  worst: number;
  accepts: number;
  ruledOut: number;
  pivot: number;
  dictator: boolean;
  dummy: boolean;
}

/** A package: option id per issue id, and its value per seat id. */
export type NashReport = { choice: Record<string, string>; product: number; values: Record<string, number> };
export type EgalitarianReport = { choice: Record<string, string>; minSurplus: number; values: Record<string, number> };

export interface PresetReport {
  preset: string;
  packages: { before: PackagesReport; after: PackagesReport };
  seats: SeatReport[];
  points: { nash: NashReport | null; egalitarian: EgalitarianReport | null };
}

export interface RuleReport {
  kind: string;
  seats: number;
  need: number;
  vetoes: string[];
  /** Only for a weighted threshold; `need` is in the same unit. */
  weights?: Record<string, number>;
}

export interface BriefReport {
  seat: string;
  lang: string;
  /** Words; for Chinese, characters. */
  words: number;
  limit: number;
}

export interface LintDocument {
  format: "communique-lint/1";
  ok: boolean;
  scenario: string | null;
  problems: Problem[];
  /** Of the first preset reported; null for a broken file. */
  rule: RuleReport | null;
  presets: PresetReport[];
  briefs: BriefReport[];
}

/** The document as published: a text file's name becomes part of the message. */
export function printable(document: LintDocument): LintDocument {
  const problems = document.problems.map(({ file, message, ...rest }) => ({
    severity: rest.severity,
    code: rest.code,
    path: rest.path,
    line: rest.line,
    message: file === undefined ? message : `${file}: ${message}`,
    mend: rest.mend,
  }));
  return { ...document, problems };
}
