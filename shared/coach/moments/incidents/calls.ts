/** Calls that passed or failed, and a summit that ended without a text. */
import { round6 } from "../../../lib/number.ts";
import { faceOf } from "../../../rules/network/face.ts";
import type { Match } from "../../../rules/match.ts";
import { sightOf } from "../../../rules/sight.ts";
import { worthOfOutcome } from "../../../rules/text/payoff.ts";
import { draftValue } from "../../../rules/text/draft-value.ts";
import { isAdopted, seatsOf, type Detect, type Ending, type Incident } from "../incident.ts";
import type { Told } from "../moment.ts";
import { aboveFloor, type Stand } from "../stand.ts";

/** What it counts for the table whether there is a text at all; and for a seat besides its own points. */
const TABLE_DECISION = 40;
const OWN_DECISION = 6;

/** Points over the floor that a package would have been worth had it passed, per minister. */
function marginsIfPassed(match: Match, chosen: readonly number[], objectors: readonly string[]): Record<string, number> {
  const { open } = match.setup;
  const { pub, desks, deals } = match.state;
  return Object.fromEntries(
    open.ministers.map((seat): [string, number] => {
      const who = desks[seat];
      if (!who) return [seat, 0];
      const { total } = worthOfOutcome({
        open,
        seat,
        who,
        outcome: { kind: "communique", package: [...chosen], footnotes: [], unanimous: true },
        face: (issue, option) =>
          faceOf(
            open,
            pub,
            deals.filter((d) => d.parties.includes(seat)),
            seat,
            issue,
            option,
          ),
        // Without this failure it would not have been the sole objector once more.
        soleObjections: (pub.soleObjections[seat] ?? 0) - (objectors.length === 1 && objectors[0] === seat ? 1 : 0),
      });
      return [seat, round6(total - who.floor)];
    }),
  );
}

/** Ministers above their floor, as the table's measure. */
const atTable = (before: number, after: number, weight: number, params: Told["params"]): Told => ({
  params,
  measure: "above",
  before,
  after,
  weight,
});

const countAbove = (margins: Readonly<Record<string, number>>): number => aboveFloor({ margins });

export const calls: Detect = ({ match, entry, before, after }) => {
  const { pub } = match.state;
  if (after.calls <= before.calls) return [];
  const record = pub.calls.at(-1);
  if (!record) return [];
  const at = { n: entry.n, meeting: record.meeting };
  const { objectors, passed } = record;
  if (record.kind === "clause") return [clauseCall(match, at, record, before, after)];
  if (passed) return [adopted(at, match, after)];
  const called = marginsIfPassed(match, record.package, objectors);
  const params = { seats: seatsOf(objectors), count: objectors.length };
  return [
    {
      ...at,
      kind: "call-failed",
      told(viewer, end) {
        const final = viewer === null ? countAbove(end.margins) : (end.margins[viewer] ?? 0);
        const had = viewer === null ? countAbove(called) : (called[viewer] ?? 0);
        if (viewer === null) return { ...atTable(had, final, isAdopted(end) ? 8 : 20, { ...params, own: false }), measure: "above-if" };
        if (called[viewer] === undefined) return { params: { ...params, own: false }, measure: "none", before: 0, after: 0, weight: 2 };
        const own = objectors.includes(viewer);
        const weight = Math.abs(final - had) + (own ? 4 : 1);
        return { params: { ...params, own }, measure: "if-passed", before: had, after: final, weight };
      },
    },
  ];
};

function clauseCall(
  match: Match,
  at: Pick<Incident, "n" | "meeting">,
  record: Match["state"]["pub"]["calls"][number],
  before: Stand,
  after: Stand,
): Incident {
  const { open } = match.setup;
  const { issue, passed, objectors } = record;
  const option = record.package[issue] ?? -1;
  const tried = before.text.map((o, k) => (k === issue ? option : o));
  const gain = Object.fromEntries(
    open.ministers.map((id): [string, number] => {
      const sight = sightOf(open, match.state, id);
      return [id, round6(draftValue(sight, tried).total - (match.state.desks[id]?.floor ?? 0))];
    }),
  );
  const then = { above: countAbove(gain), before: before.margins, after: after.margins };
  const params = { issue, option, seats: seatsOf(objectors), count: objectors.length };
  return {
    ...at,
    kind: passed ? "clause-passed" : "clause-failed",
    told(viewer, end) {
      // A clause that was reopened or left out afterwards has decided little.
      const lasts = (end.match.state.pub.outcome?.package[issue] ?? -1) === option;
      if (viewer === null) {
        const told = atTable(countAbove(then.before), then.above, passed ? (lasts ? 4 : 1) : 2, { ...params, own: false });
        return passed ? told : { ...told, measure: "above-would" };
      }
      const own = objectors.includes(viewer);
      const change = (gain[viewer] ?? 0) - (then.before[viewer] ?? 0);
      const weight = (passed ? (lasts ? 1.5 : 0.4) : 0.8) + Math.abs(change) * (passed && lasts ? 1 : 0.3);
      const measure = passed ? "margin" : "would-be";
      return { params: { ...params, own }, measure, before: then.before[viewer] ?? 0, after: gain[viewer] ?? 0, weight };
    },
  };
}

function adopted(at: Pick<Incident, "n" | "meeting">, match: Match, after: Stand): Incident {
  const { outcome } = match.state.pub;
  const params = { footnotes: outcome?.footnotes.length ?? 0, seats: seatsOf(outcome?.footnotes.map((f) => f.seat) ?? []) };
  return {
    ...at,
    kind: "adopted",
    told(viewer) {
      const margin = viewer === null ? 0 : after.margins[viewer];
      // To a head the text is neither above nor below a floor.
      if (viewer === null || margin === undefined) return atTable(0, aboveFloor(after), TABLE_DECISION, { ...params, own: false });
      return { params: { ...params, own: true }, measure: "gained", before: 0, after: margin, weight: Math.abs(margin) + OWN_DECISION };
    },
  };
}

/** The summit is over and nothing has passed: a chair's summary, or nothing. */
export const noText: Detect = ({ match, entry, before, after }) => {
  const { outcome } = match.state.pub;
  if (before.decided || !after.decided || outcome === null || outcome.kind === "communique" || outcome.kind === "footnotes") return [];
  const params = { summary: outcome.kind === "summary", clauses: outcome.package.filter((o) => o >= 0).length };
  return [
    {
      n: entry.n,
      meeting: outcome.meeting,
      kind: "no-communique",
      told(viewer: string | null, _end: Ending) {
        const margin = viewer === null ? undefined : after.margins[viewer];
        if (viewer === null || margin === undefined) return atTable(aboveFloor(before), aboveFloor(after), TABLE_DECISION, params);
        const had = before.margins[viewer] ?? 0;
        return { params, measure: "fell-short", before: had, after: margin, weight: Math.abs(margin - had) + OWN_DECISION };
      },
    },
  ];
};
