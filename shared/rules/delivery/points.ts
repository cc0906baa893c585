/** What each delivery choice brings its seat (rules appendix A8). */
import { round6 } from "../../lib/number.ts";
import type { OpenSetup } from "../setup.ts";
import type { Sight } from "../sight.ts";
import type { DeliveryChoice, DeliveryPoints, Desk, PublicState } from "../state.ts";
import { adoptedOption, boundSeats, periodCount } from "./adopted.ts";
import { burdenOf, type BurdenParts } from "./burden.ts";
import { whyNotDefine } from "./define-away.ts";
import { meanReports, reciprocityOf } from "./reciprocity.ts";
import { watchOf, type WatchParts } from "./watch.ts";

export const DELIVERY_CHOICES = ["full", "partial", "none", "define"] as const satisfies readonly DeliveryChoice[];

/** What the choices are weighed by: K, R, reciprocity and weather, in points. */
export interface Stakes {
  burden: number;
  stake: number;
  reciprocity: number;
  weather: number;
}

/** Points of a choice with their parts (A8). */
export function deliveryPoints(choice: DeliveryChoice, { burden, stake, reciprocity, weather }: Stakes): DeliveryPoints {
  const of = (k: number, r: number, back: number, sky: number): DeliveryPoints => {
    const parts = { burden: round6(k), reputation: round6(r), reciprocity: round6(back), weather: round6(sky) };
    return { ...parts, total: round6(parts.burden + parts.reputation + parts.reciprocity + parts.weather) };
  };
  if (choice === "full") return of(-burden, 0.75 * stake, reciprocity, weather);
  if (choice === "partial") return of(-0.35 * burden, 0, 0, 0);
  if (choice === "none") return of(0, -stake, -reciprocity / 2, 0);
  return of(0, 0.2 * stake, 0, 0);
}

/** d of a choice: what it truly delivers, 0..1 (A8). */
export function deliveredBy(choice: DeliveryChoice): number {
  return choice === "full" ? 1 : choice === "partial" ? 0.5 : 0;
}

/** What a choice is reported as, on the field's scale (A8). */
export function reportedScore(choice: DeliveryChoice): 1 | 0 | -1 {
  if (choice === "full" || choice === "define") return 1;
  return choice === "partial" ? 0 : -1;
}

/** The stakes of a seat on an adopted clause in a period, with the parts of K and R. */
export function stakesOf(
  open: OpenSetup,
  pub: PublicState,
  desk: Desk,
  seat: string,
  issue: number,
  period: number,
  before: Readonly<Record<string, number>>,
): { burden: BurdenParts; watch: WatchParts; stakes: Stakes } | null {
  const setup = open.issues[issue];
  const clause = pub.draft[issue];
  if (!setup || !clause) return null;
  const burden = burdenOf(open, clause, desk, seat, setup, adoptedOption(open, pub, issue));
  const watch = watchOf(open, pub, issue);
  const reciprocity = reciprocityOf(open, pub, seat, before);
  const weather = desk.weather[period]?.[issue] ?? 0;
  return { burden, watch, stakes: { burden: burden.total, stake: watch.stake, reciprocity, weather } };
}

export interface DeliveryOption {
  choice: DeliveryChoice;
  /** Why it is closed, or null. */
  closed: string | null;
  delivered: number;
  reported: 1 | 0 | -1;
  points: DeliveryPoints;
}

export interface DeliveryOffer {
  period: number;
  /** Chosen so far in this period. */
  chosen: DeliveryChoice | null;
  burden: BurdenParts;
  watch: WatchParts;
  options: DeliveryOption[];
}

/**
 * All that the acting seat can know about delivering on a clause in the period to come: K, R and the points of each
 * choice, with their parts. Null where there is nothing for it to deliver.
 */
export function deliveryOptions(sight: Sight, issue: number): DeliveryOffer | null {
  const { open, pub, seat, desk } = sight;
  const period = pub.periods;
  if (seat === null || desk === null || period >= periodCount(open) || !boundSeats(open, pub, issue).includes(seat)) return null;
  const found = stakesOf(open, pub, desk, seat, issue, period, meanReports(pub, period - 1));
  if (!found) return null;
  const options = DELIVERY_CHOICES.map((choice): DeliveryOption => {
    const closed = choice === "define" ? whyNotDefine(open, pub, issue) : null;
    return {
      choice,
      closed,
      delivered: deliveredBy(choice),
      reported: reportedScore(choice),
      points: deliveryPoints(choice, found.stakes),
    };
  });
  return { period, chosen: desk.choices[period]?.[issue] ?? null, burden: found.burden, watch: found.watch, options };
}
