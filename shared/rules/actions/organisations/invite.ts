import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { headSeatOf, presentOrganisation } from "../../organisations/lookup.ts";
import { lastSummit } from "../../phases/calendar.ts";
import { recall } from "../../phases/recall.ts";

/** The chair invites an organisation to the summit: half of its participation (A6), and a price that a head may name. */
export const invite = defineAction<{ organisation: string }>({
  id: "invite",
  group: "organisations",
  who: ["chair"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  module: "organisations",
  payload: z.strictObject({ organisation: z.string().max(40) }),
  fields: { organisation: "organisation" },
  refusals: ["unknown-organisation", "already-invited", "too-late"],
  check({ open, pub }, { organisation }) {
    const now = presentOrganisation(pub, organisation);
    if (!now) return refuse("unknown-organisation", { organisation });
    if (now.invited) return refuse("already-invited");
    return pub.meeting < lastSummit(open) ? null : refuse("too-late");
  },
  effect(match, _seat, { organisation }) {
    const now = match.state.pub.organisations[organisation];
    if (now) now.invited = true;
    recall(match, [headSeatOf(match.setup.open, organisation) ?? ""]);
  },
  examples: ({ open, pub }) => open.organisations.filter((o) => !pub.organisations[o.id]?.invited).map((o) => ({ organisation: o.id })),
});
