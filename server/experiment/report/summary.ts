// The verdicts of an experiment as lines for the terminal.
import type { ExperimentDocument } from "../results.ts";
import { figure, scaleOf } from "./figures.ts";
import { REPORT_WORDS } from "./words.ts";

/** A line for each claim, and one for each group under it. */
export function summaryLines(document: ExperimentDocument): string[] {
  const words = REPORT_WORDS.en;
  return document.claims.flatMap((claim) => {
    const scale = scaleOf(claim, document);
    const signed = claim.contrast.kind !== "level";
    const show = (value: number | null): string => figure(value, scale, "en", words, signed);
    return [
      `${claim.id}: ${words.overall[claim.overall]}`,
      ...claim.groups.map((g) => `  ${g.group}: ${show(g.effect)} (${show(g.low)} to ${show(g.high)}), ${words.verdict[g.verdict]}`),
    ];
  });
}
