/** The promise ledger: terms of deals, judged at adoption and at delivery (rule book section 5, rules appendix A4). */
import { mean } from "../../lib/number.ts";
import { adoptedOption, hasFootnoted } from "../delivery/adopted.ts";
import type { Match } from "../match.ts";
import { lastSummit } from "../phases/calendar.ts";
import type { Deal, DeliveryChoice, Term } from "../state.ts";
import { objectionBreaks } from "./breaking.ts";
import { changeTrust, changeTrustOfAll } from "./trust.ts";

export type Mark = "kept" | "broken" | "lapsed";

/** Share of a clause delivered by a choice (A8). */
const SHARE: Readonly<Record<DeliveryChoice, number>> = { full: 1, partial: 0.5, none: 0, define: 0 };
/** Mean share over the periods from which a promise to deliver is kept. */
export const DELIVER_LEAST = 0.5;

/** Those who know of a deal change their trust in one of its parties: the other parties; all seats once it has leaked. */
export function changeTrustOfKnowing(match: Match, deal: Deal, toward: string, by: number): void {
  if (deal.leaked) changeTrustOfAll(match, toward, by);
  else for (const other of deal.parties) if (other !== toward) changeTrust(match, other, toward, by);
}

function mark(match: Match, deal: Deal, index: number, term: Term, result: Mark): void {
  const { tuning } = match.setup.open;
  deal.marks[index] = result;
  const desk = match.state.desks[term.by];
  if (desk) desk.promises[result]++;
  if (result === "kept") changeTrustOfKnowing(match, deal, term.by, tuning.trustKept);
  if (result === "broken") changeTrustOfKnowing(match, deal, term.by, -tuning.trustBroken);
}

/** Judges every open term of the standing deals; `judge` gives null where it is too early. A deal with all terms judged is closed. */
function judgeAll(match: Match, judge: (term: Term, deal: Deal) => Mark | null): void {
  for (const deal of match.state.deals) {
    if (deal.status !== "standing") continue;
    deal.terms.forEach((term, index) => {
      if (deal.marks[index]) return;
      const result = judge(term, deal);
      if (result !== null) mark(match, deal, index, term, result);
    });
    if (deal.terms.every((_, index) => deal.marks[index])) deal.status = "closed";
  }
}

/** Accept: broken by an objection to a level promised or by a footnote on it; kept when such a level was adopted; else lapsed. */
function judgeAccept(match: Match, term: Term, deal: Deal): Mark {
  const { pub } = match.state;
  const objected = pub.calls
    .slice(deal.since)
    .some((call) => call.objectors.includes(term.by) && objectionBreaks(term, call, call.named?.[term.by] ?? -1));
  if (objected) return "broken";
  if (!term.options.includes(pub.outcome?.package[term.issue] ?? -1)) return "lapsed";
  return hasFootnoted(pub, term.by, term.issue) ? "broken" : "kept";
}

/** Was the match ended before its summit was? Then nobody has had the chance to keep a word. */
function endedEarly(match: Match): boolean {
  const { outcome } = match.state.pub;
  if (outcome === null) return true;
  return outcome.kind !== "communique" && outcome.kind !== "footnotes" && outcome.meeting < lastSummit(match.setup.open);
}

/** At adoption (or when the summit fails): marks accept and cover terms, and deliver and support terms whose clause fell. */
export function judgeAtAdoption(match: Match): void {
  const { open } = match.setup;
  const { pub, deals } = match.state;
  for (const deal of deals) if (deal.status === "proposed") deal.status = "declined";
  const early = endedEarly(match);
  judgeAll(match, (term, deal) => {
    if (early) return "lapsed";
    if (term.kind === "accept") return judgeAccept(match, term, deal);
    const fell = adoptedOption(open, pub, term.issue) < 0 || hasFootnoted(pub, term.by, term.issue);
    if (term.kind === "cover") return fell ? "lapsed" : "kept";
    return fell ? "lapsed" : null;
  });
}

/** Deliver: kept from a mean share of one half over the periods. */
function judgeDeliver(match: Match, term: Term): Mark {
  const { open } = match.setup;
  const { pub, desks } = match.state;
  if (adoptedOption(open, pub, term.issue) < 0 || hasFootnoted(pub, term.by, term.issue)) return "lapsed";
  const delivered = desks[term.by]?.delivered ?? [];
  if (delivered.length === 0) return "lapsed";
  return mean(delivered.map((period) => SHARE[period[term.issue]?.choice ?? "none"])) >= DELIVER_LEAST ? "kept" : "broken";
}

/** Support: a minister asked or visited the organisation that carries the clause; a head consented to carry it. */
function judgeSupport(match: Match, term: Term): Mark {
  const { pub } = match.state;
  const seat = match.setup.seatById[term.by];
  const organisation = seat?.organisation ?? null;
  if (organisation !== null) {
    if (pub.tasks.some((t) => t.issue === term.issue && t.organisation === organisation)) return "kept";
    const carrier = pub.draft[term.issue]?.carrier;
    return carrier?.organisation === organisation && carrier.consent === "refused" ? "broken" : "lapsed";
  }
  const tasks = pub.tasks.filter((t) => t.issue === term.issue);
  const helped = tasks.some((t) => {
    const state = pub.organisations[t.organisation];
    return state !== undefined && (state.asked.includes(term.by) || state.visitors[term.issue]?.includes(term.by) === true);
  });
  if (helped) return "kept";
  // Before the board has voted nobody has failed to speak for the task.
  return tasks.some((t) => t.got !== null) ? "broken" : "lapsed";
}

/** After the boards and the last delivery period: marks deliver and support terms. */
export function judgeAtDelivery(match: Match): void {
  judgeAll(match, (term, deal) => {
    if (term.kind === "deliver") return judgeDeliver(match, term);
    return term.kind === "support" ? judgeSupport(match, term) : judgeAccept(match, term, deal);
  });
}
