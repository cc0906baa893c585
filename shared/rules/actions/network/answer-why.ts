import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { hear } from "../../network/information.ts";
import { CHANGES_MOST, readChanges } from "../../network/questions.ts";
import { recall } from "../../phases/recall.ts";
import { issueOf } from "../../sight.ts";
import { WHY_REASONS, type WhyReason } from "../../state.ts";
import { isAvailableTo, isRefusal, spotOf } from "../../text/legality.ts";

interface Change {
  issue: string;
  option: string;
  by?: string | undefined;
}

interface Payload {
  question: string;
  reason: WhyReason;
  issues?: string[] | undefined;
  changes?: Change[] | undefined;
  cover?: string | undefined;
}

const id = z.string().max(40);

/**
 * Answers whoever asked why one refuses: a reason out of a few, the clauses it lies in, and wordings (of a deal: promises) that would
 * change it. Binds nobody and need not be true; "no-comment" declines.
 */
export const answerWhy = defineAction<Payload>({
  id: "answer-why",
  group: "network",
  who: ["minister"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  module: "channels",
  payload: z.strictObject({
    question: id,
    reason: z.enum(WHY_REASONS),
    issues: z.array(id).max(CHANGES_MOST).optional(),
    changes: z
      .array(z.strictObject({ issue: id, option: id, by: id.optional() }))
      .max(CHANGES_MOST)
      .optional(),
    cover: id.optional(),
  }),
  fields: { question: "question", reason: "why", issues: "issues", changes: "changes", cover: "issue" },
  refusals: ["unknown-question", "question-closed", "unknown-issue", "unknown-option", "locked", "twice", "no-face", "unknown-seat"],
  check(sight, { question: which, issues = [], changes = [], cover }) {
    const { open, seat, questions, deals } = sight;
    const question = questions.find((q) => q.id === which && q.to === seat);
    if (!question) return refuse("unknown-question");
    if (question.status !== "asked") return refuse("question-closed");
    const unknown = issues.find((issue) => !issueOf(open, issue));
    if (unknown !== undefined) return refuse("unknown-issue", { issue: unknown });
    const parties = deals.find((d) => d.id === question.deal)?.parties ?? [];
    for (const { issue, option, by } of changes) {
      const spot = spotOf(sight, issue, option);
      if (isRefusal(spot)) return spot;
      if (!isAvailableTo(sight, spot.issue, spot.option)) return refuse("locked", { issue, option });
      // Only in a deal does it matter who promises.
      if ((by !== undefined) !== (question.deal !== null) || (by !== undefined && !parties.includes(by))) return refuse("unknown-seat");
    }
    const named = changes.map((c) => `${c.by ?? ""} ${c.issue}`);
    if (new Set(named).size < named.length || new Set(issues).size < issues.length) return refuse("twice");
    if (cover === undefined) return null;
    const covered = issueOf(open, cover);
    if (!covered) return refuse("unknown-issue", { issue: cover });
    return covered.ordered ? null : refuse("no-face", { issue: cover });
  },
  effect(match, seat, { question: which, reason, issues = [], changes = [], cover }) {
    const { state, setup } = match;
    const question = state.questions.find((q) => q.id === which);
    if (!question || seat === null) return;
    const index = (issue: string): number => issueOf(setup.open, issue)?.index ?? -1;
    const wanted = readChanges(setup, changes);
    question.status = reason === "no-comment" ? "declined" : "answered";
    question.answer = { reason, issues: issues.map(index), changes: wanted, cover: cover === undefined ? -1 : index(cover), n: state.n };
    // What she says she could live with is a statement like any other, and no more to be believed.
    for (const { issue, option, by } of wanted)
      if (by === null || by === seat) hear(match, question.by, seat, { issue, option, rank: 0, verified: false });
    recall(match, [question.by]);
  },
  examples({ questions, seat, pub, open, desk }) {
    return questions
      .filter((q) => q.to === seat && q.status === "asked")
      .flatMap((q): Payload[] => {
        const issue = open.issues[q.issue];
        const base = { question: q.id };
        const rest: Payload = { ...base, reason: "no-comment" };
        if (!issue) return [{ ...base, reason: q.deal === null ? "gives-too-little" : "brings-too-little" }, rest];
        const standing = pub.draft[q.issue]?.text ?? -1;
        const row = desk?.worth[q.issue] ?? [];
        const better = issue.options
          .flatMap((option, o) => (o === standing || option.locked !== null ? [] : [{ id: option.id, worth: row[o] ?? 0 }]))
          .toSorted((a, b) => b.worth - a.worth)[0];
        const told: Payload = { ...base, reason: "costs-too-much", issues: [issue.id] };
        return better ? [{ ...told, changes: [{ issue: issue.id, option: better.id }] }, told, rest] : [told, rest];
      });
  },
});
