/** Reach: how much of an issue's world a clause covers (rule book section 7, appendix A7). */
import { clip, round6 } from "../../lib/number.ts";
import type { OpenSetup } from "../setup.ts";
import type { Level, PublicState } from "../state.ts";
import { domainOf, hasText } from "./lookup.ts";
import { sumOf, type Sum } from "./sum.ts";

/** How much of the organisation's wider share each cooperation level brings. */
export const REACH_OF_LEVEL: Readonly<Record<Level, number>> = { members: 0, outreach: 0.3, mandate: 0.6, export: 1 };

/** Share of the ministers' capacity that is bound by the clause: all but those who dissociated themselves in a footnote. */
export function boundShare(open: OpenSetup, pub: PublicState, issue: number): number {
  let all = 0;
  let bound = 0;
  for (const seat of open.seats) {
    if (seat.role !== "minister") continue;
    all += seat.capacity;
    if (!pub.outcome?.footnotes.some((f) => f.seat === seat.id && f.issues.includes(issue))) bound += seat.capacity;
  }
  return all > 0 ? bound / all : 0;
}

/**
 * Reach 0..1 in its parts: the bound members' share_M + c (share_x - share_M, if positive) by the level at which it is carried
 * + half the share of the partners reached. A partner is reached if it endorsed the clause or the clause is carried at outreach
 * or above (economies outside then copy it). An issue without a domain has no world beyond the members: share_M is 1.
 * 0 for a clause without text.
 */
export function reachOf(open: OpenSetup, pub: PublicState, issue: number): Sum {
  if (!hasText(open, pub, issue)) return sumOf({ members: 0, organisation: 0, partners: 0 });
  const domain = domainOf(open, issue);
  const members = (domain?.members ?? 1) * boundShare(open, pub, issue);
  const task = pub.tasks.find((t) => t.issue === issue);
  const c = REACH_OF_LEVEL[task?.got ?? "members"];
  const wider = task ? (domain?.organisations?.[task.organisation] ?? 0) : 0;
  const endorsed = pub.draft[issue]?.partners ?? [];
  let partners = 0;
  for (const partner of open.partners) if (c > 0 || endorsed.includes(partner.id)) partners += domain?.partners?.[partner.id] ?? 0;
  const sum = sumOf({ members, organisation: c * Math.max(0, wider - members), partners: partners / 2 });
  return { total: round6(clip(sum.total)), parts: sum.parts };
}
