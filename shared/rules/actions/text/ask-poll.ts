import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { issueOf } from "../../sight.ts";
import { openPoll, pollRefusal } from "../../text/polls.ts";
import { idForm } from "./form.ts";

/** The chair asks all ministers which levels of a clause they could live with; answers are seen with names. */
export const askPoll = defineAction<{ issue: string }>({
  id: "ask-poll",
  group: "text",
  who: ["chair"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  payload: z.strictObject({ issue: idForm }),
  fields: { issue: "issue" },
  refusals: ["unknown-issue", "poll-open"],
  check({ open, pub }, payload) {
    const issue = issueOf(open, payload.issue);
    return issue ? pollRefusal(pub, issue.index) : refuse("unknown-issue", { issue: payload.issue });
  },
  effect(match, seat, payload) {
    const issue = issueOf(match.setup.open, payload.issue);
    if (issue && seat !== null) openPoll(match, seat, issue.index);
  },
  examples: ({ open }) => open.issues.map((issue) => ({ issue: issue.id })),
});
