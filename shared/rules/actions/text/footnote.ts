import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { issueOf, type Sight } from "../../sight.ts";
import { isLastToAdopt } from "../../text/adopting.ts";
import { isOver, settleCall } from "../../text/calls.ts";
import { hasText } from "../../text/clean.ts";
import { mostFootnotes } from "../../text/footnotes.ts";
import { idForm } from "./form.ts";

/** Clauses of the open call on which a footnote is possible, those that hurt most first. */
function dissent({ open, pub, desk }: Sight): string[] {
  const chosen = pub.call?.package ?? [];
  const gain = (k: number): number => (desk?.worth[k]?.[chosen[k] ?? -1] ?? 0) - (desk?.noText[k] ?? 0);
  const closed = open.issues.filter((issue) => issue.none >= 0 && hasText(issue, chosen[issue.index] ?? -1));
  return closed.toSorted((a, b) => gain(a.index) - gain(b.index)).map((issue) => issue.id);
}

/**
 * A minister lets the text pass but dissociates herself from one or two clauses: only in the last meeting that adopts, while
 * the whole is called, and only a sixth of the ministers (at least one), first come first served.
 */
export const footnote = defineAction<{ issues: string[] }>({
  id: "footnote",
  group: "text",
  who: ["minister"],
  phases: ["meeting"],
  stages: ["summit"],
  payload: z.strictObject({ issues: z.array(idForm).min(1).max(2) }),
  fields: { issues: "issues" },
  refusals: [
    "no-call",
    "last-meeting-only",
    "already-footnoted",
    "no-footnotes-left",
    "same-issue",
    "unknown-issue",
    "footnote-closed",
    "not-in-call",
  ],
  irreversible: true,
  check({ open, pub, seat, t }, { issues }) {
    const { call } = pub;
    if (!call || call.kind !== "whole" || isOver(call, t)) return refuse("no-call");
    if (!isLastToAdopt(open, pub.meeting)) return refuse("last-meeting-only");
    if (call.footnotes.some((f) => f.seat === seat)) return refuse("already-footnoted");
    const most = mostFootnotes(open);
    if (call.footnotes.length >= most) return refuse("no-footnotes-left", { most });
    if (new Set(issues).size < issues.length) return refuse("same-issue");
    for (const id of issues) {
      const issue = issueOf(open, id);
      if (!issue) return refuse("unknown-issue", { issue: id });
      if (issue.none < 0) return refuse("footnote-closed", { issue: id });
      if (!hasText(issue, call.package[issue.index] ?? -1)) return refuse("not-in-call", { issue: id });
    }
    return null;
  },
  effect(match, seat, { issues }) {
    const { call } = match.state.pub;
    if (!call || seat === null) return;
    const indices = issues.map((id) => issueOf(match.setup.open, id)?.index ?? -1).toSorted((a, b) => a - b);
    call.footnotes.push({ seat, issues: indices });
    call.answers[seat] = { ok: true, issue: -1, wording: -1 };
    settleCall(match);
  },
  examples(sight) {
    const ids = dissent(sight);
    return [...ids.map((id) => ({ issues: [id] })), ...(ids.length > 1 ? [{ issues: ids.slice(0, 2) }] : [])];
  },
});
