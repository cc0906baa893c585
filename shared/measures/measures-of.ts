/** All measures of a finished match. Each is a pure function of its own; here they get their numbers. */
import { mean, round6 } from "../lib/number.ts";
import { nearestLevel } from "../rules/value.ts";
import { bestPackage, type Standard } from "./best-package.ts";
import { gini, integrativeIndex, leastSurplus, nashProduct, ratio, sumOf } from "./fairness.ts";
import { openLevels, packageWorth, surplusAtEnd, type Finished } from "./finished.ts";
import { conceded, keepingShare, STEPS, stepType, type Demand, type StepType } from "./moves.ts";
import { betweenness, brokerage, centralisation, graphOf, ROLES, type Role } from "./network.ts";
import { consensus, polarisation } from "./stances.ts";

/** Whose stances: public lines at the start and at the end, and the levels nearest the true ideals at the end. */
export const MOMENTS = ["start", "end", "wanted"] as const;
export type Moment = (typeof MOMENTS)[number];

/** Consensus and polarisation of one ordered issue; polarisation is null where it has fewer than three levels. */
export interface IssueStances {
  issue: number;
  consensus: Record<Moment, number>;
  polarisation: Record<Moment, number | null>;
}

export interface SeatMeasures {
  seat: string;
  /** Points above the floor; null for a head, who has none. */
  surplus: number | null;
  betweenness: number;
  brokerage: Record<Role, number>;
  /** What a minister asked for and accepted, in order: her lines at the start, then each whole text called. */
  demands: Demand[];
  conceded: number | null;
  keeping: number | null;
}

export interface Measures {
  nash: number | null;
  egalitarian: number | null;
  gini: number;
  integrative: number | null;
  stances: IssueStances[];
  consensus: Record<Moment, number | null>;
  polarisation: Record<Moment, number | null>;
  centralisation: number;
  brokerage: Record<Role, number>;
  conceded: number | null;
  steps: Record<StepType, number>;
  keeping: number | null;
  seats: SeatMeasures[];
}

const meanOf = (values: readonly (number | null)[]): number | null => {
  const known = values.flatMap((value) => value ?? []);
  return known.length === 0 ? null : round6(mean(known));
};

const rounded = (value: number | null): number | null => (value === null ? null : round6(value));

const atMoments = <T>(of: (moment: Moment) => T): Record<Moment, T> => ({ start: of("start"), end: of("end"), wanted: of("wanted") });

/** Counts of the ministers on the levels of an issue, by ascending position. */
function stancesOn({ open, pub, desks }: Finished): IssueStances[] {
  return open.issues.flatMap((issue) => {
    if (!issue.ordered) return [];
    const order = issue.options.map((_, o) => o).toSorted((a, b) => (issue.options[a]?.x ?? 0) - (issue.options[b]?.x ?? 0));
    const at = order.map((o) => issue.options[o]?.x ?? 0);
    const countsOf = (levelOf: (seat: string) => number | undefined): number[] => {
      const levels = open.ministers.map(levelOf);
      return order.map((o) => levels.filter((level) => level === o).length);
    };
    const counts: Record<Moment, number[]> = {
      start: countsOf((seat) => open.lines[seat]?.[issue.index]),
      end: countsOf((seat) => pub.lines[seat]?.[issue.index]),
      wanted: countsOf((seat) => {
        const desk = desks[seat];
        return desk && nearestLevel(desk, issue);
      }),
    };
    return [
      {
        issue: issue.index,
        consensus: atMoments((moment) => round6(consensus(counts[moment], at))),
        polarisation: atMoments((moment) => rounded(polarisation(counts[moment]))),
      },
    ];
  });
}

/** Everybody who sat in a channel in which something was said talked with everybody else in it. Partners have no seat and stand outside. */
function talkNetwork({ open, pub }: Finished): { between: number[]; roles: Record<Role, number>[] } {
  const at = new Map(open.seats.map((seat, i) => [seat.id, i]));
  const pairs = pub.channels
    .filter((channel) => channel.used)
    .flatMap(({ members }) => {
      const there = members.flatMap((id) => at.get(id) ?? []);
      return there.flatMap((a, i) => there.slice(i + 1).map((b): [number, number] => [a, b]));
    });
  const graph = graphOf(open.seats.length, pairs);
  const groups = open.seats.map((seat) => (seat.role === "head" ? "heads" : (seat.group ?? "ministers")));
  return { between: betweenness(graph), roles: brokerage(graph, groups) };
}

