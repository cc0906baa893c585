import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { issueOf, optionOf } from "../../sight.ts";
import { isTabled, sponsorsOf, tabledLevels } from "../../text/clauses.ts";
import { isRefusal, optionId, places, spotOf } from "../../text/legality.ts";
import { tableLevel } from "../../text/tabling.ts";
import { idForm } from "./form.ts";

/** Joins the sponsors of a level that is on the table, instead of any other level of the clause. */
export const coSponsor = defineAction<{ issue: string; option: string }>({
  id: "co-sponsor",
  group: "text",
  who: ["minister", "head"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  payload: z.strictObject({ issue: idForm, option: idForm }),
  fields: { issue: "issue", option: "option" },
  refusals: ["unknown-issue", "unknown-option", "settled", "not-tabled", "already-sponsor"],
  check(sight, { issue, option }) {
    const spot = spotOf(sight, issue, option);
    if (isRefusal(spot)) return spot;
    if (spot.clause.settled >= 0) return refuse("settled", { issue });
    if (!isTabled(spot.clause, spot.option)) return refuse("not-tabled", { issue, option });
    return sponsorsOf(spot.clause, spot.option).includes(sight.seat ?? "") ? refuse("already-sponsor", { issue, option }) : null;
  },
  effect(match, seat, payload) {
    const issue = issueOf(match.setup.open, payload.issue);
    if (issue && seat !== null) tableLevel(match, seat, issue.index, optionOf(issue, payload.option), true);
  },
  examples: (sight) =>
    places(sight).flatMap(({ issue, clause }) => tabledLevels(clause).map((o) => ({ issue: issue.id, option: optionId(issue, o) }))),
});
