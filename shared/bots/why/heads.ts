/** What would bring a head round: to carry a clause, or to do what it was asked. */
import { permit } from "../../rules/apply.ts";
import type { Sight } from "../../rules/sight.ts";
import type { Request } from "../../rules/state.ts";
import { answerRequests, isOwnField, replaces } from "../head/head.ts";
import type { Mind } from "../mind/mind.ts";
import { NOTHING_MISSING, stepOf, type Offer } from "./offer.ts";

/** A refused task: another level of the clause, where the one that stands would replace the organisation; else a clause in its own field. */
export function offerForTask(mind: Mind, issue: number): Offer | null {
  const { open, pub, me } = mind;
  const organisation = me.organisation ?? "";
  const text = pub.draft[issue]?.text ?? -1;
  if (isOwnField(mind, organisation, issue)) {
    const options = (open.issues[issue]?.options ?? [])
      .map((_, o) => o)
      .filter((o) => o !== text && !replaces(mind, organisation, issue, o));
    const near = options.toSorted((a, b) => stepOf(mind, issue, text, a) - stepOf(mind, issue, text, b) || a - b)[0];
    return near === undefined ? null : { ...NOTHING_MISSING, changes: [{ issue, option: near, by: null }] };
  }
  const own = open.issues.find(
    (k) => !k.followUp && isOwnField(mind, organisation, k.index) && !replaces(mind, organisation, k.index, pub.draft[k.index]?.text ?? -1),
  );
  return own ? { ...NOTHING_MISSING, task: own.index } : null;
}

/** A declined request: asked together with a peer, where it would then be done. */
export function offerForRequest(mind: Mind, id: string): Offer | null {
  const { sight, seat } = mind;
  if (!sight.requests.some((r) => r.id === id && !r.joint)) return null;
  const requests = sight.requests.map((r): Request => (r.id === id ? { ...r, joint: true, status: "asked" } : r));
  const then = { ...mind, sight: withRequests(sight, requests) };
  const first = answerRequests(then).find((m) => m.with["request"] === id && permit(then.sight, `seat:${seat}`, m.do, m.with) === null);
  return first?.do === "contribute" ? { ...NOTHING_MISSING, joint: true } : null;
}

/** The same sight with other requests. */
function withRequests({ open, n, t, pub, seat, desk, deals, questions, talk }: Sight, requests: readonly Request[]): Sight {
  return { open, n, t, pub, seat, desk, deals, questions, talk, requests };
}
