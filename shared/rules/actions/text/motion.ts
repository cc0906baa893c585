import { z } from "zod";
import { defineAction, refuse, type Refusal } from "../../define-action.ts";
import { newId } from "../../match.ts";
import { recall } from "../../phases/recall.ts";
import { sightOf, type Sight } from "../../sight.ts";
import { mayAdopt } from "../../text/adopting.ts";
import { hasText } from "../../text/clean.ts";
import { tabledLevels } from "../../text/clauses.ts";
import { isRefusal, optionId, placeOf, places } from "../../text/legality.ts";
import { agendaRefusal, carriesMotion, carryMotion, pendingMotions } from "../../text/motions.ts";
import { pollRefusal } from "../../text/polls.ts";
import { CALL_REFUSALS, clauseProposal, limitRefusal, wholeProposal } from "../../text/proposals.ts";
import { idForm, packageForm } from "./form.ts";

interface Payload {
  kind: "clause" | "package" | "poll";
  issue?: string;
  option?: string;
  package?: Record<string, string | null>;
}
interface Wanted {
  kind: Payload["kind"];
  issue: number;
  package: number[];
}

/** What the motion wants on the agenda, if it could come there in this meeting at all. */
function wantedBy(sight: Sight, payload: Payload): Wanted | Refusal {
  const { open, pub } = sight;
  if (payload.kind === "poll") {
    const place = placeOf(sight, payload.issue ?? "");
    if (isRefusal(place)) return place;
    return pollRefusal(pub, place.issue.index) ?? { kind: "poll", issue: place.issue.index, package: open.issues.map(() => -1) };
  }
  const proposal =
    payload.kind === "package" ? wholeProposal(sight, payload.package) : clauseProposal(sight, payload.issue, payload.option);
  if (isRefusal(proposal)) return proposal;
  return limitRefusal(open, pub, proposal) ?? { kind: payload.kind, issue: proposal.issue, package: proposal.package };
}

/** A minister moves to put a clause, the whole text or a poll on the agenda; with three of both groups it opens without the chair. */
export const motion = defineAction<Payload>({
  id: "motion",
  group: "text",
  who: ["minister"],
  phases: ["meeting"],
  stages: ["preparation", "summit"],
  tiers: ["sherpas", "ministers", "leaders"],
  payload: z.strictObject({
    kind: z.enum(["clause", "package", "poll"]),
    issue: idForm.optional(),
    option: idForm.optional(),
    package: packageForm.optional(),
  }),
  fields: { kind: "choice", issue: "issue", option: "option", package: "package" },
  refusals: [...CALL_REFUSALS, "poll-open", "already-moved"],
  check(sight, payload) {
    if (sight.pub.call) return refuse("call-open");
    const wanted = wantedBy(sight, payload);
    if (isRefusal(wanted)) return wanted;
    const moved = pendingMotions(sight).some(
      (m) => m.kind === wanted.kind && m.issue === wanted.issue && m.package.every((option, k) => option === wanted.package[k]),
    );
    if (moved) return refuse("already-moved");
    return carriesMotion(sight.open, [sight.seat ?? ""]) ? agendaRefusal(sight, wanted) : null;
  },
  effect(match, seat, payload) {
    const { pub } = match.state;
    const wanted = wantedBy(sightOf(match.setup.open, match.state, seat), payload);
    if (isRefusal(wanted) || seat === null) return;
    const moved = { id: newId(match, "m"), ...wanted, seconders: [seat], meeting: pub.meeting, carried: false };
    pub.motions.push(moved);
    recall(
      match,
      match.setup.open.ministers.filter((id) => id !== seat),
    );
    carryMotion(match, moved);
  },
  examples(sight) {
    const each = places(sight).flatMap(({ issue, clause }): Payload[] => [
      { kind: "poll", issue: issue.id },
      ...tabledLevels(clause).flatMap((o): Payload[] =>
        hasText(issue, o) ? [{ kind: "clause", issue: issue.id, option: optionId(issue, o) }] : [],
      ),
    ]);
    return mayAdopt(sight.open, sight.pub.meeting) ? [{ kind: "package" }, ...each] : each;
  },
});
