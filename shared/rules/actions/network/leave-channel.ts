import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { channelOf, channelsNow } from "../../network/channels.ts";

/**
 * A seat goes, and has its attention back. A channel of two, or one that its convener leaves, closes; it still counts as a
 * contact if it was used. Others go on without the seat.
 */
export const leaveChannel = defineAction<{ channel: string }>({
  id: "leave-channel",
  group: "network",
  who: ["minister", "head"],
  phases: ["meeting"],
  module: "channels",
  payload: z.strictObject({ channel: z.string().max(40) }),
  fields: { channel: "channel" },
  refusals: ["unknown-channel", "not-a-member", "channel-closed"],
  check({ pub, seat }, { channel: id }) {
    const channel = channelOf(pub, id);
    if (!channel) return refuse("unknown-channel");
    if (seat === null || !channel.members.includes(seat)) return refuse("not-a-member");
    return channel.open ? null : refuse("channel-closed");
  },
  effect(match, seat, { channel: id }) {
    const channel = channelOf(match.state.pub, id);
    if (!channel || seat === null) return;
    const ends = channel.convener === seat || channel.members.length + channel.invited.length <= 2;
    if (ends) channel.open = false;
    else channel.members = channel.members.filter((other) => other !== seat);
  },
  examples: ({ pub, seat }) =>
    channelsNow(pub)
      .filter((c) => c.open && seat !== null && c.members.includes(seat))
      .map((c) => ({ channel: c.id })),
});
