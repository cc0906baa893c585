/** Calling silence: on clauses that look safe, on the whole with changes between the calls. */
import { isTabled } from "../../rules/text/clauses.ts";
import { wholeCallsIn } from "../../rules/text/adopting.ts";
import type { Move } from "../define-bot.ts";
import { beliefs } from "../mind/beliefs.ts";
import { issueId, optionId } from "../mind/draft.ts";
import { valueOf } from "../mind/gains.ts";
import { callsMade, threshold } from "../mind/goal.ts";
import { atBell, type Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";
import { isOver } from "../text/salvage.ts";
import { isTolerable } from "../text/tolerable.ts";
import { isOwnAcceptable, targetPackage } from "./package.ts";

/** A level is taken to be safe where nobody is believed to lose more than this share of the clause's points. */
const SAFE_LOSS = 0.35;
const SAFE_LOSS_HALFWAY = 0.5;

/** Clause by clause in the order of the agenda: the level of the package, if it is tabled and looks safe. */
export function callClauses(mind: Mind): Move[] {
  const { pub, open, persona } = mind;
  // Whoever holds lets nothing be agreed until all is agreed.
  if (persona.meetsHalfway < 0.5 && !isOver(mind)) return [];
  // At the bell the whole text is what counts: a clause that fails there only hardens.
  if (mind.meeting.stage === "follow-through" || pub.call || (atBell(mind) && callsMade(mind) === 0 && wholeCallsIn(open, pub.meeting) > 0))
    return [];
  const target = targetPackage(mind);
  const bearable = persona.meetsHalfway >= 0.5 ? SAFE_LOSS_HALFWAY : SAFE_LOSS;
  return pub.agenda.flatMap((k): Move[] => {
    const clause = pub.draft[k];
    const option = target[k] ?? -1;
    if (!clause || clause.settled >= 0 || !isTabled(clause, option) || option === open.issues[k]?.none || !isTolerable(mind, k, option))
      return [];
    if (pub.calls.some((c) => c.kind === "clause" && c.issue === k && c.meeting === pub.meeting)) return [];
    const safe = beliefs(mind).every((b) => {
      const row = b.worth[k] ?? [];
      return (row[option] ?? 0) >= (1 - bearable) * Math.max(...row);
    });
    return safe
      ? [
          move("call-silence", { scope: "clause", issue: issueId(mind, k), option: optionId(mind, k, option) }, "clause-looks-safe", {
            issue: issueId(mind, k),
            option: optionId(mind, k, option),
          }),
        ]
      : [];
  });
}

/** The whole text, as the package of the moment. */
export function callWhole(mind: Mind): Move[] {
  const { pub, open } = mind;
  if (pub.call || wholeCallsIn(open, pub.meeting) <= callsMade(mind)) return [];
  const target = targetPackage(mind);
  const lastChance = atBell(mind);
  const likes = lastChance ? isOwnAcceptable(mind, target) : valueOf(mind, target) >= threshold(mind);
  if (!likes) return [];
  const chosen = Object.fromEntries(target.map((o, k) => [issueId(mind, k), o >= 0 ? optionId(mind, k, o) : null]));
  return [move("call-silence", { scope: "whole", package: chosen }, "call-the-package", { call: callsMade(mind) + 1 })];
}
