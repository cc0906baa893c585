/** Parties, organisations, partners and domains of a generated scenario. All invented by the dice; nothing stands for a real body. */
import { clip } from "../../lib/number.ts";
import { int, pick, shuffled, uniform, type Rng } from "../../lib/rng.ts";
import { RESOURCES, type Domain, type Organisation, type Partner, type Scenario } from "../schema.ts";
import type { DrawnIssue } from "./issues.ts";
import { campOf, type SeatWish } from "./preferences.ts";
import type { Wish } from "./wish.ts";

type PartyInput = Scenario["parties"][number];

const hundredths = (value: number): number => Math.round(value * 100) / 100;
const between = (rng: Rng, low: number, high: number): number => hundredths(low + (high - low) * uniform(rng));
export const seatIds = (wish: Wish): string[] => Array.from({ length: wish.seats }, (_, s) => `p${s + 1}`);
export const organisationIds = (wish: Wish): string[] => Array.from({ length: wish.organisations }, (_, x) => `o${x + 1}`);
export const partnerIds = (wish: Wish): string[] => Array.from({ length: wish.partners }, (_, p) => `f${p + 1}`);

/** Public facts about each party: its salience hints at the weights without giving them away, as in the scenarios made by hand. */
export function drawParties(wish: Wish, issues: readonly DrawnIssue[], seats: readonly SeatWish[], rng: Rng): PartyInput[] {
  const shares = organisationIds(wish).map((id) => {
    const raw = seats.map(() => uniform(rng) + 0.2);
    const total = raw.reduce((sum, value) => sum + value, 0);
    // The members at the table hold six tenths of the votes: the rest of the world has some too.
    return { id, votes: raw.map((value) => Math.floor((6000 * value) / total) / 10_000) };
  });
  return seats.map(({ weights }, s): PartyInput => ({
    id: `p${s + 1}`,
    group: campOf(s) === 0 ? "advanced" : "emerging",
    influence: between(rng, 0.2, 1),
    capacity: between(rng, 0.2, 1),
    salience: Object.fromEntries(
      issues.map(({ issue }, k) => [
        issue.id,
        Math.round(clip(0.1 + ((weights[k] ?? 0) * issues.length) / 250 + 0.2 * uniform(rng)) * 10) / 10,
      ]),
    ),
    ...(shares.length > 0 ? { votes: Object.fromEntries(shares.map(({ id, votes }) => [id, votes[s] ?? 0])) } : {}),
  }));
}

/** Organisations `o1`, `o2`, …: small to large, each at home in one of the worlds. */
export function drawOrganisations(wish: Wish, domains: readonly string[], rng: Rng): Organisation[] {
  return organisationIds(wish).map((id, x) => {
    const home = domains[x % Math.max(1, domains.length)];
    return {
      id,
      size: between(rng, 0.2, 1),
      members: 12 + int(rng, 180),
      fit: Object.fromEntries(domains.map((domain) => [domain, domain === home ? between(rng, 0.7, 1) : between(rng, 0.1, 0.6)])),
      overlap: between(rng, 0.3, 1),
      control: between(rng, 0.2, 0.7),
      ratings: Object.fromEntries(RESOURCES.map((resource) => [resource, 1 + int(rng, 5)])) as Organisation["ratings"],
      jointOffice: false,
    };
  });
}

const KINDS = ["business", "civil-society", "economies", "friends"] as const;

/** Partners ask for a bound on one or two clauses and ease the delivery of a few seats. */
export function drawPartners(wish: Wish, issues: readonly DrawnIssue[], rng: Rng): Partner[] {
  const clauses = issues.filter(({ issue }) => !issue.followUp).map(({ issue }) => issue.id);
  return partnerIds(wish).map((id, p) => {
    const asked = shuffled(rng, clauses).slice(0, 2);
    const asks = asked.map((issue) => [issue, uniform(rng) < 0.5 ? { atLeast: 30 + int(rng, 3) * 10 } : { atMost: 50 + int(rng, 3) * 10 }]);
    return {
      id,
      kind: KINDS[p % KINDS.length] ?? "business",
      asks: Object.fromEntries(asks),
      eases: shuffled(rng, seatIds(wish)).slice(0, 3),
    };
  });
}

/** What clauses cover: the worlds that the issues name, each with what members, organisations and partners reach. */
export function drawDomains(wish: Wish, issues: readonly DrawnIssue[], rng: Rng): Domain[] {
  const ids = [...new Set(issues.flatMap(({ issue }) => (issue.domain === undefined ? [] : [issue.domain])))];
  return ids.map((id) => {
    const members = between(rng, 0.35, 0.55);
    return {
      id,
      members,
      organisations: Object.fromEntries(organisationIds(wish).map((org) => [org, between(rng, members, 1)])),
      partners: Object.fromEntries(partnerIds(wish).map((partner) => [partner, between(rng, 0.01, 0.06)])),
      authority: between(rng, 0.5, 0.7),
    };
  });
}

/**
 * A finding and a paper of each organisation: the finding moves up to four seats by 4 to 10 points towards the middle of an issue,
 * the paper eases a level between the ends. Tables are not moved by findings, so with two humps there are none.
 */
export function drawKnowledge(
  wish: Wish,
  issues: readonly DrawnIssue[],
  seats: readonly SeatWish[],
  rng: Rng,
): Pick<Scenario, "findings" | "optionPapers"> {
  if (wish.shape !== "single-peaked") return { findings: [], optionPapers: [] };
  const findings: Scenario["findings"] = [];
  const optionPapers: Scenario["optionPapers"] = [];
  for (const organisation of organisationIds(wish)) {
    const about = pick(rng, issues)?.issue;
    const eased = pick(rng, issues);
    if (!about || !eased) continue;
    const moved = shuffled(rng, seatIds(wish)).slice(0, 4);
    const moves = moved.map((id) => {
      const values = seats[Number(id.slice(1)) - 1]?.values;
      const ideal = values && "ideals" in values ? (values.ideals[about.id] ?? 50) : 50;
      return [id, (4 + int(rng, 7)) * (ideal > 50 ? -1 : 1)];
    });
    findings.push({ id: `${organisation}-finding`, organisation, issue: about.id, moves: Object.fromEntries(moves) });
    const levels = eased.issue.options.filter((option) => option.id !== eased.issue.none);
    const option = levels[Math.floor((levels.length - 1) / 2)];
    if (option) optionPapers.push({ id: `${organisation}-paper`, organisation, issue: eased.issue.id, option: option.id });
  }
  return { findings, optionPapers };
}

/** Two preparation and two summit meetings; organisations and delivery bring the time after the summit. */
export function meetingsFor(wish: Wish): Scenario["meetings"] {
  const talks: Scenario["meetings"] = [
    { id: "sherpas", stage: "preparation", tier: "sherpas", minutes: 8 },
    { id: "ministers", stage: "preparation", tier: "ministers", minutes: 8 },
    { id: "drafting", stage: "summit", tier: "ministers", minutes: 9 },
    { id: "leaders", stage: "summit", tier: "leaders", minutes: 11 },
  ];
  if (!wish.delivery && wish.organisations === 0) return talks;
  const period = wish.delivery ? { period: true } : {};
  return [
    ...talks,
    { id: "boards", stage: "follow-through", tier: "ministers", minutes: 5, boards: wish.organisations > 0, ...period },
    { id: "review", stage: "follow-through", tier: "ministers", minutes: 5, ...period },
  ];
}
