import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { channelOf, liveChannels, markUsed, talkRefusal, TALK_REFUSALS } from "../../network/channels.ts";

type Payload = { channel: string; text: string; digest?: string | undefined };
const PUBLIC = "public";

/** Free words, in a channel or in public. The text lies beside the log; the entry holds its reference and a salted digest. */
export const say = defineAction<Payload>({
  id: "say",
  group: "network",
  who: ["minister", "head"],
  phases: ["meeting"],
  payload: z.strictObject({
    channel: z.string().max(40),
    text: z.string().regex(/^#m\d{1,9}$/),
    digest: z
      .string()
      .regex(/^[0-9a-f]{16,64}$/)
      .optional(),
  }),
  fields: { channel: "channel", text: "text", digest: "digest" },
  refusals: ["module-off", ...TALK_REFUSALS],
  check(sight, { channel }) {
    if (channel === PUBLIC) return null;
    return sight.open.modules.channels ? talkRefusal(sight, channel) : refuse("module-off", { module: "channels" });
  },
  effect(match, seat, { channel: id, text, digest }) {
    const { pub, talk } = match.state;
    if (seat === null) return;
    const message = { by: seat, text, digest: digest ?? null, statement: null, meeting: pub.meeting };
    if (id === PUBLIC) pub.said.push(message);
    else if (channelOf(pub, id)) {
      (talk[id] ??= []).push(message);
      markUsed(match, id);
    }
  },
  examples: (sight) => [...liveChannels(sight).map((c) => c.id), PUBLIC].map((channel) => ({ channel, text: "#m1" })),
});
