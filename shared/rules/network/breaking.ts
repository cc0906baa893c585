/** Which promises an act would break: asked by screens before they send it, and by bots (rule book section 5). */
import { issueOf, type Sight } from "../sight.ts";
import type { Call, Deal, Term } from "../state.ts";

/** Option of an issue that a call would adopt; -1 when the call leaves it out or is about another clause. */
export function calledOption(call: Pick<Call, "kind" | "issue" | "package">, issue: number): number {
  return call.kind === "clause" && call.issue !== issue ? -1 : (call.package[issue] ?? -1);
}

/**
 * Does an objection to the call break the promise to live with some options? It does when the called option is among them and
 * the objection is about that clause.
 */
export function objectionBreaks(term: Term, call: Pick<Call, "kind" | "issue" | "package">, named: number): boolean {
  if (term.kind !== "accept" || !term.options.includes(calledOption(call, term.issue))) return false;
  return call.kind === "clause" || named === term.issue;
}

type Breaks = (term: Term, sight: Sight, payload: Record<string, unknown>) => boolean;

function named(sight: Sight, payload: Record<string, unknown>): number {
  return typeof payload["issue"] === "string" ? (issueOf(sight.open, payload["issue"])?.index ?? -1) : -1;
}

/** Per action: would it break this own term? Actions not listed break nothing. */
const BREAKS: Readonly<Record<string, Breaks>> = {
  object: (term, sight, payload) =>
    term.kind === "accept" && term.issue === named(sight, payload) && term.options.includes(sight.pub.draft[term.issue]?.text ?? -1),
  "answer-call": (term, sight, payload) =>
    payload["ok"] === false && sight.pub.call !== null && objectionBreaks(term, sight.pub.call, named(sight, payload)),
  footnote(term, sight, payload) {
    const ids = Array.isArray(payload["issues"]) ? (payload["issues"] as unknown[]) : [];
    const id = sight.open.issues[term.issue]?.id;
    if (term.kind !== "accept" || !ids.includes(id)) return false;
    return sight.pub.call === null || term.options.includes(calledOption(sight.pub.call, term.issue));
  },
  deliver: (term, sight, payload) =>
    term.kind === "deliver" && term.issue === named(sight, payload) && (payload["choice"] === "none" || payload["choice"] === "define"),
  "answer-carrier": (term, sight, payload) =>
    term.kind === "support" && term.issue === named(sight, payload) && payload["consent"] === false && sight.open.heads.includes(term.by),
};

/** The standing deals of the acting seat that this act would break (or, withdrawing, end). */
export function wouldBreak(sight: Sight, id: string, payload: Record<string, unknown>): Deal[] {
  const { seat } = sight;
  if (seat === null) return [];
  const standing = sight.deals.filter((d) => d.status === "standing" && d.parties.includes(seat));
  if (id === "withdraw-deal") return standing.filter((d) => d.id === payload["deal"]);
  const breaks = BREAKS[id];
  if (!breaks) return [];
  return standing.filter((d) => d.terms.some((term) => term.by === seat && breaks(term, sight, payload)));
}
