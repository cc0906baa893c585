import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { issueOf } from "../../sight.ts";
import { isRefusal, placeOf, places } from "../../text/legality.ts";
import { liftObjections, objectionsOf } from "../../text/objections.ts";
import { idForm } from "./form.ts";

/** Takes one's objections to a clause back. */
export const lift = defineAction<{ issue: string }>({
  id: "lift",
  group: "text",
  who: ["minister"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  payload: z.strictObject({ issue: idForm }),
  fields: { issue: "issue" },
  refusals: ["unknown-issue", "no-objection"],
  check(sight, { issue }) {
    const place = placeOf(sight, issue);
    if (isRefusal(place)) return place;
    return objectionsOf(place.clause, sight.seat ?? "", sight.pub.meeting).length > 0 ? null : refuse("no-objection", { issue });
  },
  effect(match, seat, payload) {
    const { pub } = match.state;
    const clause = pub.draft[issueOf(match.setup.open, payload.issue)?.index ?? -1];
    if (clause && seat !== null) liftObjections(clause, seat, pub.meeting);
  },
  examples: (sight) =>
    places(sight).flatMap(({ issue, clause }) =>
      objectionsOf(clause, sight.seat ?? "", sight.pub.meeting).length > 0 ? [{ issue: issue.id }] : [],
    ),
});
