/** After the last call has failed: saving what can stand in a chair's summary (rules appendix A3). */
import { isLastToAdopt, wholeCallsIn } from "../../rules/text/adopting.ts";
import type { Move } from "../define-bot.ts";
import { issueId, optionId } from "../mind/draft.ts";
import { gain } from "../mind/gains.ts";
import { callsMade } from "../mind/goal.ts";
import type { Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";
import { bestLevel } from "./answer-call.ts";
import { objects, reasonFor } from "./object.ts";

/** What holders ask of a clause before they save it, against its share of the floor. */
const HOLDERS_WANT = 1.2;

/** Has the last chance to adopt the whole text gone by? */
export function isOver(mind: Mind): boolean {
  const { open, pub } = mind;
  return isLastToAdopt(open, pub.meeting) && callsMade(mind) >= wholeCallsIn(open, pub.meeting);
}

/** What a clean clause at its standing level gains the seat over its share of the floor, in points; a clause without text nothing. */
export function surplus(mind: Mind, issue: number, text = mind.pub.draft[issue]?.text ?? -1): { gained: number; share: number } {
  const { desk, open } = mind;
  if (text < 0 || text === open.issues[issue]?.none) return { gained: 0, share: 0 };
  const share = desk.weights ? ((desk.weights[issue] ?? 0) * desk.floor) / 100 : Math.max(...(desk.worth[issue] ?? [0])) / 2;
  return { gained: gain(mind, issue, text) - share, share };
}

/** Takes its brackets and objections off clauses that are better clean than left out, and objects to those that are worse. */
export function salvage(mind: Mind): Move[] {
  if (!isOver(mind)) return [];
  const { pub, seat, persona } = mind;
  const wants = persona.meetsHalfway >= 0.5 ? 0 : HOLDERS_WANT - 1;
  return pub.draft.flatMap((clause, k): Move[] => {
    const issue = issueId(mind, k);
    const { gained, share } = surplus(mind, k);
    if (gained < 0 && !objects(mind, k)) {
      const wording = optionId(mind, k, bestLevel(mind, k, clause.text));
      return [move("object", { issue, wording, reason: reasonFor(mind, k) }, "text-too-costly", { issue, wording })];
    }
    if (gained <= wants * share) return [];
    const bracket = clause.brackets.find((b) => b.sponsors.includes(seat));
    const off = bracket
      ? [move("withdraw-sponsorship", { issue, option: optionId(mind, k, bracket.option) }, "save-the-clause", { issue })]
      : [];
    return objects(mind, k) ? [...off, move("lift", { issue }, "save-the-clause", { issue })] : off;
  });
}
