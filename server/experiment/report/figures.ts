// Numbers as the report writes them.
import type { ClaimResult, ExperimentDocument } from "../results.ts";
import type { Language, ReportWords } from "./words.ts";

const MINUS = "\u2212";

/** A number with so many places, a true minus, and a plus where signs are shown. */
export function plain(value: number, places: number, signed = false): string {
  const text = Math.abs(value).toFixed(places);
  const zero = Number(text) === 0;
  return (zero ? "" : value < 0 ? MINUS : signed ? "+" : "") + text;
}

/** 12345 as 12,345. */
export const whole = (value: number): string => String(Math.round(value)).replaceAll(/\B(?=(\d{3})+$)/g, ",");

export const percent = (value: number, language: Language, signed = false): string =>
  `${plain(100 * value, 1, signed)}${language === "en" ? " %" : "%"}`;

/** How the effect of a claim is written: as a change, in points of a share, or in the measure's own unit. */
export type Scale = "percent" | "points" | "number";

export function scaleOf(claim: ClaimResult, document: ExperimentDocument): Scale {
  if (claim.contrast.kind === "change") return "percent";
  const unit = document.measures.find((m) => m.id === claim.measure)?.unit;
  if (unit !== "share" && unit !== "0..1") return "number";
  return claim.contrast.kind === "level" ? "percent" : "points";
}

/** An effect on its scale; `signed` for effects that may go either way. */
export function figure(value: number | null, scale: Scale, language: Language, words: ReportWords, signed = true): string {
  if (value === null) return words.undefined;
  if (scale === "percent") return percent(value, language, signed);
  if (scale === "points") return words.points(plain(100 * value, 1, signed));
  return plain(value, 2, signed);
}

/** Without decimals that are all zero: for bounds and axes. */
export const short = (text: string): string => text.replace(/\.0+(?!\d)/, "");

/** A mean in its measure's unit, for tables. */
export function meanText(mean: number | null, unit: string, language: Language): string {
  if (mean === null) return "–";
  if (unit === "share") return percent(mean, language);
  return plain(mean, unit === "0..1" ? 3 : 1);
}
