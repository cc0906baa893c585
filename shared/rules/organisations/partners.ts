/** Partners without a seat: they endorse a clause whose level meets their ask (rule book section 7). */
import type { Partner } from "../../scenario/schema.ts";
import type { OpenSetup } from "../setup.ts";
import type { PublicState } from "../state.ts";
import { standingOption } from "./lookup.ts";

/** Does a level of an issue meet what the partner asks of it? A partner without an ask on the issue has no view, and "no text" meets none. */
export function meetsAsk(open: OpenSetup, partner: Partner, issue: number, option: number): boolean {
  const setup = open.issues[issue];
  const level = setup?.options[option];
  const ask = setup ? partner.asks[setup.id] : undefined;
  if (!level || !ask || level.noText) return false;
  return level.x >= (ask.atLeast ?? 0) && level.x <= (ask.atMost ?? 100);
}

/** Partners who do not yet endorse the clause and whose ask its level meets, in the scenario's order. */
export function willingPartners(open: OpenSetup, pub: PublicState, issue: number): Partner[] {
  const already = pub.draft[issue]?.partners ?? [];
  return open.partners.filter((p) => !already.includes(p.id) && meetsAsk(open, p, issue, standingOption(pub, issue)));
}

/** At adoption: only those stay whose ask the adopted level meets. */
export function rejudgePartners(open: OpenSetup, pub: PublicState): void {
  pub.draft.forEach((clause, issue) => {
    const adopted = pub.outcome?.package[issue] ?? -1;
    clause.partners = clause.partners.filter((id) => open.partners.some((p) => p.id === id && meetsAsk(open, p, issue, adopted)));
  });
}
