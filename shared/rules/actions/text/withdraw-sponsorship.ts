import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { issueOf } from "../../sight.ts";
import { leaveSponsorship, sponsorsOf, tabledLevels } from "../../text/clauses.ts";
import { isRefusal, optionId, places, spotOf } from "../../text/legality.ts";
import { idForm } from "./form.ts";

/** Takes one's name off a level; a bracket that nobody sponsors any more vanishes. */
export const withdrawSponsorship = defineAction<{ issue: string; option: string }>({
  id: "withdraw-sponsorship",
  group: "text",
  who: ["minister", "head"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  payload: z.strictObject({ issue: idForm, option: idForm }),
  fields: { issue: "issue", option: "option" },
  refusals: ["unknown-issue", "unknown-option", "not-sponsor"],
  check(sight, { issue, option }) {
    const spot = spotOf(sight, issue, option);
    if (isRefusal(spot)) return spot;
    return sponsorsOf(spot.clause, spot.option).includes(sight.seat ?? "") ? null : refuse("not-sponsor", { issue, option });
  },
  effect(match, seat, payload) {
    const clause = match.state.pub.draft[issueOf(match.setup.open, payload.issue)?.index ?? -1];
    if (clause && seat !== null) leaveSponsorship(clause, seat);
  },
  examples: (sight) =>
    places(sight).flatMap(({ issue, clause }) =>
      tabledLevels(clause).flatMap((o) =>
        sponsorsOf(clause, o).includes(sight.seat ?? "") ? [{ issue: issue.id, option: optionId(issue, o) }] : [],
      ),
    ),
});
