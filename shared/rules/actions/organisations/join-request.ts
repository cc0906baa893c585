import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { markUsed, usableChannel } from "../../network/channels.ts";
import { headSeatOf } from "../../organisations/lookup.ts";
import { noteAsked } from "../../organisations/requests.ts";
import { recall } from "../../phases/recall.ts";

/** The partner named in a request joins it: from then on two ministers ask together, at the price and with the effect of a joint request. */
export const joinRequest = defineAction<{ request: string }>({
  id: "join-request",
  group: "organisations",
  who: ["minister"],
  phases: ["meeting"],
  module: "organisations",
  payload: z.strictObject({ request: z.string().max(40) }),
  fields: { request: "request" },
  refusals: ["unknown-request", "request-closed", "no-channel-between"],
  check(sight, { request: id }) {
    const request = sight.requests.find((r) => r.id === id && r.with === sight.seat);
    if (!request) return refuse("unknown-request", { request: id });
    if (request.status !== "waiting") return refuse("request-closed");
    return usableChannel(sight, request.by, sight.seat ?? "") ? null : refuse("no-channel-between", { seat: request.by });
  },
  effect(match, seat, { request: id }) {
    const { state, setup } = match;
    const request = state.requests.find((r) => r.id === id);
    if (!request || seat === null) return;
    request.status = "asked";
    request.joint = true;
    request.askers.push(seat);
    noteAsked(match, request.organisation, request.askers, true);
    const between = usableChannel(state, request.by, seat);
    if (between) markUsed(match, between.id);
    recall(match, [headSeatOf(setup.open, request.organisation) ?? "", request.by]);
  },
  examples: ({ requests, seat }) => requests.filter((r) => r.with === seat && r.status === "waiting").map((r) => ({ request: r.id })),
});
