/** How a match stands after an entry, in the numbers that moments are measured by. */
import { EPSILON, round6 } from "../../lib/number.ts";
import type { Match } from "../../rules/match.ts";
import { reachOf } from "../../rules/organisations/reach.ts";
import { outcomeWorth } from "../../rules/scoring/outcome-value.ts";
import { sightOf } from "../../rules/sight.ts";
import type { Deal, Level } from "../../rules/state.ts";
import { draftValue } from "../../rules/text/draft-value.ts";

export interface Stand {
  meeting: number;
  /** The text that stands; after the summit the adopted one. */
  text: readonly number[];
  /** Points over the floor per minister: by the text as it stands, after the summit by what came of it. */
  margins: Readonly<Record<string, number>>;
  calls: number;
  decided: boolean;
  deals: readonly Pick<Deal, "id" | "status" | "marks">[];
  ties: Readonly<Record<string, number>>;
  got: readonly (Level | null)[];
  /** Mean reach of the clauses, 0..1; 0 before there is an outcome. */
  reach: number;
  findings: number;
  papers: number;
  events: number;
  periods: number;
  challenged: number;
  /** What the margins were reckoned from. */
  mark: string;
}

function marginsOf(match: Match, text: readonly number[]): Record<string, number> {
  const { open } = match.setup;
  return Object.fromEntries(
    open.ministers.map((seat): [string, number] => {
      const floor = match.state.desks[seat]?.floor ?? 0;
      const value = match.state.pub.outcome
        ? (outcomeWorth(match, seat)?.total ?? 0)
        : draftValue(sightOf(open, match.state, seat), text).total;
      return [seat, round6(value - floor)];
    }),
  );
}

/** Ministers for whom the text lies at or above their floor. */
export const aboveFloor = ({ margins }: Pick<Stand, "margins">): number => Object.values(margins).filter((m) => m >= -EPSILON).length;

export const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

/** The stand now; what has not changed since `last` is not reckoned again. */
export function standOf(match: Match, last: Stand | null): Stand {
  const { state, setup } = match;
  const { pub, desks, deals } = state;
  const text = pub.outcome ? pub.outcome.package : pub.draft.map((clause) => clause.text);
  const kept = deals.map(({ id, status, marks }) => ({ id, status, marks: [...marks] }));
  const papers = pub.published.papers.length + setup.open.ministers.reduce((sum, id) => sum + (desks[id]?.privatePapers.length ?? 0), 0);
  const mark = [
    text.join(),
    pub.outcome?.kind ?? "",
    kept.map((d) => `${d.id}${d.status}`).join(),
    setup.open.ministers.map((id) => pub.lines[id]?.join(",")).join(),
    pub.published.findings.length,
    papers,
    pub.events.length,
    pub.leaked.length,
  ].join("/");
  const got = pub.tasks.map((task) => task.got);
  const reach =
    last?.got.join() === got.join() && last.decided === (pub.outcome !== null)
      ? last.reach
      : pub.outcome
        ? meanOf(setup.open.issues.map((k) => reachOf(setup.open, pub, k.index).total))
        : 0;
  return {
    meeting: pub.meeting,
    text: [...text],
    margins: last?.mark === mark ? last.margins : marginsOf(match, text),
    calls: pub.calls.length,
    decided: pub.outcome !== null,
    deals: kept,
    ties: { ...pub.ties },
    got,
    reach,
    findings: pub.published.findings.length,
    papers,
    events: pub.events.length,
    periods: pub.periods,
    challenged: pub.reports.filter((r) => r.challenged !== null).length,
    mark,
  };
}
