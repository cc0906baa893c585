/** Readiness: how far an organisation is inclined to act (rule book section 7, appendix A6). */
import { clip } from "../../lib/number.ts";
import type { OpenSetup } from "../setup.ts";
import type { PublicState } from "../state.ts";
import { clausesNaming } from "../text/carriers.ts";
import { organisationOf, votesIn } from "./lookup.ts";
import { sumOf, type Sum } from "./sum.ts";

/** Mandate fit 0..1 in the issue's domain; without an issue the best of all the match's issues. */
export function fitOf(open: OpenSetup, organisation: string, issue: number | null): number {
  const fit = organisationOf(open, organisation)?.fit ?? {};
  if (issue !== null) return fit[open.issues[issue]?.domain ?? ""] ?? 0;
  let best = 0;
  for (const k of open.issues) best = Math.max(best, fit[k.domain ?? ""] ?? 0);
  return best;
}

/** Share 0..1 of the seated ministers' votes in the organisation that those hold who have asked it for something. */
export function askedShare(open: OpenSetup, pub: PublicState, organisation: string): number {
  const all = votesIn(open, organisation);
  return all > 0 ? clip(votesIn(open, organisation, pub.organisations[organisation]?.asked ?? []) / all) : 0;
}

/**
 * Readiness 0..100 in its six parts (points, A6): 20 participation + 20 min(1, mentions/3) + 20 fit + 15 overlap
 * + 15 control x asked + 10 joint office. `issue` is the one concerned; null: the one it is fittest for.
 */
export function readinessOf(open: OpenSetup, pub: PublicState, organisation: string, issue: number | null = null): Sum {
  const setup = organisationOf(open, organisation);
  const now = pub.organisations[organisation];
  const invited = open.tuning.invitedShare;
  return sumOf({
    participation: 20 * ((now?.invited ? invited : 0) + (now?.attended ? 1 - invited : 0)),
    mentions: 20 * Math.min(1, clausesNaming(open, pub, organisation) / 3),
    mandate: 20 * fitOf(open, organisation, issue),
    overlap: 15 * (setup?.overlap ?? 0),
    control: 15 * (setup?.control ?? 0) * askedShare(open, pub, organisation),
    jointOffice: setup?.jointOffice ? 10 : 0,
  });
}
