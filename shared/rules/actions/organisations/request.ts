import { z } from "zod";
import { CONTRIBUTION_IDS } from "../../contributions/index.ts";
import { planRequest, REQUEST_REFUSALS, requestExamples, type RequestPayload } from "../../contributions/plan-request.ts";
import { defineAction } from "../../define-action.ts";
import { privateId } from "../../match.ts";
import { markUsed } from "../../network/channels.ts";
import { noteAttendance } from "../../organisations/attendance.ts";
import { noteAsked } from "../../organisations/requests.ts";
import { recall } from "../../phases/recall.ts";
import { sightOf } from "../../sight.ts";

/** A minister asks a head for a contribution: alone, with a partner who must join, or in a working group (then joint at once). */
export const request = defineAction<RequestPayload>({
  id: "request",
  group: "organisations",
  who: ["minister"],
  phases: ["meeting"],
  module: "organisations",
  payload: z.strictObject({
    organisation: z.string().max(40),
    contribution: z.enum(CONTRIBUTION_IDS),
    issue: z.string().max(40).optional(),
    subject: z.string().max(40).optional(),
    with: z.string().max(40).optional(),
  }),
  fields: { organisation: "organisation", contribution: "contribution", issue: "issue", subject: "subject", with: "seat" },
  refusals: REQUEST_REFUSALS,
  check(sight, payload) {
    const plan = planRequest(sight, payload);
    return "reason" in plan ? plan : null;
  },
  effect(match, seat, payload) {
    const { state, setup } = match;
    const plan = planRequest(sightOf(setup.open, state, seat), payload);
    if (seat === null || "reason" in plan) return;
    const { head, channel, issue, subject, group, askers, partner } = plan;
    state.requests.push({
      id: privateId(match, "r"),
      organisation: payload.organisation,
      contribution: payload.contribution,
      by: seat,
      with: partner,
      joint: group,
      askers,
      channel: channel.id,
      issue,
      subject,
      meeting: state.pub.meeting,
      status: partner === null ? "asked" : "waiting",
    });
    noteAsked(match, payload.organisation, askers, group);
    markUsed(match, channel.id);
    noteAttendance(match, head);
    recall(match, partner === null ? [head] : [head, partner]);
  },
  examples: requestExamples,
});
