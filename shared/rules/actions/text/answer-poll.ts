import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { optionOf } from "../../sight.ts";
import { availableTo, optionId } from "../../text/legality.ts";
import { idForm } from "./form.ts";

/** A minister answers a straw poll with the levels she could live with (none is an answer too). It binds nobody. */
export const answerPoll = defineAction<{ poll: string; options: string[] }>({
  id: "answer-poll",
  group: "text",
  who: ["minister"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  payload: z.strictObject({ poll: idForm, options: z.array(idForm).max(6) }),
  fields: { poll: "poll", options: "options" },
  refusals: ["no-poll", "already-answered", "unknown-option"],
  check({ open, pub, seat }, payload) {
    const poll = pub.polls.find((p) => p.id === payload.poll && p.meeting === pub.meeting && p.counts === null);
    const issue = open.issues[poll?.issue ?? -1];
    if (!poll || !issue) return refuse("no-poll");
    if (poll.answers[seat ?? ""]) return refuse("already-answered");
    const unknown = payload.options.find((id) => optionOf(issue, id) < 0);
    return unknown === undefined ? null : refuse("unknown-option", { issue: issue.id, option: unknown });
  },
  effect(match, seat, payload) {
    const poll = match.state.pub.polls.find((p) => p.id === payload.poll);
    const issue = match.setup.open.issues[poll?.issue ?? -1];
    if (!poll || !issue || seat === null) return;
    const options = new Set(payload.options.map((id) => optionOf(issue, id)));
    poll.answers[seat] = issue.options.flatMap((_, o) => (options.has(o) ? [o] : []));
  },
  examples(sight) {
    const { open, pub, seat, desk } = sight;
    return pub.polls.flatMap((poll) => {
      const issue = open.issues[poll.issue];
      if (!issue || poll.meeting !== pub.meeting || poll.counts !== null || poll.answers[seat ?? ""]) return [];
      const row = desk?.worth[issue.index] ?? [];
      const best = availableTo(sight, issue).toSorted((a, b) => (row[b] ?? 0) - (row[a] ?? 0));
      return [1, 2].map((count) => ({ poll: poll.id, options: best.slice(0, count).map((o) => optionId(issue, o)) }));
    });
  },
});
