/** Ties that were made, deals that came to stand or were left, promises that were broken. */
import { faceCost } from "../../../rules/value.ts";
import { faceOf } from "../../../rules/network/face.ts";
import type { Deal } from "../../../rules/state.ts";
import { seatsOf, type Detect, type Ending, type Incident } from "../incident.ts";
import { aboveFloor } from "../stand.ts";

const others = (parties: readonly string[], viewer: string | null): string => seatsOf(parties.filter((id) => id !== viewer));

/** Points of face that a deal saved one of its parties in the text that came out; 0 where none did. */
function saved({ match }: Ending, deal: Deal, seat: string): number {
  const { open } = match.setup;
  const { pub } = match.state;
  const k = open.issues[deal.covers[seat] ?? -1];
  const option = k ? (pub.outcome?.package[k.index] ?? -1) : -1;
  const line = k ? pub.lines[seat]?.[k.index] : undefined;
  if (!k || option < 0 || line === undefined) return 0;
  return Math.max(0, faceCost(open, k, line, option) - faceOf(open, pub, [deal], seat, k.index, option));
}

const statusOf = (deals: readonly Pick<Deal, "id" | "status">[], id: string): string => deals.find((d) => d.id === id)?.status ?? "";

function dealMade(
  at: Pick<Incident, "n" | "meeting">,
  deal: Deal,
  before: { margins: Readonly<Record<string, number>> },
  after: { margins: Readonly<Record<string, number>> },
): Incident {
  const { id, parties } = deal;
  return {
    ...at,
    kind: "deal-made",
    told(viewer, end) {
      const final = end.match.state.deals.find((d) => d.id === id);
      const kept = final?.marks.filter((m) => m === "kept").length ?? 0;
      if (viewer === null) {
        const cover = final ? parties.reduce((sum, seat) => sum + saved(end, final, seat), 0) : 0;
        const params = { seats: seatsOf(parties), kept, own: false };
        return { params, measure: "above", before: aboveFloor(before), after: aboveFloor(after), weight: 0.5 + kept + cover / 2 };
      }
      if (!parties.includes(viewer)) return null;
      const had = before.margins[viewer] ?? 0;
      const has = after.margins[viewer] ?? 0;
      const weight = 1 + 0.5 * kept + Math.max(Math.abs(has - had), final ? saved(end, final, viewer) : 0);
      return { params: { seats: others(parties, viewer), kept, own: true }, measure: "margin", before: had, after: has, weight };
    },
  };
}

export const deals: Detect = ({ match, entry, before, after }) => {
  const at = { n: entry.n, meeting: match.state.pub.meeting };
  return match.state.deals.flatMap((deal): Incident[] => {
    const was = statusOf(before.deals, deal.id);
    const out: Incident[] = [];
    const { parties } = deal;
    if (was === "proposed" && deal.status === "standing") out.push(dealMade(at, deal, before, after));
    if (was === "standing" && deal.status === "withdrawn")
      out.push({
        ...at,
        kind: "deal-left",
        told(viewer) {
          if (viewer !== null && !parties.includes(viewer)) return null;
          const had = viewer === null ? aboveFloor(before) : (before.margins[viewer] ?? 0);
          const has = viewer === null ? aboveFloor(after) : (after.margins[viewer] ?? 0);
          const params = { seats: others(parties, viewer), own: viewer !== null };
          return { params, measure: viewer === null ? "above" : "margin", before: had, after: has, weight: 1.5 + Math.abs(has - had) };
        },
      });
    deal.terms.forEach(({ by, issue, kind }, i) => {
      if (deal.marks[i] !== "broken" || before.deals.find((d) => d.id === deal.id)?.marks[i] === "broken") return;
      out.push({
        ...at,
        kind: "promise-broken",
        told(viewer) {
          if (viewer !== null && !parties.includes(viewer)) return null;
          const own = viewer === by;
          const had = viewer === null ? aboveFloor(before) : (before.margins[viewer] ?? 0);
          const has = viewer === null ? aboveFloor(after) : (after.margins[viewer] ?? 0);
          const params = { seat: by, seats: others(parties, by), issue, kind, own };
          return {
            params,
            measure: viewer === null ? "above" : "margin",
            before: had,
            after: has,
            weight: own ? 4 : viewer === null ? 4 : 2.5,
          };
        },
      });
    });
    return out;
  });
};

/** A first tie, at a meeting's end: what came of it is known only at the end of the match. */
export const ties: Detect = ({ match, entry, before, after }) =>
  Object.entries(after.ties).flatMap(([pair, tie]): Incident[] => {
    const was = before.ties[pair] ?? 0;
    if (tie <= was) return [];
    const ends = pair.split("|");
    return [
      {
        n: entry.n,
        meeting: before.meeting,
        kind: "tie-made",
        told(viewer, end) {
          if (viewer !== null && !ends.includes(viewer)) return null;
          const made = end.match.state.deals.filter(
            (d) => d.accepted.length === d.parties.length && ends.every((id) => d.parties.includes(id)),
          );
          const agenda = viewer === null ? null : (match.state.desks[viewer]?.agenda ?? null);
          const wanted = agenda?.kind === "tie" && ends.includes(agenda.with) ? 4 : 0;
          // The first tie opens deals; the later ones verified words and free channels.
          const weight = (was === 0 ? 0.4 + 1.2 * made.length : 0.3) + wanted;
          const params = { seats: others(ends, viewer), count: made.length, own: viewer !== null };
          return { params, measure: "tie", before: was, after: tie, weight: viewer === null ? weight / 2 : weight };
        },
      },
    ];
  });
