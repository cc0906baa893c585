/** A promise of the seat's own is about to be broken, by what it has done or by what it has left undone. */
import { objectionBreaks } from "../../rules/network/breaking.ts";
import type { Deal, Term } from "../../rules/state.ts";
import { issueIdOf } from "../clauses.ts";
import type { Eyes } from "../eyes.ts";
import { isNearEnd } from "../timing.ts";
import { clauseAt, defineWarning, type Found, type Mend } from "../warning.ts";

type Judge = (eyes: Eyes, term: Term) => { broken: boolean; mend: Mend | null };

const SAFE = { broken: false, mend: null };
const permitted = (eyes: Eyes, id: string, payload: Record<string, unknown>): Mend | null =>
  eyes.may(id, payload) ? { do: id, with: payload } : null;

/** How each kind of promise stands. */
const JUDGES: Readonly<Record<Term["kind"], Judge>> = {
  accept(eyes, term) {
    const { pub, seat } = eyes;
    const { call } = pub;
    const given = call?.answers[seat];
    if (call && given?.ok === false && objectionBreaks(term, call, given.issue))
      return { broken: true, mend: permitted(eyes, "answer-call", { ok: true }) };
    if (
      call?.footnotes.some((f) => f.seat === seat && f.issues.includes(term.issue)) &&
      term.options.includes(call.package[term.issue] ?? -1)
    )
      return { broken: true, mend: permitted(eyes, "answer-call", { ok: true }) };
    const text = pub.draft[term.issue]?.text ?? -1;
    const objects =
      pub.draft[term.issue]?.objections.some((o) => o.seat === seat && o.meeting === pub.meeting && o.against === text) ?? false;
    if (!objects || pub.outcome || !term.options.includes(text)) return SAFE;
    return { broken: true, mend: permitted(eyes, "lift", { issue: issueIdOf(eyes, term.issue) }) };
  },
  cover: () => SAFE,
  deliver(eyes, term) {
    const { pub, desk, meeting } = eyes;
    if (meeting.period !== true) return SAFE;
    const choice = desk.choices[pub.periods]?.[term.issue];
    const unkept = choice === undefined ? isNearEnd(eyes) : choice === "none" || choice === "define";
    if (!unkept) return SAFE;
    const at = { issue: issueIdOf(eyes, term.issue) };
    return {
      broken: true,
      mend: permitted(eyes, "deliver", { ...at, choice: "full" }) ?? permitted(eyes, "deliver", { ...at, choice: "partial" }),
    };
  },
  support(eyes, term) {
    const { pub, seat, meeting, me } = eyes;
    const tasks = pub.tasks.filter((t) => t.issue === term.issue && t.got === null);
    if (me.role === "head" || meeting.boards !== true || tasks.length === 0) return SAFE;
    const helped = tasks.some(({ organisation }) => {
      const state = pub.organisations[organisation];
      return state !== undefined && (state.asked.includes(seat) || state.visitors[term.issue]?.includes(seat) === true);
    });
    if (helped) return SAFE;
    const payload = { organisation: tasks[0]?.organisation ?? "", issue: issueIdOf(eyes, term.issue) };
    return { broken: true, mend: permitted(eyes, "visit", payload) };
  },
};

const others = ({ parties }: Deal, seat: string): string => parties.find((id) => id !== seat) ?? "";

export const promiseAtRisk = defineWarning({
  key: "promise-at-risk",
  tone: "loss",
  who: "both",
  find: (eyes) =>
    eyes.sight.deals.flatMap((deal): Found[] =>
      deal.status !== "standing"
        ? []
        : deal.terms.flatMap((term, i): Found[] => {
            if (term.by !== eyes.seat || deal.marks[i]) return [];
            const { broken, mend } = JUDGES[term.kind](eyes, term);
            const params = { kind: term.kind, issue: term.issue, seat: others(deal, eyes.seat), trust: eyes.open.tuning.trustBroken };
            return broken ? [{ params, place: clauseAt(issueIdOf(eyes, term.issue)), mend }] : [];
          }),
    ),
});
