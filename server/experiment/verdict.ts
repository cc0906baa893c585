// What an effect and its interval say about a claim.
import type { Claim } from "./plan-schema.ts";
import type { Effect, Interval } from "./statistics.ts";

/** At one group of tables. */
export const VERDICTS = ["supported", "weaker", "unclear", "opposite", "unmeasured"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Over all groups. */
export const OVERALL = ["supported", "partly", "not-supported", "opposite", "unmeasured"] as const;
export type Overall = (typeof OVERALL)[number];

const EDGE = 1e-9;

/** The effect as a function of the means of the arms that `armsIn` lists. */
export function effectOf({ contrast }: Pick<Claim, "contrast">): Effect {
  return (means) => {
    const [a = null, b = null, c = null, d = null] = means;
    if (contrast.kind === "level") return a;
    if (a === null || b === null) return null;
    if (contrast.kind === "difference") return a - b;
    if (contrast.kind === "change") return b > 0 ? a / b - 1 : null;
    return c === null || d === null ? null : b - c - (d - a);
  };
}

/** Arms of a contrast, in the order in which `effectOf` takes their means. */
export function armsIn({ contrast }: Pick<Claim, "contrast">): string[] {
  if (contrast.kind === "level") return [contrast.arm];
  if (contrast.kind === "interaction") return [contrast.arm, contrast.against, contrast.first, contrast.second];
  return [contrast.arm, contrast.against];
}

/**
 * supported: the effect reaches what counts as support, and the interval lies wholly on the claimed side (for a level: on the claimed
 * side of the bound). weaker: on the claimed side, but short of it (a level: at the bound, but the interval reaches over). opposite:
 * the interval lies wholly on the other side. unclear: the interval takes in no effect (a level: the bound).
 */
export function verdictOf(
  claim: Pick<Claim, "contrast" | "direction" | "support">,
  effect: number | null,
  interval: Interval | null,
): Verdict {
  if (effect === null || interval === null) return "unmeasured";
  const sign = claim.direction === "up" ? 1 : -1;
  const [low, high] = sign > 0 ? [interval.low, interval.high] : [-interval.high, -interval.low];
  const value = sign * effect;
  if (claim.contrast.kind === "level") {
    const bound = sign * claim.support;
    if (low >= bound - EDGE) return "supported";
    if (high < bound - EDGE) return "opposite";
    return value >= bound - EDGE ? "weaker" : "unclear";
  }
  if (high < -EDGE) return "opposite";
  if (low <= EDGE) return "unclear";
  return value >= claim.support - EDGE ? "supported" : "weaker";
}

/** One word for all groups; `pooled` decides between opposite and not supported. */
export function overallOf(verdicts: readonly Verdict[], pooled: Verdict): Overall {
  const measured = verdicts.filter((v) => v !== "unmeasured");
  if (measured.length === 0) return "unmeasured";
  if (measured.every((v) => v === "supported")) return "supported";
  if (measured.some((v) => v === "supported" || v === "weaker")) return "partly";
  return pooled === "opposite" || measured.every((v) => v === "opposite") ? "opposite" : "not-supported";
}
