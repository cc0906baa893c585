import { z } from "zod";
import type { Organisation } from "../../../scenario/schema.ts";
import { defineAction, refuse } from "../../define-action.ts";
import { presentOrganisation } from "../../organisations/lookup.ts";
import { meetingOf } from "../../phases/calendar.ts";
import { recall } from "../../phases/recall.ts";
import { issueOf } from "../../sight.ts";
import { headSeat } from "../../text/carriers.ts";
import { hasText } from "../../text/clean.ts";
import { isRefusal, placeOf, places } from "../../text/legality.ts";
import { idForm } from "./form.ts";

const LEVELS_ASKED = ["outreach", "mandate", "export"] as const;
interface Payload {
  issue: string;
  organisation: string;
  level: (typeof LEVELS_ASKED)[number];
}

/** Names the organisation that is to carry a clause out, and how far. Its head must consent before that counts. */
export const nameCarrier = defineAction<Payload>({
  id: "name-carrier",
  group: "text",
  who: ["minister"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  module: "organisations",
  payload: z.strictObject({ issue: idForm, organisation: idForm, level: z.enum(LEVELS_ASKED) }),
  fields: { issue: "issue", organisation: "organisation", level: "level" },
  refusals: ["unknown-issue", "unknown-organisation", "ministers-only", "follow-up", "no-text", "replaced", "already-named", "not-sponsor"],
  check(sight, payload) {
    const { open, pub, seat } = sight;
    const place = placeOf(sight, payload.issue);
    if (isRefusal(place)) return place;
    const organisation = presentOrganisation(pub, payload.organisation);
    if (!organisation || headSeat(open, payload.organisation) === null) {
      return refuse("unknown-organisation", { organisation: payload.organisation });
    }
    const meeting = meetingOf(open, pub);
    if (meeting?.stage === "preparation" && meeting.tier !== "ministers") return refuse("ministers-only");
    const { issue, clause } = place;
    if (issue.followUp) return refuse("follow-up", { issue: issue.id });
    if (!hasText(issue, clause.text)) return refuse("no-text", { issue: issue.id });
    if (organisation.replaced) return refuse("replaced", { organisation: payload.organisation });
    const { carrier } = clause;
    if (!carrier) return null;
    // Who has been refused may ask again; otherwise the same request stands already.
    const same = carrier.organisation === payload.organisation && carrier.level === payload.level && carrier.consent !== "refused";
    if (same) return refuse("already-named", { issue: issue.id });
    return seat === open.chair || clause.sponsors.includes(seat ?? "") ? null : refuse("not-sponsor", { issue: issue.id });
  },
  effect(match, seat, { issue: id, organisation, level }) {
    const { open } = match.setup;
    const clause = match.state.pub.draft[issueOf(open, id)?.index ?? -1];
    const head = headSeat(open, organisation);
    if (!clause || seat === null || head === null) return;
    clause.carrier = { organisation, level, by: seat, consent: "asked", price: { kind: "none" } };
    clause.mentions = clause.mentions.filter((other) => other !== organisation);
    recall(match, [head]);
  },
  examples: (sight) =>
    places(sight).flatMap(({ issue, clause }) => {
      if (issue.followUp || !hasText(issue, clause.text) || clause.carrier?.consent === "given") return [];
      const fit = (o: Organisation): number => o.fit[issue.domain ?? ""] ?? 0;
      const fittest = sight.open.organisations.toSorted((a, b) => fit(b) - fit(a)).slice(0, 2);
      return fittest.flatMap((o) => LEVELS_ASKED.map((level) => ({ issue: issue.id, organisation: o.id, level })));
    }),
});
