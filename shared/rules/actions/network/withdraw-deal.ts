import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { changeTrustOfKnowing } from "../../network/promises.ts";
import { lastSummit, meetingOf } from "../../phases/calendar.ts";
import { recall } from "../../phases/recall.ts";
import type { OpenSetup } from "../../setup.ts";
import type { PublicState } from "../../state.ts";

/** Calls on the whole text in the last leaders' meeting (rule book section 6). */
const LAST_CALLS = 3;

/** Has the last call begun, or is the text closed? */
function isTooLate(open: OpenSetup, pub: PublicState): boolean {
  if (pub.outcome !== null || meetingOf(open, pub)?.stage === "follow-through") return true;
  if (pub.meeting < lastSummit(open)) return false;
  if (pub.call?.kind === "whole") return true;
  return pub.calls.filter((c) => c.kind === "whole" && c.meeting === pub.meeting).length >= LAST_CALLS;
}

/** Leaves a standing deal before the last call, which costs the trust of its parties; or takes back an offer, which costs nothing. */
export const withdrawDeal = defineAction<{ deal: string }>({
  id: "withdraw-deal",
  group: "network",
  who: ["minister", "head"],
  phases: ["meeting"],
  module: "deals",
  payload: z.strictObject({ deal: z.string().max(40) }),
  fields: { deal: "deal" },
  refusals: ["unknown-deal", "not-standing", "too-late"],
  irreversible: true,
  check({ open, pub, deals, seat }, { deal: id }) {
    const deal = deals.find((d) => d.id === id);
    if (!deal || seat === null) return refuse("unknown-deal");
    if (deal.status === "proposed" && deal.by === seat) return null;
    if (deal.status !== "standing") return refuse("not-standing");
    return isTooLate(open, pub) ? refuse("too-late") : null;
  },
  effect(match, seat, { deal: id }) {
    const deal = match.state.deals.find((d) => d.id === id);
    if (!deal || seat === null) return;
    const stood = deal.status === "standing";
    deal.status = "withdrawn";
    if (!stood) return;
    changeTrustOfKnowing(match, deal, seat, -match.setup.open.tuning.trustWithdrawn);
    recall(
      match,
      deal.parties.filter((other) => other !== seat),
    );
  },
  examples: ({ deals, seat }) =>
    deals.filter((d) => d.status === "standing" || (d.status === "proposed" && d.by === seat)).map((d) => ({ deal: d.id })),
});
