import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { channelOf, liveChannels, markUsed, talkRefusal, TALK_REFUSALS } from "../../network/channels.ts";
import { isRepeated, tell, truePosition } from "../../network/information.ts";
import { issueOf, optionOf } from "../../sight.ts";

type Payload = { channel: string; issue: string; option: string; rank?: number | undefined };
const EXAMPLES_MOST = 24;

/** Tells the others in a channel where one could live on an issue, and how much it matters. Nobody verifies it. */
export const sharePosition = defineAction<Payload>({
  id: "share-position",
  group: "network",
  who: ["minister"],
  phases: ["meeting"],
  module: "channels",
  payload: z.strictObject({
    channel: z.string().max(40),
    issue: z.string().max(40),
    option: z.string().max(40),
    rank: z.number().int().min(1).max(12).optional(),
  }),
  fields: { channel: "channel", issue: "issue", option: "option", rank: "number" },
  refusals: [...TALK_REFUSALS, "unknown-issue", "unknown-option", "bad-rank", "nothing-new"],
  check(sight, { channel, issue: id, option: wording, rank = 0 }) {
    const closed = talkRefusal(sight, channel);
    if (closed) return closed;
    const issue = issueOf(sight.open, id);
    if (!issue) return refuse("unknown-issue", { issue: id });
    const option = optionOf(issue, wording);
    if (option < 0) return refuse("unknown-option", { option: wording });
    if (rank > sight.open.issues.length) return refuse("bad-rank", { most: sight.open.issues.length });
    const statement = { issue: issue.index, option, rank, verified: false };
    return isRepeated(sight.desk, channel, statement) ? refuse("nothing-new") : null;
  },
  effect(match, seat, { channel: id, issue: issueId, option: wording, rank = 0 }) {
    const channel = channelOf(match.state.pub, id);
    const issue = match.setup.issueById[issueId];
    if (!channel || !issue || seat === null) return;
    tell(match, channel, seat, { issue: issue.index, option: optionOf(issue, wording), rank, verified: false });
    markUsed(match, id);
  },
  examples(sight) {
    const { open, pub, desk } = sight;
    if (!desk) return [];
    const truths = open.issues.map((issue) => ({ issue, position: truePosition(open, pub, desk, issue) }));
    return liveChannels(sight)
      .flatMap((channel) =>
        truths.map(({ issue, position }) => ({
          channel: channel.id,
          issue: issue.id,
          option: issue.options[position.option]?.id ?? "",
          rank: position.rank,
        })),
      )
      .slice(0, EXAMPLES_MOST);
  },
});
