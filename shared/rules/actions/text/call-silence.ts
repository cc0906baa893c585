import { z } from "zod";
import { defineAction } from "../../define-action.ts";
import { sightOf, type Sight } from "../../sight.ts";
import { mayAdopt } from "../../text/adopting.ts";
import { hasText } from "../../text/clean.ts";
import { tabledLevels } from "../../text/clauses.ts";
import { openCall } from "../../text/calls.ts";
import { isRefusal, optionId, places } from "../../text/legality.ts";
import { CALL_REFUSALS, callRefusal, clauseProposal, wholeProposal } from "../../text/proposals.ts";
import { idForm, packageForm } from "./form.ts";

interface Payload {
  scope: "clause" | "whole";
  issue?: string;
  option?: string;
  package?: Record<string, string | null>;
}

function proposalOf(sight: Sight, payload: Payload): ReturnType<typeof wholeProposal> {
  return payload.scope === "whole" ? wholeProposal(sight, payload.package) : clauseProposal(sight, payload.issue, payload.option);
}

/**
 * The chair calls silence (or a vote, where that is the procedure) on a level of one clause, which it settles, or on the
 * whole text, which it adopts. Clauses that the package does not name stay as they stand; null leaves one out.
 */
export const callSilence = defineAction<Payload>({
  id: "call-silence",
  group: "text",
  who: ["chair"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  tiers: ["sherpas", "ministers", "leaders"],
  payload: z.strictObject({
    scope: z.enum(["clause", "whole"]),
    issue: idForm.optional(),
    option: idForm.optional(),
    package: packageForm.optional(),
  }),
  fields: { scope: "choice", issue: "issue", option: "option", package: "package" },
  refusals: CALL_REFUSALS,
  check(sight, payload) {
    const proposal = proposalOf(sight, payload);
    return isRefusal(proposal) ? proposal : callRefusal(sight, proposal);
  },
  effect(match, seat, payload) {
    const proposal = proposalOf(sightOf(match.setup.open, match.state, seat), payload);
    if (!isRefusal(proposal) && seat !== null) openCall(match, seat, proposal);
  },
  examples(sight) {
    const clauses = places(sight).flatMap(({ issue, clause }) =>
      tabledLevels(clause).flatMap((o): Payload[] =>
        hasText(issue, o) ? [{ scope: "clause", issue: issue.id, option: optionId(issue, o) }] : [],
      ),
    );
    return mayAdopt(sight.open, sight.pub.meeting) ? [{ scope: "whole" }, ...clauses] : clauses;
  },
});
