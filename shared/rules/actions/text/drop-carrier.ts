import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { issueOf } from "../../sight.ts";
import { isRefusal, placeOf, places } from "../../text/legality.ts";
import { idForm } from "./form.ts";

/** Who named a carrier, or the chair, takes it out again. */
export const dropCarrier = defineAction<{ issue: string }>({
  id: "drop-carrier",
  group: "text",
  who: ["minister"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  module: "organisations",
  payload: z.strictObject({ issue: idForm }),
  fields: { issue: "issue" },
  refusals: ["unknown-issue", "no-carrier", "not-yours"],
  check(sight, { issue }) {
    const place = placeOf(sight, issue);
    if (isRefusal(place)) return place;
    const { carrier } = place.clause;
    if (!carrier) return refuse("no-carrier", { issue });
    return sight.seat === carrier.by || sight.seat === sight.open.chair ? null : refuse("not-yours", { issue });
  },
  effect(match, _seat, payload) {
    const clause = match.state.pub.draft[issueOf(match.setup.open, payload.issue)?.index ?? -1];
    if (clause) clause.carrier = null;
  },
  examples: (sight) => places(sight).flatMap(({ issue, clause }) => (clause.carrier ? [{ issue: issue.id }] : [])),
});
