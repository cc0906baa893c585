import { z } from "zod";
import { CONTRIBUTION_IDS } from "../../contributions/index.ts";
import { actExamples, CONTRIBUTE_REFUSALS, planAct, type ContributePayload } from "../../contributions/plan-act.ts";
import { defineAction } from "../../define-action.ts";
import { markUsed } from "../../network/channels.ts";
import { noteAttendance } from "../../organisations/attendance.ts";
import { recall } from "../../phases/recall.ts";
import { sightOf } from "../../sight.ts";

/**
 * A head spends units on a contribution: to fulfil a request, or unasked. Joint: one unit, full effect; single: one, half; unasked:
 * two, half; a competitor pays two each. In follow-through it also redeems the unit promised by consenting to carry the clause.
 */
export const contribute = defineAction<ContributePayload>({
  id: "contribute",
  group: "organisations",
  who: ["head"],
  phases: ["meeting"],
  module: "organisations",
  payload: z.strictObject({
    contribution: z.enum(CONTRIBUTION_IDS),
    request: z.string().max(40).optional(),
    issue: z.string().max(40).optional(),
    subject: z.string().max(40).optional(),
    issues: z.array(z.string().max(40)).min(1).max(2).optional(),
    seats: z.array(z.string().max(40)).min(1).max(5).optional(),
  }),
  fields: { contribution: "contribution", request: "request", issue: "issue", subject: "subject", issues: "issues", seats: "seats" },
  refusals: CONTRIBUTE_REFUSALS,
  check(sight, payload) {
    const plan = planAct(sight, payload);
    return "reason" in plan ? plan : null;
  },
  effect(match, seat, payload) {
    const { state, setup } = match;
    const { pub } = state;
    const plan = planAct(sightOf(setup.open, state, seat), payload);
    if (seat === null || "reason" in plan) return;
    const { def, act, request, joint, resource, units } = plan;
    const now = pub.organisations[act.organisation];
    if (!now) return;
    now.stock[resource] -= units;
    now.acts++;
    if (joint) now.jointActs++;
    if (request) {
      request.status = "fulfilled";
      markUsed(match, request.channel);
    }
    noteAttendance(match, seat);
    if (def.stage === "follow-through") {
      for (const task of pub.tasks) if (task.organisation === act.organisation && task.issue === act.issue) task.unitSpent = true;
    }
    def.effect(match, act);
    recall(match, act.askers);
  },
  examples: actExamples,
});
