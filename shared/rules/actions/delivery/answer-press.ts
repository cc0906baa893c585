import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { openQuestion } from "../../events/press.ts";
import { mayRestate } from "../../network/lines.ts";
import { issueOf, optionOf } from "../../sight.ts";
import { isAvailable } from "../../text/legality.ts";

type Payload = { issue: string; option?: string | undefined };

/** Answers the press: states one's line on the issue, as it is or further out, or declines (no option). */
export const answerPress = defineAction<Payload>({
  id: "answer-press",
  group: "delivery",
  who: ["minister"],
  phases: ["meeting"],
  module: "events",
  payload: z.strictObject({ issue: z.string().max(40), option: z.string().max(40).optional() }),
  fields: { issue: "issue", option: "option" },
  refusals: ["unknown-issue", "unknown-option", "no-question", "locked", "inward"],
  check({ open, pub, seat }, { issue: id, option }) {
    const issue = issueOf(open, id);
    if (!issue || seat === null) return refuse("unknown-issue", { issue: id });
    if (!openQuestion(pub, seat, issue.index)) return refuse("no-question", { issue: id });
    if (option === undefined) return null;
    const at = optionOf(issue, option);
    if (at < 0) return refuse("unknown-option", { issue: id, option });
    if (!isAvailable(pub, issue, at, seat)) return refuse("locked", { option });
    return mayRestate(open, pub, seat, issue, at) ? null : refuse("inward", { option });
  },
  effect({ setup, state }, seat, { issue: id, option }) {
    const issue = setup.issueById[id];
    const question = issue && openQuestion(state.pub, seat ?? "", issue.index);
    if (!issue || !question) return;
    question.answered = option === undefined ? "declined" : "stated";
    const line = state.pub.lines[question.seat];
    if (!line || option === undefined) return;
    const at = optionOf(issue, option);
    line[issue.index] = at;
    const statement = { issue: issue.index, option: at, rank: 0, verified: false };
    state.pub.said.push({ by: question.seat, text: null, digest: null, statement, meeting: state.pub.meeting });
  },
  examples: ({ open, pub, seat }) =>
    pub.press
      .filter((question) => question.seat === seat && question.answered === null)
      .flatMap(({ issue: index }): Payload[] => {
        const issue = open.issues[index];
        return issue ? [{ issue: issue.id }, ...issue.options.map((option) => ({ issue: issue.id, option: option.id }))] : [];
      }),
});
