import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { markUsed, usableOutreach } from "../../network/channels.ts";
import { standingOption } from "../../organisations/lookup.ts";
import { meetsAsk } from "../../organisations/partners.ts";
import { issueOf } from "../../sight.ts";

/** A minister asks a partner to endorse a clause: it does if the standing level meets its ask. Judged again at adoption. */
export const askPartner = defineAction<{ partner: string; issue: string }>({
  id: "ask-partner",
  group: "organisations",
  who: ["minister"],
  phases: ["meeting"],
  module: "partners",
  payload: z.strictObject({ partner: z.string().max(40), issue: z.string().max(40) }),
  fields: { partner: "partner", issue: "issue" },
  refusals: ["unknown-partner", "unknown-issue", "no-channel", "already-endorsed", "ask-not-met"],
  check(sight, { partner: partnerId, issue: issueId }) {
    const { open, pub, seat } = sight;
    const partner = open.partners.find((p) => p.id === partnerId);
    if (!partner) return refuse("unknown-partner", { partner: partnerId });
    const issue = issueOf(open, issueId);
    if (!issue) return refuse("unknown-issue", { issue: issueId });
    if (!usableOutreach(sight, seat ?? "", partnerId)) return refuse("no-channel", { partner: partnerId });
    if (pub.draft[issue.index]?.partners.includes(partnerId)) return refuse("already-endorsed");
    return meetsAsk(open, partner, issue.index, standingOption(pub, issue.index)) ? null : refuse("ask-not-met");
  },
  effect(match, seat, { partner, issue: issueId }) {
    const { state, setup } = match;
    const issue = setup.issueById[issueId];
    if (issue) state.pub.draft[issue.index]?.partners.push(partner);
    const channel = usableOutreach(state, seat ?? "", partner);
    if (channel) markUsed(match, channel.id);
  },
  examples(sight) {
    const { open, seat } = sight;
    const near = open.partners.filter((p) => usableOutreach(sight, seat ?? "", p.id));
    return near.flatMap((p) => open.issues.filter((k) => p.asks[k.id] !== undefined).map((k) => ({ partner: p.id, issue: k.id })));
  },
});
