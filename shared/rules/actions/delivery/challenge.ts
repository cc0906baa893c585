import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { judgeChallenge } from "../../delivery/challenge.ts";
import { isReviewer } from "../../delivery/reviews.ts";
import { tieOf } from "../../network/ties.ts";
import { seatOf, type Sight } from "../../sight.ts";

type Payload = { report: number };

function reviews({ open, pub, seat }: Sight, report: number): boolean {
  const reviewed = pub.reports[report]?.seat;
  return seat !== null && reviewed !== undefined && isReviewer(open, pub, seat, reviewed);
}

/**
 * Says of a claim to have nothing to report that there is something. A minister needs a tie with the claimant and pays a
 * contact, or is the assigned reviewer and pays nothing; a head pays a unit of information.
 */
export const challenge = defineAction<Payload>({
  id: "challenge",
  group: "delivery",
  who: ["minister", "head"],
  phases: ["meeting"],
  stages: ["follow-through"],
  module: "delivery",
  payload: z.strictObject({ report: z.number().int().min(0) }),
  fields: { report: "report" },
  refusals: ["unknown-report", "nothing-not-claimed", "already-challenged", "own-report", "not-enough-stock", "no-tie"],
  irreversible: true,
  cost: (sight, { report }) => (seatOf(sight.open, sight.seat)?.role === "minister" && !reviews(sight, report) ? 1 : 0),
  check(sight, { report: index }) {
    const { open, pub, seat } = sight;
    const report = pub.reports[index];
    const me = seatOf(open, seat);
    if (!report || !me) return refuse("unknown-report", { report: index });
    if (!report.nothing) return refuse("nothing-not-claimed");
    if (report.challenged !== null) return refuse("already-challenged");
    if (report.seat === me.id) return refuse("own-report");
    if (me.role === "head") {
      const stock = pub.organisations[me.organisation ?? ""]?.stock.information ?? 0;
      return stock >= 1 ? null : refuse("not-enough-stock", { units: 1 });
    }
    return reviews(sight, index) || tieOf(pub, me.id, report.seat) >= 1 ? null : refuse("no-tie", { seat: report.seat, need: 1 });
  },
  effect(match, seat, { report: index }) {
    const { pub } = match.state;
    const report = pub.reports[index];
    if (!report || seat === null) return;
    const organisation = pub.organisations[match.setup.seatById[seat]?.organisation ?? ""];
    if (organisation) organisation.stock.information -= 1;
    judgeChallenge(match, report, seat);
  },
  examples: ({ pub }) => pub.reports.flatMap((report, index) => (report.nothing && report.challenged === null ? [{ report: index }] : [])),
});
