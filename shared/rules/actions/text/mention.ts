import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { presentOrganisation } from "../../organisations/lookup.ts";
import { issueOf } from "../../sight.ts";
import { isNamed } from "../../text/carriers.ts";
import { hasText } from "../../text/clean.ts";
import { isSponsor } from "../../text/clauses.ts";
import { isRefusal, placeOf, places } from "../../text/legality.ts";
import { idForm } from "./form.ts";

const MOST_MENTIONS = 2;

/** The chair or a sponsor names an organisation in a clause, besides the carrier: it likes to be named. */
export const mention = defineAction<{ issue: string; organisation: string }>({
  id: "mention",
  group: "text",
  who: ["minister"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  module: "organisations",
  payload: z.strictObject({ issue: idForm, organisation: idForm }),
  fields: { issue: "issue", organisation: "organisation" },
  refusals: ["unknown-issue", "unknown-organisation", "not-sponsor", "no-text", "already-named", "no-mentions-left"],
  check(sight, payload) {
    const { open, pub, seat } = sight;
    const place = placeOf(sight, payload.issue);
    if (isRefusal(place)) return place;
    const { issue, clause } = place;
    if (!presentOrganisation(pub, payload.organisation)) return refuse("unknown-organisation", { organisation: payload.organisation });
    if (seat !== open.chair && !isSponsor(clause, seat ?? "")) return refuse("not-sponsor", { issue: issue.id });
    if (!hasText(issue, clause.text)) return refuse("no-text", { issue: issue.id });
    if (isNamed(clause, payload.organisation)) return refuse("already-named", { issue: issue.id });
    return clause.mentions.length >= MOST_MENTIONS ? refuse("no-mentions-left", { most: MOST_MENTIONS }) : null;
  },
  effect(match, _seat, payload) {
    match.state.pub.draft[issueOf(match.setup.open, payload.issue)?.index ?? -1]?.mentions.push(payload.organisation);
  },
  examples: (sight) =>
    places(sight).flatMap(({ issue, clause }) =>
      clause.mentions.length >= MOST_MENTIONS ? [] : sight.open.organisations.map((o) => ({ issue: issue.id, organisation: o.id })),
    ),
});
