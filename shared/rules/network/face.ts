/** Face: what leaving one's public line costs, and which deals cover it (rules appendix A2). */
import { round6 } from "../../lib/number.ts";
import type { IssueSetup, OpenSetup } from "../setup.ts";
import type { Sight } from "../sight.ts";
import type { Deal, PublicState } from "../state.ts";
import { faceCost } from "../value.ts";
import { lineX } from "./lines.ts";

/** A leaked deal covers this share of the face. */
export const LEAKED_COVER = 0.5;

export interface FaceParts {
  /** Points without any cover, and with the best cover that stands. */
  base: number;
  cost: number;
  /** Deal that covers it, or null. */
  deal: string | null;
  /** Seats a deal with whom would cover it; empty where there is nothing to cover. */
  partners: string[];
}

/** Does the other's line lie on the same side of the seat's line as the option does, strictly beyond it? */
function isBeyond(pub: PublicState, seat: string, other: string, issue: IssueSetup, option: number): boolean {
  const from = lineX(pub, seat, issue);
  const there = lineX(pub, other, issue);
  if (from === null || there === null) return false;
  return (there - from) * ((issue.options[option]?.x ?? 0) - from) > 0;
}

/** Does this deal cover the seat's move to the option? It must stand, cover this issue for the seat, and join a seat on that side. */
export function covers(pub: PublicState, deal: Deal, seat: string, issue: IssueSetup, option: number): boolean {
  // A closed deal stood until it was judged: what it covered stays covered.
  if (deal.status !== "standing" && deal.status !== "closed") return false;
  if (deal.covers[seat] !== issue.index) return false;
  return deal.parties.some((other) => other !== seat && isBeyond(pub, seat, other, issue, option));
}

function faceWith(
  open: OpenSetup,
  pub: PublicState,
  deals: readonly Deal[],
  seat: string,
  k: IssueSetup,
  option: number,
): Omit<FaceParts, "partners"> {
  const line = pub.lines[seat]?.[k.index];
  const base = line === undefined ? 0 : faceCost(open, k, line, option);
  let cost = base;
  let by: string | null = null;
  if (base > 0) {
    for (const deal of deals) {
      if (!covers(pub, deal, seat, k, option)) continue;
      const left = deal.leaked ? round6(base * (1 - LEAKED_COVER)) : 0;
      if (left < cost) {
        cost = left;
        by = deal.id;
      }
    }
  }
  return { base, cost, deal: by };
}

/** Face cost in points of adopting an option (indices), after covers: face_sk(l) of A2. `deals`: those the seat is party to, or all. */
export function faceOf(open: OpenSetup, pub: PublicState, deals: readonly Deal[], seat: string, issue: number, option: number): number {
  const k = open.issues[issue];
  return k ? faceWith(open, pub, deals, seat, k, option).cost : 0;
}

/** Seats a deal with whom would cover the seat's move to an option: their line lies on the side to which it moves. */
export function coverPartners(open: OpenSetup, pub: PublicState, seat: string, issue: number, option: number): string[] {
  const k = open.issues[issue];
  if (!k?.ordered) return [];
  return open.ministers.filter((other) => other !== seat && isBeyond(pub, seat, other, k, option));
}

/** The seat's own face costs per issue and option, with what covers them and who could. Empty rows for a seat without lines. */
export function faceCosts(sight: Sight): FaceParts[][] {
  const { open, pub, deals, seat } = sight;
  if (seat === null) return open.issues.map(() => []);
  return open.issues.map((k) =>
    k.options.map((_, option) => {
      const parts = faceWith(open, pub, deals, seat, k, option);
      return { ...parts, partners: parts.base > 0 ? coverPartners(open, pub, seat, k.index, option) : [] };
    }),
  );
}
