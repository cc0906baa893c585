/** Acceptance: will an organisation's board take a task up, and at which level? (rule book section 7, appendix A6) */
import { EPSILON } from "../../lib/number.ts";
import type { OpenSetup } from "../setup.ts";
import { LEVELS, type Level, type PublicState } from "../state.ts";
import { intentOf } from "./intent.ts";
import { hasText, organisationOf, standingOption, votesIn } from "./lookup.ts";
import { readinessOf } from "./readiness.ts";
import { sumOf, type Sum } from "./sum.ts";

/** An ally's board asks this much less of a task. */
const ALLY_EASE = 5;

/** What a cooperation level demands, in points of acceptance; an ally asks 5 less. */
export function demandOf(open: OpenSetup, pub: PublicState, organisation: string, level: Level): number {
  if (level === "members") return 0;
  const { demandOutreach, demandMandate, demandExport } = open.tuning;
  const demand = { outreach: demandOutreach, mandate: demandMandate, export: demandExport }[level];
  return intentOf(open, pub, organisation) === "ally" ? demand - ALLY_EASE : demand;
}

/** min(1, the visitors' votes / 30 % of the seated ministers' votes); 0 where no minister has a vote. */
export function visitsShare(open: OpenSetup, pub: PublicState, organisation: string, issue: number): number {
  const all = votesIn(open, organisation);
  if (all <= 0) return 0;
  return Math.min(1, votesIn(open, organisation, pub.organisations[organisation]?.visitors[issue] ?? []) / (0.3 * all));
}

/** Endorsements by the organisation over all clauses with text; one asked singly or not at all counts half. */
function endorsementsBy(open: OpenSetup, pub: PublicState, organisation: string): number {
  let sum = 0;
  pub.draft.forEach((clause, issue) => {
    if (hasText(open, pub, issue)) sum += clause.endorserStrength[organisation] ?? 0;
  });
  return sum;
}

/**
 * The acceptance sum in points, with every part (A6): readiness (its six parts) + 20 visits + 15 understanding
 * + 5 per endorsement - 30 size - 20 ambition - demand. Before adoption it speaks of the standing text.
 */
export function acceptanceOf(open: OpenSetup, pub: PublicState, organisation: string, issue: number, level: Level): Sum {
  const ambition = open.issues[issue]?.options[standingOption(pub, issue)]?.ambition ?? 0;
  return sumOf({
    ...readinessOf(open, pub, organisation, issue).parts,
    visits: 20 * visitsShare(open, pub, organisation, issue),
    understanding: pub.draft[issue]?.understanding.includes(organisation) ? 15 : 0,
    endorsements: 5 * endorsementsBy(open, pub, organisation),
    size: -30 * (organisationOf(open, organisation)?.size ?? 0),
    ambition: -20 * ambition,
    demand: -demandOf(open, pub, organisation, level),
  });
}

/**
 * The level at which the board carries the clause if it is asked at `asked`: that one if acceptance is at or above zero,
 * else the highest lower one of which that is true, else members alone.
 */
export function levelCarried(open: OpenSetup, pub: PublicState, organisation: string, issue: number, asked: Level): Level {
  const base = acceptanceOf(open, pub, organisation, issue, "members").total;
  for (let at = LEVELS.indexOf(asked); at > 0; at--) {
    const level = LEVELS[at];
    if (level && base - demandOf(open, pub, organisation, level) >= -EPSILON) return level;
  }
  return "members";
}
