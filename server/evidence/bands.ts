// What a G20 scenario is tuned to (rule book section 13, but for the times of human play): one list, a row of EVIDENCE.md each. Bands of
// counted packages are the scenario's `targets` where it states them.
import { DEFAULT_BANDS } from "../../shared/scenario/lint/bands.ts";
import type { Targets } from "../../shared/scenario/schema.ts";

export type Unit = "percent" | "points" | "ratio" | "number";

/** Arms that are played for the evidence; `mixed` is what the others are set against. */
export const ARMS = {
  mixed: { en: "mixed bots", patch: { bots: ["mixed"] } },
  solvers: { en: "problem-solvers", patch: { bots: ["problem-solver"] } },
  positional: { en: "positional bots", patch: { bots: ["positional"] } },
  "no-horizontal": { en: "no horizontal contacts", patch: { without: ["horizontal"] } },
  "no-vertical": { en: "no vertical contacts", patch: { without: ["vertical"] } },
  neither: { en: "neither", patch: { without: ["horizontal", "vertical"] } },
  "no-organisations": { en: "no organisations", patch: { modules: { organisations: false } } },
  small: { en: "organisations of size .3", patch: { sizes: { all: 0.3 } } },
  large: { en: "organisations of size .9", patch: { sizes: { all: 0.9 } } },
  "watch-none": { en: "no follow-up", patch: { watch: "none" } },
  "watch-peer": { en: "public peer review", patch: { watch: "peer-review" } },
} as const;
export type ArmId = keyof typeof ARMS;

/** Shares and means that the counts and matches of a preset give, by the row's id. */
export interface Band {
  id: string;
  line: string;
  unit: Unit;
  low: number;
  high: number;
}

const band = (id: string, line: string, unit: Unit, low: number, high: number): Band => ({ id, line, unit, low, high });
const NO_BOUND = Infinity;

/** Every row, with the bands that hold for a scenario. */
export function bandsFor(targets: Targets | undefined): Band[] {
  const t = { ...DEFAULT_BANDS, ...targets };
  return [
    band("all", "packages acceptable to all, lines covered, before any finding", "percent", ...t.allShare),
    band("uncovered", "the same with nothing covered", "percent", ...t.uncoveredShare),
    band("after", "after all findings and papers, as a multiple of before", "ratio", ...t.afterRatio),
    band("pivot-most", "largest pivot of a minister", "number", 0, t.pivotMax),
    band("pivot-least", `ministers with a pivot of ${t.pivotMin[0]} or more`, "percent", t.pivotMin[1] - 5e-4, 1),
    band("ruled-least", "least share that a floor alone rules out", "percent", ...t.ruledOut),
    band("ruled-most", "largest share that a floor alone rules out", "percent", ...t.ruledOut),
    band("mixed", "communiqués, mixed bots", "percent", 0.55, 0.85),
    band("solvers", "communiqués, problem-solvers", "percent", 0.9, 1),
    band("positional", "communiqués, positional bots", "percent", 0, 0.6),
    band("rest", "footnotes and summaries among the rest, mixed bots", "percent", 0.5, 1),
    band("no-horizontal", "communiqués without horizontal contacts, change", "percent", -1, -1 / 3),
    band("no-vertical", "communiqués without vertical contacts, change", "percent", -1, -1 / 3),
    band("neither", "communiqués without both", "percent", 0, 0.1),
    band("reach-delivery", "reach x delivery without organisations, change", "percent", -1, -0.25),
    band("idle", "carried by nobody, idle table", "percent", 0.9, 1),
    band("some-outreach", "carried by outreach, some effort", "percent", 0.5, 1),
    band("some-mandate", "carried by mandate, some effort", "percent", 0.1, 0.2),
    band("full-export", "carried by export, full effort", "percent", 0.3, 0.6),
    band("small-large", "exports of small organisations as a multiple of large ones", "ratio", 1.5, NO_BOUND),
    band("full", "reports of +1", "percent", 0.44, 0.54),
    band("partial", "reports of 0", "percent", 0.33, 0.43),
    band("undelivered", "reports of -1", "percent", 0.08, 0.18),
    band("defined-away", "problems defined away, among all reports", "percent", 0, 0.08),
    band("peer-review", "full delivery under peer review, above no follow-up", "points", 0.15, 1),
  ];
}
