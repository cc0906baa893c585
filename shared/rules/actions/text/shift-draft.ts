import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { changeTrust } from "../../network/trust.ts";
import { issueOf } from "../../sight.ts";
import { changeText } from "../../text/clauses.ts";
import { isRefusal, placeOf, places } from "../../text/legality.ts";
import { leftBehind, neighbour } from "../../text/shift.ts";
import { idForm } from "./form.ts";

interface Shift {
  issue: string;
  by: 1 | -1;
}

/** The chair moves the zero draft by one level on one or two clauses, and loses trust with those she moves away from. */
export const shiftDraft = defineAction<{ shifts: Shift[] }>({
  id: "shift-draft",
  group: "text",
  who: ["chair"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  payload: z.strictObject({
    shifts: z
      .array(z.strictObject({ issue: idForm, by: z.union([z.literal(1), z.literal(-1)]) }))
      .min(1)
      .max(2),
  }),
  fields: { shifts: "issues" },
  refusals: ["first-meeting-only", "already-shifted", "same-issue", "unknown-issue", "settled", "not-ordered", "no-such-level"],
  check(sight, { shifts }) {
    if (sight.pub.meeting !== 0) return refuse("first-meeting-only");
    if (sight.pub.shifted) return refuse("already-shifted");
    if (new Set(shifts.map((s) => s.issue)).size < shifts.length) return refuse("same-issue");
    for (const shift of shifts) {
      const place = placeOf(sight, shift.issue);
      if (isRefusal(place)) return place;
      if (place.clause.settled >= 0) return refuse("settled", { issue: shift.issue });
      if (!place.issue.ordered) return refuse("not-ordered", { issue: shift.issue });
      if (neighbour(place.issue, place.clause.text, shift.by) < 0) return refuse("no-such-level", { issue: shift.issue });
    }
    return null;
  },
  effect(match, _seat, { shifts }) {
    const { open } = match.setup;
    const { pub } = match.state;
    pub.shifted = true;
    for (const { issue: id, by } of shifts) {
      const issue = issueOf(open, id);
      const clause = issue ? pub.draft[issue.index] : undefined;
      if (!issue || !clause) continue;
      for (const seat of leftBehind(open, pub, issue, by)) changeTrust(match, seat, open.chair, -open.tuning.trustShifted);
      changeText(clause, neighbour(issue, clause.text, by));
    }
  },
  examples: (sight) => places(sight).flatMap(({ issue }) => ([1, -1] as const).map((by) => ({ shifts: [{ issue: issue.id, by }] }))),
});
