/** What the seat has promised in deals that stand: a bot keeps its word. */
import type { Mind } from "./mind.ts";

/** Has the seat promised to live with this level? To name the clause in an objection would break its word. */
export function hasPromised(mind: Mind, issue: number, option: number): boolean {
  return mind.sight.deals.some(
    (deal) =>
      deal.status === "standing" &&
      deal.terms.some((t) => t.kind === "accept" && t.by === mind.seat && t.issue === issue && t.options.includes(option)),
  );
}

/** Issues on which the seat has promised to deliver. */
export function promisedDelivery(mind: Mind, issue: number): boolean {
  return mind.sight.deals.some(
    (deal) => deal.status === "standing" && deal.terms.some((t) => t.kind === "deliver" && t.by === mind.seat && t.issue === issue),
  );
}
