/** Tasks before the boards: which visits would still help. */
import { acceptanceOf, visitsShare } from "../../rules/organisations/acceptance.ts";
import type { Mind } from "../mind/mind.ts";

export { hasText } from "../../rules/organisations/lookup.ts";

/** Tasks whose board has yet to vote, would be moved by visits, and cares for this seat's votes; those that lack least first. */
export function visitorsAhead(mind: Mind): { organisation: string; issue: number }[] {
  const { pub, open, me, seat, desk } = mind;
  if (mind.meeting.stage !== "follow-through" || me.role !== "minister" || (pub.contacts[seat] ?? 0) < 1) return [];
  const agenda = desk.agenda;
  return pub.tasks
    .filter((t) => t.got === null && (me.votes[t.organisation] ?? 0) > 0)
    .filter((t) => !(agenda?.kind === "carries" && agenda.organisation === t.organisation && !agenda.carried))
    .filter(
      (t) =>
        !(pub.organisations[t.organisation]?.visitors[t.issue]?.includes(seat) ?? false) &&
        visitsShare(open, pub, t.organisation, t.issue) < 1,
    )
    .map((t) => ({ organisation: t.organisation, issue: t.issue, lacks: -acceptanceOf(open, pub, t.organisation, t.issue, t.asked).total }))
    .filter((t) => t.lacks > 0)
    .toSorted((a, b) => a.lacks - b.lacks)
    .map(({ organisation, issue }) => ({ organisation, issue }));
}
