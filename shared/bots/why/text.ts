/** What would bring a bot round on the text: for the whole, for a call on a clause, for a standing text that it opposes. */
import { standing } from "../mind/draft.ts";
import type { Mind } from "../mind/mind.ts";
import { acceptsClause, acceptsWhole } from "../text/answer-call.ts";
import { isSore } from "../text/object.ts";
import { isOver, surplus } from "../text/salvage.ts";
import { isTolerable } from "../text/tolerable.ts";
import { smallestOffer, type Offer } from "./offer.ts";

/** The package that is called on the whole now, else the latest in this meeting, else the text as it stands. */
export function packageInPlay({ pub }: Mind): readonly number[] {
  if (pub.call?.kind === "whole") return pub.call.package;
  const last = pub.calls.findLast((c) => c.kind === "whole" && c.meeting === pub.meeting);
  return last?.package ?? pub.draft.map((clause) => clause.text);
}

export function offerForWhole(mind: Mind, chosen: readonly number[] = packageInPlay(mind)): Offer | null {
  return smallestOffer(mind, chosen, acceptsWhole);
}

/** For a call on one clause: of that clause another level, else changes of the standing text around it. */
export function offerForCall(mind: Mind, issue: number, option: number): Offer | null {
  const text = standing(mind);
  const now = text[issue] ?? -1;
  return smallestOffer(mind, text.with(issue, option), (m, chosen) =>
    acceptsClause(m, chosen.with(issue, now), issue, chosen[issue] ?? -1),
  );
}

/**
 * For a clause whose standing text it opposes: a text to which it would not object, and for which it would pass a call. An objection
 * goes when the level is bearable, or with the level itself.
 */
export function offerForText(mind: Mind, issue: number): Offer | null {
  const text = standing(mind);
  const now = text[issue] ?? -1;
  // Once the last call has failed, each clause stands for itself: better in a summary than left out?
  if (isOver(mind)) return smallestOffer(mind, text, (m, chosen) => surplus(m, issue, chosen[issue]).gained >= 0);
  return smallestOffer(mind, text, (m, chosen) => {
    const option = chosen[issue] ?? -1;
    if (isSore(m, chosen, issue)) return false;
    return option === now ? isTolerable(m, issue, option) : acceptsClause(m, chosen.with(issue, now), issue, option);
  });
}
