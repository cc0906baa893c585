import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { hasFootnoted, isToDeliver, periodCount } from "../../delivery/adopted.ts";
import { whyNotDefine } from "../../delivery/define-away.ts";
import { DELIVERY_CHOICES } from "../../delivery/points.ts";
import { issueOf } from "../../sight.ts";
import type { DeliveryChoice } from "../../state.ts";

type Payload = { issue: string; choice: DeliveryChoice };

/** What a minister does about an adopted clause in this period: private, and open to change until the meeting ends. */
export const deliver = defineAction<Payload>({
  id: "deliver",
  group: "delivery",
  who: ["minister"],
  phases: ["meeting"],
  stages: ["follow-through"],
  module: "delivery",
  payload: z.strictObject({ issue: z.string().max(40), choice: z.enum(DELIVERY_CHOICES) }),
  fields: { issue: "issue", choice: "choice" },
  refusals: ["no-period", "unknown-issue", "follow-up-clause", "not-adopted", "footnoted", "scope-not-weak", "monitored", "already-chosen"],
  check({ open, pub, seat, desk }, { issue: id, choice }) {
    if (open.meetings[pub.meeting]?.period !== true || pub.periods >= periodCount(open)) return refuse("no-period");
    const issue = issueOf(open, id);
    if (!issue || seat === null) return refuse("unknown-issue", { issue: id });
    if (issue.followUp) return refuse("follow-up-clause", { issue: id });
    if (!isToDeliver(open, pub, issue.index)) return refuse("not-adopted", { issue: id });
    if (hasFootnoted(pub, seat, issue.index)) return refuse("footnoted", { issue: id });
    const closed = choice === "define" ? whyNotDefine(open, pub, issue.index) : null;
    if (closed !== null) return refuse(closed, { issue: id });
    return desk?.choices[pub.periods]?.[issue.index] === choice ? refuse("already-chosen", { issue: id, choice }) : null;
  },
  effect({ setup, state }, seat, { issue: id, choice }) {
    const issue = setup.issueById[id];
    const choices = state.desks[seat ?? ""]?.choices[state.pub.periods];
    if (issue && choices) choices[issue.index] = choice;
  },
  examples: ({ open, pub }) =>
    open.issues
      .filter((issue) => isToDeliver(open, pub, issue.index))
      .flatMap((issue) => DELIVERY_CHOICES.map((choice) => ({ issue: issue.id, choice }))),
});
