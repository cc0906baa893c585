/** Asking why: what somebody has refused in this meeting, and what an answer may say (rule book section 11). */
import { issueOf, optionOf, type Sight } from "../sight.ts";
import type { Deal, Question, Term, Wanted } from "../state.ts";
import { objectionsTo } from "../text/clean.ts";

export const ASKS = ["why", "what-would"] as const;
/** Wordings that one answer may name. */
export const CHANGES_MOST = 3;

/** What a question is about: a clause (its index), a deal, or (-1 and null) the whole text. */
export interface About {
  issue: number;
  deal: string | null;
}

/** What a payload asks about; null where it names what does not exist. */
export function aboutOf(
  { open }: Pick<Sight, "open">,
  { issue, deal }: { issue?: string | undefined; deal?: string | undefined },
): About | null {
  if (issue === undefined) return { issue: -1, deal: deal ?? null };
  const found = issueOf(open, issue);
  return found ? { issue: found.index, deal: null } : null;
}

/** Has the minister objected to a call of this kind in this meeting, one that is open included? */
function objectedToCall({ pub }: Sight, to: string, issue: number): boolean {
  const kind = issue < 0 ? "whole" : "clause";
  const { call } = pub;
  if (call?.kind === kind && call.issue === issue && call.answers[to]?.ok === false) return true;
  return pub.calls.some((c) => c.kind === kind && c.issue === issue && c.meeting === pub.meeting && c.objectors.includes(to));
}

/** Does the minister object to the standing text of the clause, or stand behind a bracket against it? */
function opposesText({ pub }: Sight, to: string, issue: number): boolean {
  const clause = pub.draft[issue];
  if (!clause) return false;
  return objectionsTo(clause, pub.meeting).some((o) => o.seat === to) || clause.brackets.some((b) => b.sponsors.includes(to));
}

/** Has the minister refused, in this meeting, what the question is about? */
export function hasRefused(sight: Sight, to: string, { issue, deal }: About): boolean {
  if (deal === null) return objectedToCall(sight, to, issue) || (issue >= 0 && opposesText(sight, to, issue));
  const found = sight.deals.find((d) => d.id === deal);
  return (
    found !== undefined &&
    found.status === "declined" &&
    found.by === sight.seat &&
    found.meeting === sight.pub.meeting &&
    found.parties.includes(to) &&
    !found.accepted.includes(to)
  );
}

/** Everything that others have refused in this meeting and that the seat may ask about. */
export function refusedNow(sight: Sight): (About & { to: string })[] {
  const { open, pub, seat, deals } = sight;
  const about: About[] = [
    { issue: -1, deal: null },
    ...open.issues.map((k) => ({ issue: k.index, deal: null })),
    ...deals.filter((d) => d.by === seat && d.meeting === pub.meeting).map((d) => ({ issue: -1, deal: d.id })),
  ];
  return open.ministers.flatMap((to) => (to === seat ? [] : about.filter((a) => hasRefused(sight, to, a)).map((a) => ({ to, ...a }))));
}

/** The seat's own question of just this kind that nothing has overtaken yet: no call has been closed since. */
export function sameQuestion(sight: Sight, wish: About & { to: string; ask: Question["ask"] }): Question | null {
  const { questions, pub, seat } = sight;
  return (
    questions.find(
      (q) =>
        q.by === seat &&
        q.to === wish.to &&
        q.ask === wish.ask &&
        q.issue === wish.issue &&
        q.deal === wish.deal &&
        q.meeting === pub.meeting &&
        q.calls === pub.calls.length,
    ) ?? null
  );
}

/** Wordings of a payload with indices; unknown ones are dropped, which the check has told before. */
export function readChanges(
  sight: Pick<Sight, "open">,
  changes: readonly { issue: string; option: string; by?: string | undefined }[],
): Wanted[] {
  return changes.flatMap(({ issue: id, option, by }) => {
    const issue = issueOf(sight.open, id);
    const o = issue ? optionOf(issue, option) : -1;
    return issue && o >= 0 ? [{ issue: issue.index, option: o, by: by ?? null }] : [];
  });
}

/**
 * A declined deal as an answer would have it: promises named are put in the place of the party's own on that clause, or added; own
 * promises on the clauses that the answer finds too much fall away where it names nothing instead.
 */
export function dealAfter(
  deal: Pick<Deal, "terms">,
  seat: string,
  answer: { issues: readonly number[]; changes: readonly Wanted[] },
): Term[] {
  const changed = (t: Term): boolean => answer.changes.some((c) => c.by === t.by && c.issue === t.issue && t.kind === "accept");
  const gone = (t: Term): boolean => t.by === seat && answer.issues.includes(t.issue);
  const kept = deal.terms.filter((t) => !changed(t) && !gone(t));
  return [...kept, ...answer.changes.map((c): Term => ({ kind: "accept", by: c.by ?? seat, issue: c.issue, options: [c.option] }))];
}