/** The value of her own lines at the start, then of each whole text that she called or did not object to. */
function demandsOf(finished: Finished, seat: string): Demand[] {
  const { open, pub } = finished;
  const lines = open.lines[seat];
  const first: Demand[] = lines ? [{ kind: "asked", meeting: -1, value: packageWorth(finished, seat, lines) }] : [];
  const later = pub.calls.flatMap((call): Demand[] => {
    if (call.kind !== "whole" || call.objectors.includes(seat)) return [];
    const kind = call.by === seat ? "asked" : "accepted";
    return [{ kind, meeting: call.meeting, value: packageWorth(finished, seat, call.package) }];
  });
  return [...first, ...later];
}

/** Steps from the zero draft to the first whole text called and from each to the next, as the one who called it made them. */
function stepsOf(finished: Finished): Record<StepType, number> {
  const { open, pub } = finished;
  const steps = Object.fromEntries(STEPS.map((type) => [type, 0])) as Record<StepType, number>;
  let before = pub.zeroDraft;
  for (const call of pub.calls) {
    if (call.kind !== "whole") continue;
    const change = (seat: string): number => packageWorth(finished, seat, call.package) - packageWorth(finished, seat, before);
    const others = open.ministers.filter((seat) => seat !== call.by);
    steps[stepType(change(call.by), mean(others.map(change)))]++;
    before = call.package;
  }
  return steps;
}

/** Best value of a standard among the packages that all ministers could have accepted at the end, face apart; null without one. */
function bestBy(finished: Finished, standard: Standard): number | null {
  const { open, desks } = finished;
  const table = open.issues.map(({ index }) =>
    openLevels(finished, index).map((o) => open.ministers.map((seat) => desks[seat]?.worth[index]?.[o] ?? 0)),
  );
  const floors = open.ministers.map((seat) => desks[seat]?.floor ?? 0);
  return bestPackage(table, floors, standard)?.value ?? null;
}

/** All measures of a match in its debriefing; of one that ended early, as far as they go. */
export function measuresOf(finished: Finished): Measures {
  const { open, pub, desks } = finished;
  const surpluses = open.ministers.map((seat) => surplusAtEnd(finished, seat));
  const surplusAt = (chosen: readonly number[]): number =>
    sumOf(open.ministers.map((seat) => packageWorth(finished, seat, chosen) - (desks[seat]?.floor ?? 0)));
  const stances = stancesOn(finished);
  const { between, roles } = talkNetwork(finished);
  const over = (part: "consensus" | "polarisation") => (moment: Moment) => meanOf(stances.map((issue) => issue[part][moment]));
  const seats = open.seats.map(({ id }, i): SeatMeasures => {
    const minister = open.ministers.indexOf(id);
    const demands = minister < 0 ? [] : demandsOf(finished, id);
    return {
      seat: id,
      surplus: surpluses[minister] ?? null,
      betweenness: between[i] ?? 0,
      brokerage: roles[i] ?? { coordinator: 0, itinerant: 0, gatekeeper: 0, liaison: 0 },
      demands,
      conceded: conceded(demands),
      keeping: keepingShare(desks[id]?.promises ?? { kept: 0, broken: 0 }),
    };
  });
  const promised = Object.values(desks).map((desk) => desk.promises);
  return {
    nash: ratio(nashProduct(surpluses), bestBy(finished, nashProduct)),
    egalitarian: ratio(leastSurplus(surpluses), bestBy(finished, leastSurplus)),
    gini: gini(surpluses),
    integrative: pub.zeroDraft.length === 0 ? null : integrativeIndex(sumOf(surpluses), surplusAt(pub.zeroDraft), bestBy(finished, sumOf)),
    stances,
    consensus: atMoments(over("consensus")),
    polarisation: atMoments(over("polarisation")),
    centralisation: centralisation(between),
    brokerage: Object.fromEntries(ROLES.map((role) => [role, sumOf(roles.map((own) => own[role]))])) as Record<Role, number>,
    conceded: meanOf(seats.map((seat) => seat.conceded)),
    steps: stepsOf(finished),
    keeping: keepingShare({ kept: sumOf(promised.map((p) => p.kept)), broken: sumOf(promised.map((p) => p.broken)) }),
    seats,
  };
}
