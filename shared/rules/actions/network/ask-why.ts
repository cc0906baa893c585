import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { privateId } from "../../match.ts";
import { markUsed, usableChannel } from "../../network/channels.ts";
import { kindOf, ORDINARY_COST } from "../../network/cost.ts";
import { aboutOf, ASKS, hasRefused, refusedNow, sameQuestion } from "../../network/questions.ts";
import { recall } from "../../phases/recall.ts";
import { issueOf } from "../../sight.ts";

interface Payload {
  to: string;
  ask: (typeof ASKS)[number];
  issue?: string | undefined;
  deal?: string | undefined;
}

const EXAMPLES_MOST = 24;

/**
 * Asks a minister in private why she refuses, or what would bring her on board: about a clause, a deal of one's own that she has
 * declined, or (neither named) the whole text. A contact, unless the two have an open channel already.
 */
export const askWhy = defineAction<Payload>({
  id: "ask-why",
  group: "network",
  who: ["minister", "head"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  module: "channels",
  payload: z
    .strictObject({ to: z.string().max(40), ask: z.enum(ASKS), issue: z.string().max(40).optional(), deal: z.string().max(40).optional() })
    .refine(({ issue, deal }) => issue === undefined || deal === undefined, { path: ["deal"] }),
  fields: { to: "seat", ask: "choice", issue: "issue", deal: "deal" },
  refusals: ["unknown-seat", "self", "unknown-issue", "network-off", "nothing-refused", "already-asked"],
  cost: (sight, { to }) => (usableChannel(sight, sight.seat ?? "", to) ? 0 : ORDINARY_COST),
  check(sight, payload) {
    const { open, seat } = sight;
    const { to, ask } = payload;
    if (seat === null || !open.ministers.includes(to)) return refuse("unknown-seat", { seat: to });
    if (to === seat) return refuse("self");
    const about = aboutOf(sight, payload);
    if (!about) return refuse("unknown-issue", { issue: payload.issue ?? "" });
    const network = kindOf(open, seat, to);
    if ((network === "horizontal" || network === "vertical") && open.without.includes(network)) return refuse("network-off", { network });
    if (!hasRefused(sight, to, about)) return refuse("nothing-refused", { seat: to });
    return sameQuestion(sight, { to, ask, ...about }) ? refuse("already-asked") : null;
  },
  effect(match, seat, { to, ask, issue, deal }) {
    const { state, setup } = match;
    if (seat === null) return;
    state.questions.push({
      id: privateId(match, "q"),
      by: seat,
      to,
      ask,
      issue: issue === undefined ? -1 : (issueOf(setup.open, issue)?.index ?? -1),
      deal: deal ?? null,
      meeting: state.pub.meeting,
      calls: state.pub.calls.length,
      status: "asked",
      answer: null,
    });
    const between = usableChannel(state, seat, to);
    if (between) markUsed(match, between.id);
    recall(match, [to]);
  },
  examples: (sight) =>
    refusedNow(sight)
      .flatMap(({ to, issue, deal }) =>
        ASKS.map((ask): Payload => ({
          to,
          ask,
          ...(issue >= 0 && { issue: sight.open.issues[issue]?.id ?? "" }),
          ...(deal !== null && { deal }),
        })),
      )
      .slice(0, EXAMPLES_MOST),
});
