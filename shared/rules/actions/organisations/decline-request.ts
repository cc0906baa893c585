import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { noteAttendance } from "../../organisations/attendance.ts";
import { headedBy } from "../../organisations/lookup.ts";
import { isOpenRequest } from "../../organisations/requests.ts";
import { recall } from "../../phases/recall.ts";

/** A head says no to a request, so that those who asked can turn elsewhere. */
export const declineRequest = defineAction<{ request: string }>({
  id: "decline-request",
  group: "organisations",
  who: ["head"],
  phases: ["meeting"],
  module: "organisations",
  payload: z.strictObject({ request: z.string().max(40) }),
  fields: { request: "request" },
  refusals: ["unknown-request", "request-closed"],
  check({ open, requests, seat }, { request: id }) {
    const request = requests.find((r) => r.id === id && r.organisation === headedBy(open, seat));
    if (!request) return refuse("unknown-request", { request: id });
    return isOpenRequest(request) ? null : refuse("request-closed");
  },
  effect(match, seat, { request: id }) {
    const request = match.state.requests.find((r) => r.id === id);
    if (!request || seat === null) return;
    request.status = "declined";
    noteAttendance(match, seat);
    recall(match, request.askers);
  },
  examples: ({ open, requests, seat }) =>
    requests.filter((r) => isOpenRequest(r) && r.organisation === headedBy(open, seat)).map((r) => ({ request: r.id })),
});
