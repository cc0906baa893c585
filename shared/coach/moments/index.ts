/** Which three moments decided a match: found by playing its log again and measuring what each entry changed. */
import { apply } from "../../rules/apply.ts";
import { openMatch, type Entry, type Match } from "../../rules/match.ts";
import { sightOf } from "../../rules/sight.ts";
import type { Detect, Ending, Incident } from "./incident.ts";
import { calls, noText } from "./incidents/calls.ts";
import { boards, challenges, heads, periods } from "./incidents/follow-through.ts";
import { deals, ties } from "./incidents/network.ts";
import { news, textChanged } from "./incidents/text.ts";
import { EARLIER, insteadAt } from "./instead.ts";
import type { Instead, Moment } from "./moment.ts";
import { standOf, type Stand } from "./stand.ts";

export type { Moment } from "./moment.ts";

export const MOST_MOMENTS = 3;

/** All kinds of incidents. A new one is a function here and a kind in `moment.ts`, with its text in each language. */
const DETECTORS: readonly Detect[] = [calls, noText, textChanged, news, deals, ties, boards, periods, challenges, heads];

/** What a match was made of: enough to play it again. */
export type Played = Pick<Match, "setup" | "seed" | "settings" | "past">;

/** The moments of the table and of each seat. */
export interface Moments {
  table: Moment[];
  seats: Record<string, Moment[]>;
}

/** Plays a match again from its entries; `look` is called before and after each. Undone entries are played and undone like then. */
function playAgain({ setup, seed, settings, past }: Played, look: (match: Match, entry: Entry, when: "before" | "after") => void): Match {
  const match = openMatch(setup, seed, settings);
  for (const entry of past) {
    look(match, entry, "before");
    if (!apply(match, entry).ok) throw new Error(`entry ${entry.n} (${entry.do}) was taken once and is refused now`);
    look(match, entry, "after");
  }
  return match;
}

const wentBackTo = (entry: Entry): number | null => (entry.do === "rewind" ? Number(entry.with["to"]) : null);

function incidentsOf(played: Played): { incidents: Incident[]; end: Ending } {
  let incidents: Incident[] = [];
  let before: Stand | null = null;
  const match = playAgain(played, (match, entry, when) => {
    if (when === "before") return;
    const to = wentBackTo(entry);
    // What was undone has decided nothing.
    if (to !== null) incidents = incidents.filter((i) => i.n <= to);
    const after: Stand = standOf(match, to === null ? before : null);
    if (before && to === null) {
      const step = { match, entry, before, after };
      incidents.push(...DETECTORS.flatMap((detect) => detect(step)));
    }
    before = after;
  });
  return { incidents, end: { match, margins: standOf(match, before).margins } };
}

type Chosen = Omit<Moment, "instead">;

/** What a moment is about: three moments on one clause would be one story told three times. */
const subjectOf = ({ kind, params }: Chosen): string => `${kind} ${params["issue"] ?? params["seats"] ?? ""}`;

/** The three that weigh most for a viewer, one an entry and one a subject, in the order in which they came. */
function choose(incidents: readonly Incident[], end: Ending, viewer: string | null): Chosen[] {
  const all = incidents.flatMap(({ n, meeting, kind, told }): Chosen[] => {
    const found = told(viewer, end);
    return found ? [{ n, meeting, kind, ...found }] : [];
  });
  const ranked = all.toSorted((a, b) => b.weight - a.weight || a.n - b.n);
  const chosen: Chosen[] = [];
  for (const strict of [true, false]) {
    for (const moment of ranked) {
      if (chosen.length === MOST_MOMENTS) break;
      if (chosen.some((c) => c.n === moment.n || (strict && subjectOf(c) === subjectOf(moment)))) continue;
      chosen.push(moment);
    }
  }
  return chosen.toSorted((a, b) => a.n - b.n);
}

/** Adds to each what else could have been done, asked of the match as it stood then. */
function withInstead(played: Played, chosen: ReadonlyMap<string | null, readonly Chosen[]>): Map<string | null, Moment[]> {
  const found = new Map<Chosen, Instead>();
  const wanted = new Map<number, { viewer: string; moment: Chosen }[]>();
  for (const [viewer, moments] of chosen)
    for (const moment of viewer === null ? [] : moments)
      wanted.set(moment.n, [...(wanted.get(moment.n) ?? []), { viewer: viewer ?? "", moment }]);
  playAgain(played, (match, entry) => {
    for (const { viewer, moment } of wanted.get(entry.n) ?? []) {
      if (found.has(moment)) continue;
      const instead = insteadAt(sightOf(match.setup.open, match.state, viewer), moment.kind, moment);
      if (instead) found.set(moment, instead);
    }
  });
  const isOpen = (viewer: string | null): boolean => viewer !== null && played.setup.open.ministers.includes(viewer);
  return new Map(
    [...chosen].map(([viewer, moments]) => [
      viewer,
      moments.map((moment) => ({ ...moment, instead: found.get(moment) ?? (isOpen(viewer) ? EARLIER : null) })),
    ]),
  );
}

/** The moments of every seat and of the table. Deterministic: the same log gives the same moments. Throws when the log does not replay. */
export function momentsOf(played: Played): Moments {
  const { incidents, end } = incidentsOf(played);
  const viewers = [null, ...played.setup.open.seats.map((s) => s.id)];
  const all = withInstead(played, new Map(viewers.map((viewer) => [viewer, choose(incidents, end, viewer)])));
  const seats = played.setup.open.seats.map(({ id }): [string, Moment[]] => [id, all.get(id) ?? []]);
  return { table: all.get(null) ?? [], seats: Object.fromEntries(seats) };
}

/** The three moments that decided a match for a seat, or (null) for the table; fewer only where less has happened. */
export function decidingMoments(played: Played, seat: string | null): Moment[] {
  const { incidents, end } = incidentsOf(played);
  return withInstead(played, new Map([[seat, choose(incidents, end, seat)]])).get(seat) ?? [];
}
