/** The common score: how well the summit governs (rules appendix A7). */
import { clip, mean, round6 } from "../../lib/number.ts";
import { adoptedOption } from "../delivery/adopted.ts";
import type { Match } from "../match.ts";
import { reachOf } from "../organisations/reach.ts";
import type { OpenSetup } from "../setup.ts";
import type { PublicState, State } from "../state.ts";

/** Members of the United Nations: what breadth of membership is measured against. */
const STATES = 193;

export interface ClauseGovernance {
  issue: number;
  ambition: number;
  reach: number;
  delivery: number;
  legitimacy: number;
  /** Fourth root of the product of the four, 0..1. */
  total: number;
  /** What legitimacy is made of; sums to it before it is held within 0..1. */
  legitimacyParts: Record<string, number>;
}

/** Changes tabled outside deals / all that stood on the table; 1 if nothing was tabled (A7). */
export function transparencyOf({ pub, agreed }: Pick<State, "pub" | "agreed">): number {
  const { open, all } = pub.tabled;
  return all === 0 ? 1 : round6(clip((open - agreed) / all));
}

/** How widely a clause is endorsed, 0..1: members of the endorsing organisations / 193 by strength, + .25 per partner (A7). */
export function endorsementsOf(open: OpenSetup, pub: PublicState, issue: number): number {
  const clause = pub.draft[issue];
  if (!clause) return 0;
  let sum = clause.partners.length * open.tuning.partnerEndorsement;
  for (const organisation of open.organisations) {
    if (clause.endorsers.includes(organisation.id))
      sum += (organisation.members / STATES) * (clause.endorserStrength[organisation.id] ?? 1);
  }
  return round6(clip(sum));
}

/** What legitimacy takes from the whole match, 0..1. */
export interface Openness {
  transparency: number;
  balance: number;
}

/** Legitimacy of an adopted clause in its parts (A7). */
export function legitimacyParts(
  open: OpenSetup,
  pub: PublicState,
  issue: number,
  { transparency, balance }: Openness,
): Record<string, number> {
  const task = pub.tasks.find((t) => t.issue === issue && t.got !== null && t.got !== "members");
  const carrier = open.organisations.find((organisation) => organisation.id === task?.organisation);
  const footnoted = pub.outcome?.footnotes.some((note) => note.issues.includes(issue)) ?? false;
  const level = open.issues[issue]?.options[adoptedOption(open, pub, issue)];
  const replaces =
    level?.intents.some(({ kind, organisation }) => kind === "replace" && pub.organisations[organisation] !== undefined) ?? false;
  return {
    base: 0.25,
    endorsements: round6(0.25 * endorsementsOf(open, pub, issue)),
    transparency: round6(0.2 * transparency),
    balance: round6(0.15 * balance),
    carrier: round6((0.15 * (carrier?.members ?? 0)) / STATES),
    footnote: footnoted ? -0.15 : 0,
    replaced: replaces ? -0.15 : 0,
  };
}

/** The four measures of one clause; all 0 where nothing was adopted. `share` is D_k. */
export function clauseGovernance(open: OpenSetup, pub: PublicState, issue: number, share: number, openness: Openness): ClauseGovernance {
  const option = open.issues[issue]?.options[adoptedOption(open, pub, issue)];
  if (!option) return { issue, ambition: 0, reach: 0, delivery: 0, legitimacy: 0, total: 0, legitimacyParts: {} };
  const parts = legitimacyParts(open, pub, issue, openness);
  const legitimacy = round6(clip(Object.values(parts).reduce((sum, part) => sum + part, 0)));
  const reach = reachOf(open, pub, issue).total;
  const product = option.ambition * reach * share * legitimacy;
  // The fourth root as two square roots, which are exact everywhere.
  const total = round6(Math.sqrt(Math.sqrt(product)));
  return { issue, ambition: option.ambition, reach, delivery: share, legitimacy, total, legitimacyParts: parts };
}

/** Governance, 0..100, with its six parts 0..1: means over all issues but the follow-up clause, and transparency and balance. */
export function governanceOf(
  match: Match,
  shares: readonly number[],
  balance: number,
): { total: number; parts: Record<string, number>; clauses: ClauseGovernance[] } {
  const { open } = match.setup;
  const { pub } = match.state;
  const transparency = transparencyOf(match.state);
  const clauses = open.issues
    .filter((issue) => !issue.followUp)
    .map((issue) => clauseGovernance(open, pub, issue.index, shares[issue.index] ?? 1, { transparency, balance }));
  const meanOf = (part: "ambition" | "reach" | "delivery" | "legitimacy" | "total"): number =>
    round6(mean(clauses.map((clause) => clause[part])));
  return {
    total: round6(100 * mean(clauses.map((clause) => clause.total))),
    parts: {
      ambition: meanOf("ambition"),
      reach: meanOf("reach"),
      delivery: meanOf("delivery"),
      legitimacy: meanOf("legitimacy"),
      transparency,
      balance,
    },
    clauses,
  };
}
