import { z } from "zod";
import { defineAction, refuse, type Refusal } from "../../define-action.ts";
import { issueOf, optionOf, type Sight } from "../../sight.ts";
import { sponsorsOf } from "../../text/clauses.ts";
import { isAvailableTo, isRefusal, optionId, places, spotOf } from "../../text/legality.ts";
import { mayLink, tableLevel } from "../../text/tabling.ts";
import { idForm } from "./form.ts";

interface Change {
  issue: string;
  option: string;
}
type Payload = Change & { with?: Change };

function refusalOf(sight: Sight, { issue, option }: Change): Refusal | null {
  const spot = spotOf(sight, issue, option);
  if (isRefusal(spot)) return spot;
  if (spot.clause.settled >= 0) return refuse("settled", { issue });
  if (!isAvailableTo(sight, spot.issue, spot.option)) return refuse("locked", { issue, option });
  return sponsorsOf(spot.clause, spot.option).includes(sight.seat ?? "") ? refuse("already-sponsor", { issue, option }) : null;
}

/** Tables a level of a clause and becomes its sponsor; the chair and parties to a deal may link a change of a second clause. */
export const table = defineAction<Payload>({
  id: "table",
  group: "text",
  who: ["minister", "head"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  payload: z.strictObject({ issue: idForm, option: idForm, with: z.strictObject({ issue: idForm, option: idForm }).optional() }),
  fields: { issue: "issue", option: "option", with: "option" },
  refusals: ["unknown-issue", "unknown-option", "settled", "locked", "already-sponsor", "same-issue", "not-linked"],
  check(sight, payload) {
    const { with: second } = payload;
    const first = refusalOf(sight, payload);
    if (first || !second) return first;
    if (second.issue === payload.issue) return refuse("same-issue");
    const refusal = refusalOf(sight, second);
    if (refusal) return refusal;
    const [a, b] = [issueOf(sight.open, payload.issue), issueOf(sight.open, second.issue)];
    return a && b && mayLink(sight, a.index, b.index) ? null : refuse("not-linked");
  },
  effect(match, seat, payload) {
    const { open } = match.setup;
    // What parties to a deal bring together was made behind closed doors; the chair's links are open like single changes.
    const inTheOpen = payload.with === undefined || seat === open.chair;
    for (const change of payload.with ? [payload, payload.with] : [payload]) {
      const issue = issueOf(open, change.issue);
      if (issue && seat !== null) tableLevel(match, seat, issue.index, optionOf(issue, change.option), inTheOpen);
    }
  },
  examples: (sight) =>
    places(sight).flatMap(({ issue, clause }) => {
      if (clause.settled >= 0) return [];
      const open = issue.options.flatMap((_, o) => (isAvailableTo(sight, issue, o) ? [o] : []));
      return open.map((o) => ({ issue: issue.id, option: optionId(issue, o) }));
    }),
});
