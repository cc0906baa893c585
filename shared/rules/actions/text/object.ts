import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { issueOf, optionOf } from "../../sight.ts";
import { availableTo, isAvailableTo, isRefusal, optionId, placeOf, places, spotOf } from "../../text/legality.ts";
import { objectionsOf, renewalCost, stateObjection } from "../../text/objections.ts";
import { idForm } from "./form.ts";

export const REASONS = ["cost", "sovereignty", "fairness", "mandate", "evidence", "timing"] as const;
interface Payload {
  issue: string;
  wording: string;
  reason: (typeof REASONS)[number];
}

/** Objects to the standing text: names a level one could live with, and why. It lapses with the meeting unless stated again. */
export const object = defineAction<Payload>({
  id: "object",
  group: "text",
  who: ["minister"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  payload: z.strictObject({ issue: idForm, wording: idForm, reason: z.enum(REASONS) }),
  fields: { issue: "issue", wording: "option", reason: "reason" },
  refusals: ["unknown-issue", "unknown-option", "settled", "nothing-stands", "own-text", "same-level", "locked", "already-objected"],
  cost(sight, payload) {
    const place = placeOf(sight, payload.issue);
    return isRefusal(place) || sight.seat === null ? 0 : renewalCost(place.clause, sight.seat, sight.pub.meeting);
  },
  check(sight, payload) {
    const spot = spotOf(sight, payload.issue, payload.wording);
    if (isRefusal(spot)) return spot;
    const { issue, clause, option } = spot;
    const seat = sight.seat ?? "";
    if (clause.settled >= 0) return refuse("settled", { issue: issue.id });
    if (clause.text < 0) return refuse("nothing-stands", { issue: issue.id });
    if (clause.sponsors.includes(seat)) return refuse("own-text", { issue: issue.id });
    if (option === clause.text) return refuse("same-level", { issue: issue.id });
    if (!isAvailableTo(sight, issue, option)) return refuse("locked", { issue: issue.id, option: payload.wording });
    const said = objectionsOf(clause, seat, sight.pub.meeting).find((o) => o.against === clause.text);
    return said?.wording === option && said.reason === payload.reason ? refuse("already-objected", { issue: issue.id }) : null;
  },
  effect(match, seat, payload) {
    const issue = issueOf(match.setup.open, payload.issue);
    const clause = issue ? match.state.pub.draft[issue.index] : undefined;
    if (!issue || !clause || seat === null) return;
    const said = { seat, against: clause.text, wording: optionOf(issue, payload.wording), reason: payload.reason };
    stateObjection(clause, said, match.state.pub.meeting);
  },
  examples: (sight) =>
    places(sight).flatMap(({ issue, clause }) =>
      availableTo(sight, issue).flatMap((o) =>
        o === clause.text || clause.settled >= 0 ? [] : [{ issue: issue.id, wording: optionId(issue, o), reason: "mandate" as const }],
      ),
    ),
});
