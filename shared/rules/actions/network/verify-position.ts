import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { channelOf, liveChannels, markUsed, talkRefusal, TALK_REFUSALS } from "../../network/channels.ts";
import { trustIn } from "../../network/cost.ts";
import { isRepeated, tell, truePosition } from "../../network/information.ts";
import { tieOf } from "../../network/ties.ts";
import { issueOf } from "../../sight.ts";

export const VERIFY_TIE = 2;
const EXAMPLES_MOST = 24;

/** Lets the others in a channel see one's true position and rank on an issue; the rules fill them in. Needs strong ties. */
export const verifyPosition = defineAction<{ channel: string; issue: string }>({
  id: "verify-position",
  group: "network",
  who: ["minister"],
  phases: ["meeting"],
  module: "channels",
  payload: z.strictObject({ channel: z.string().max(40), issue: z.string().max(40) }),
  fields: { channel: "channel", issue: "issue" },
  refusals: [...TALK_REFUSALS, "unknown-issue", "no-tie", "low-trust", "nothing-new"],
  irreversible: true,
  check(sight, { channel: id, issue: issueId }) {
    const { open, pub, seat, desk } = sight;
    const closed = talkRefusal(sight, id);
    if (closed) return closed;
    const issue = issueOf(open, issueId);
    if (!issue) return refuse("unknown-issue", { issue: issueId });
    const others = (channelOf(pub, id)?.members ?? []).filter((other) => other !== seat);
    const weak = others.find((other) => tieOf(pub, seat ?? "", other) < VERIFY_TIE);
    if (weak !== undefined) return refuse("no-tie", { seat: weak, need: VERIFY_TIE });
    const feared = others.find((other) => trustIn(sight, other) < open.tuning.lowTrust);
    if (feared !== undefined) return refuse("low-trust", { seat: feared });
    if (!desk) return refuse("not-a-member");
    return isRepeated(desk, id, truePosition(open, pub, desk, issue)) ? refuse("nothing-new") : null;
  },
  effect(match, seat, { channel: id, issue: issueId }) {
    const { setup, state } = match;
    const channel = channelOf(state.pub, id);
    const issue = setup.issueById[issueId];
    const desk = state.desks[seat ?? ""];
    if (!channel || !issue || !desk || seat === null) return;
    tell(match, channel, seat, truePosition(setup.open, state.pub, desk, issue));
    markUsed(match, id);
  },
  examples: (sight) =>
    liveChannels(sight)
      .flatMap((channel) => sight.open.issues.map((issue) => ({ channel: channel.id, issue: issue.id })))
      .slice(0, EXAMPLES_MOST),
});
