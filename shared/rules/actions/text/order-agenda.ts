import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { issueOf } from "../../sight.ts";
import { isClean } from "../../text/clean.ts";
import { idForm } from "./form.ts";

/** The chair orders the clauses: the order in which they are taken and shown. */
export const orderAgenda = defineAction<{ issues: string[] }>({
  id: "order-agenda",
  group: "text",
  who: ["chair"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  payload: z.strictObject({ issues: z.array(idForm).min(1).max(12) }),
  fields: { issues: "issues" },
  refusals: ["unknown-issue", "not-all-issues", "same-order"],
  check({ open, pub }, { issues }) {
    const order = issues.map((id) => issueOf(open, id)?.index ?? -1);
    const unknown = order.indexOf(-1);
    if (unknown >= 0) return refuse("unknown-issue", { issue: issues[unknown] ?? "" });
    if (order.length !== open.issues.length || new Set(order).size !== order.length) return refuse("not-all-issues");
    return order.every((k, i) => k === pub.agenda[i]) ? refuse("same-order") : null;
  },
  effect(match, _seat, { issues }) {
    match.state.pub.agenda = issues.map((id) => issueOf(match.setup.open, id)?.index ?? 0);
  },
  examples({ open, pub }) {
    const ids = (order: readonly number[]): string[] => order.flatMap((k) => open.issues[k]?.id ?? []);
    const isDone = (k: number): boolean => {
      const [issue, clause] = [open.issues[k], pub.draft[k]];
      return issue !== undefined && clause !== undefined && isClean(issue, clause, pub.meeting);
    };
    const easyFirst = [...pub.agenda.filter(isDone), ...pub.agenda.filter((k) => !isDone(k))];
    return [{ issues: ids(pub.agenda.toReversed()) }, { issues: ids(easyFirst) }];
  },
});
