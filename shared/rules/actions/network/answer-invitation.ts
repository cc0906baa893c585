import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { channelOf, channelsNow } from "../../network/channels.ts";
import { noteAttendanceOf } from "../../organisations/attendance.ts";
import { recall } from "../../phases/recall.ts";

/** The invited come, at no cost, or decline. A channel that nobody joins closes. */
export const answerInvitation = defineAction<{ channel: string; accept: boolean }>({
  id: "answer-invitation",
  group: "network",
  who: ["minister", "head"],
  phases: ["meeting"],
  module: "channels",
  payload: z.strictObject({ channel: z.string().max(40), accept: z.boolean() }),
  fields: { channel: "channel", accept: "flag" },
  refusals: ["unknown-channel", "not-invited"],
  check({ pub, seat }, { channel: id }) {
    const channel = channelOf(pub, id);
    if (!channel) return refuse("unknown-channel");
    return channel.open && seat !== null && channel.invited.includes(seat) ? null : refuse("not-invited");
  },
  effect(match, seat, { channel: id, accept }) {
    const channel = channelOf(match.state.pub, id);
    if (!channel || seat === null) return;
    if (accept) {
      channel.invited = channel.invited.filter((other) => other !== seat);
      channel.members.push(seat);
      noteAttendanceOf(match, channel.members);
    } else if (channel.members.length + channel.invited.length > 2) {
      channel.invited = channel.invited.filter((other) => other !== seat);
    } else channel.open = false; // Whoever declined last stays listed, so that all see who was asked.
    recall(match, [channel.convener]);
  },
  examples: ({ pub, seat }) =>
    channelsNow(pub)
      .filter((c) => c.open && seat !== null && c.invited.includes(seat))
      .flatMap((c) => [
        { channel: c.id, accept: true },
        { channel: c.id, accept: false },
      ]),
});
