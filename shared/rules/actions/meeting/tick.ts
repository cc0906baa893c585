import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { endMeeting } from "../../phases/meeting.ts";
import { settleCall } from "../../text/calls.ts";

/** The clock: closes a call or a meeting whose time has run out at the given match time. */
export const tick = defineAction<{ at: number }>({
  id: "tick",
  group: "meeting",
  who: ["system"],
  phases: ["meeting"],
  payload: z.strictObject({ at: z.number().int().min(0) }),
  fields: { at: "number" },
  refusals: ["not-yet"],
  check({ pub }, { at }) {
    const meetingDue = pub.deadline !== null && at >= pub.deadline;
    const callDue = pub.call !== null && pub.call.deadline !== null && at >= pub.call.deadline;
    return meetingDue || callDue ? null : refuse("not-yet");
  },
  effect(match, _seat, { at }) {
    const { state } = match;
    if (at > state.t) state.t = at;
    const meeting = state.pub.meeting;
    settleCall(match);
    if (state.pub.phase === "meeting" && state.pub.meeting === meeting && state.pub.deadline !== null && at >= state.pub.deadline)
      endMeeting(match);
  },
  examples: ({ pub }) => [pub.call?.deadline, pub.deadline].flatMap((at) => (at === null || at === undefined ? [] : [{ at }])),
});
