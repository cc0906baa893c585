/** The clauses of a generated scenario, in the order in which their options stand. */
import { round6 } from "../../lib/number.ts";
import { int, type Rng } from "../../lib/rng.ts";
import type { Scenario, Watch } from "../schema.ts";
import type { Wish } from "./wish.ts";

type IssueInput = Scenario["issues"][number];

const FOLLOW_UP: readonly { id: string; x: number; watch: Watch }[] = [
  { id: "none", x: 0, watch: "none" },
  { id: "ministers", x: 35, watch: "ministers" },
  { id: "monitoring", x: 68, watch: "monitoring" },
  { id: "peer-review", x: 100, watch: "peer-review" },
];

/** Whether clauses have a "no text" level: where texts are carried and delivered, there must be a status quo to fall back to. */
export const hasNoText = (wish: Wish): boolean => wish.delivery || wish.organisations > 0;

/** Which level lies between the two humps; where there are two middle ones, the dice choose. */
function middleOf(options: number, rng: Rng): number {
  const low = Math.floor((options - 1) / 2);
  return options % 2 === 1 ? low : low + int(rng, 2);
}

export interface DrawnIssue {
  issue: IssueInput;
  /** Positions of the levels, 0..100. */
  xs: number[];
  /** Level between the humps. */
  middle: number;
}

/**
 * Ordered issues `i1`, `i2`, … with levels spread evenly over 0..100. "No text", where there is one, is the lowest level; with two
 * humps it is the one between them, so that the status quo is what nobody likes. The first issue is the scope issue of delivery.
 */
export function drawIssues(wish: Wish, rng: Rng): DrawnIssue[] {
  const plain = wish.delivery ? wish.issues - 1 : wish.issues;
  const world = wish.organisations > 0 || wish.partners > 0 || wish.delivery;
  const drawn = Array.from({ length: plain }, (_, k): DrawnIssue => {
    const middle = middleOf(wish.options, rng);
    const none = hasNoText(wish) ? (wish.shape === "two-humped" ? middle : 0) : -1;
    const xs = Array.from({ length: wish.options }, (_x, o) => Math.round((100 * o) / (wish.options - 1)));
    const options = xs.map((x, o) => {
      const ambition = o === none ? 0 : round6(x / 100);
      return { id: o === none ? "none" : `l${o + 1}`, x, ambition, ...(wish.delivery && k === 0 && o === none ? { weak: true } : {}) };
    });
    const issue: IssueInput = {
      id: `i${k + 1}`,
      ordered: true,
      none: none < 0 ? null : "none",
      followUp: false,
      scope: wish.delivery && k === 0,
      ...(world ? { domain: k % 2 === 0 ? "world-1" : "world-2" } : {}),
      options,
    };
    return { issue, xs, middle };
  });
  if (!wish.delivery) return drawn;
  const options = FOLLOW_UP.map(({ id, x, watch }) => ({ id, x, ambition: round6(x / 100), watch }));
  const issue: IssueInput = { id: "follow-up", ordered: true, none: "none", followUp: true, scope: false, domain: "oversight", options };
  return [...drawn, { issue, xs: options.map((o) => o.x), middle: 1 }];
}
