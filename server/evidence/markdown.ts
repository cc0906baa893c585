// EVIDENCE.md: a table for each scenario, a row for each line of section 13, a column for each preset.
import type { EvidenceDocument, EvidenceRow, Measured } from "./evidence.ts";
import type { Unit } from "./bands.ts";

function show(value: number, unit: Unit): string {
  if (unit === "percent") return `${(100 * value).toFixed(Math.abs(value) < 0.1 && value !== 0 ? 2 : 1)} %`;
  if (unit === "points") return `${(100 * value).toFixed(1)} points`;
  return value.toFixed(unit === "ratio" ? 2 : 3);
}

/** A band in words: an open side is left out. */
export function bandText({ unit, low, high }: Pick<EvidenceRow, "unit" | "low" | "high">): string {
  const bound = (value: number): string => show(Math.round(value * 1000) / 1000, unit).replace(/\.0+(?= |$)/, "");
  const open = unit === "percent" || unit === "points" ? 1 : Infinity;
  if (high >= open) return `${bound(low)} or more`;
  if (low <= -1) return `${bound(high)} or less`;
  return low === 0 ? `at most ${bound(high)}` : `${bound(low)} to ${bound(high)}`;
}

const cell = (unit: Unit, measured: Measured | undefined): string =>
  measured === undefined || measured.value === null ? "not measured" : `${show(measured.value, unit)} ${measured.met ? "✓" : "✗"}`;

/** The whole file. */
export function evidenceText(document: EvidenceDocument): string {
  const parts = document.scenarios.map(({ scenario, version, presets, rows }) => {
    const missed = rows.reduce((sum, row) => sum + Object.values(row.presets).filter((m) => !m.met).length, 0);
    const all = rows.length * presets.length;
    return [
      `## ${scenario}, version ${version}`,
      "",
      `${all - missed} of ${all} met.`,
      "",
      `| line | band | ${presets.map((p) => `preset ${p}`).join(" | ")} |`,
      `|---|---|${presets.map(() => "---|").join("")}`,
      ...rows.map((row) => `| ${row.line} | ${bandText(row)} | ${presets.map((p) => cell(row.unit, row.presets[p])).join(" | ")} |`),
      "",
    ].join("\n");
  });
  return `# Evidence

What the scenarios of the G20 are tuned to (section 13 of the original rule book), measured with bots. Only the times that people need are left out: no
group of first-time players has been measured yet.

    npm run -s evidence -- --matches ${document.matches}${document.seed === "1" ? "" : ` --seed ${document.seed}`} --write

Rules ${document.rules}, bots ${document.bots} (the first digits of the fingerprint of \`shared/bots\`), ${document.matches} matches for each preset and arm, seed ${document.seed}. A share of ${document.matches} matches has a standard
error of up to ${(50 / Math.sqrt(document.matches)).toFixed(1)} points. Counts of packages are exact. Mixed bots are the scenario's \`mix\`. How far organisations carry is worked out with the rules' own sum, policy
export asked for, over all clauses, organisations that fit and levels of packages acceptable to all: an idle table names the carrier and does nothing; with some effort the head is invited, takes part,
one minister asks, and one or (half of the time) two clauses name it; with full effort all ministers ask and visit and three clauses name it. ✓ met, ✗ not met.

${parts.join("\n")}`;
}
