/** Bringing a change into the draft: brackets, and the count of what was tabled in the open (rule book section 6, appendix A7). */
import type { Match } from "../match.ts";
import type { Sight } from "../sight.ts";
import { sponsorLevel } from "./clauses.ts";
import { liftObjections } from "./objections.ts";

/** Was this level agreed before, in a deal of the seat's own that stands and of which the public knows nothing? */
function isAgreed({ state }: Match, seat: string, issue: number, option: number): boolean {
  return state.deals.some(
    (deal) =>
      deal.status === "standing" &&
      !deal.leaked &&
      deal.parties.includes(seat) &&
      deal.terms.some((term) => term.kind === "accept" && term.issue === issue && term.options.includes(option)),
  );
}

/**
 * A seat tables a level of a clause (indices): it sponsors that level and no other of the clause. Only a level that was
 * not on the table counts as a change; `inTheOpen` is false for linked changes that parties to a deal bring. Whether another
 * change had been agreed in a deal is noted apart, because the deal is a secret.
 */
export function tableLevel(match: Match, seat: string, issue: number, option: number, inTheOpen: boolean): void {
  const { pub } = match.state;
  const clause = pub.draft[issue];
  if (!clause) return;
  if (sponsorLevel(clause, seat, option)) {
    pub.tabled.all++;
    if (inTheOpen) pub.tabled.open++;
    if (inTheOpen && isAgreed(match, seat, issue, option)) match.state.agreed++;
  }
  if (clause.text === option) liftObjections(clause, seat, pub.meeting, option);
}

/** May the seat link changes of these two clauses? The chair may, and parties to a standing deal whose terms name both. */
export function mayLink({ open, seat, deals }: Sight, first: number, second: number): boolean {
  if (seat === null) return false;
  if (seat === open.chair) return true;
  const names = (issue: number) => (deal: Sight["deals"][number]) => deal.terms.some((term) => term.issue === issue);
  return deals.some((deal) => deal.status === "standing" && deal.parties.includes(seat) && names(first)(deal) && names(second)(deal));
}
