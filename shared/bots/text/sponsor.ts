/** Wordings: tabling one's own, standing by another's, letting go of one. */
import { isSponsor, tabledLevels } from "../../rules/text/clauses.ts";
import type { Move } from "../define-bot.ts";
import { issueId, optionId, standing } from "../mind/draft.ts";
import { gain } from "../mind/gains.ts";
import { smallestChange, soreClauses, threshold } from "../mind/goal.ts";
import { atBell, type Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";
import { bestLevel } from "./answer-call.ts";
import { isTolerable } from "./tolerable.ts";

/** Most clauses on which a seat keeps a wording of its own in brackets. */
const OWN_WORDINGS = 2;

function named(mind: Mind, id: string, issue: number, option: number, rule: "own-wording" | "wording-to-stand-by" | "text-will-do"): Move {
  const payload = { issue: issueId(mind, issue), option: optionId(mind, issue, option) };
  return move(id, payload, rule, payload);
}

/** Tables a wording on the sorest clauses: its best level if it holds, the smallest useful change if it meets others half-way. */
export function tableOwn(mind: Mind): Move[] {
  const { pub, persona, seat } = mind;
  // Whoever weighs what others can take tables bridges instead (bridge.ts).
  if (persona.bridges && !atBell(mind)) return [];
  const text = standing(mind);
  const sponsored = pub.draft.filter((c) => isSponsor(c, seat)).length;
  if (sponsored >= OWN_WORDINGS + 1) return [];
  const sore = soreClauses(mind).filter((k) => !isTolerable(mind, k, text[k] ?? -1));
  return sore.slice(0, OWN_WORDINGS).flatMap((k) => {
    const clause = pub.draft[k];
    if (!clause || isSponsor(clause, seat)) return [];
    const small = smallestChange(mind, text, threshold(mind), k)?.option ?? -1;
    const option = persona.meetsHalfway >= 0.5 || atBell(mind) ? small : bestLevel(mind, k, text[k]);
    return option < 0 ? [] : [named(mind, "table", k, option, "own-wording")];
  });
}

/** Puts its name to the best bearable level on the table, in clauses where it has none yet. */
export function coSponsor(mind: Mind): Move[] {
  const { pub, seat, persona } = mind;
  const moves: Move[] = [];
  pub.draft.forEach((clause, k) => {
    if (isSponsor(clause, seat) || clause.settled >= 0) return;
    const bearable = tabledLevels(clause).filter((o) => isTolerable(mind, k, o) && o !== mind.open.issues[k]?.none);
    const best = bearable.toSorted((a, b) => gain(mind, k, b) - gain(mind, k, a) || a - b)[0];
    if (best === undefined) return;
    // Whoever meets others half-way stands by the text that stands; whoever holds stands by what is best for it.
    const stood = persona.meetsHalfway >= 0.5 && bearable.includes(clause.text) ? clause.text : best;
    moves.push(named(mind, "co-sponsor", k, stood, "wording-to-stand-by"));
  });
  return moves.slice(0, 2);
}

/** Whoever meets others half-way goes over from its own wording to the text, once that will do. */
export function goOver(mind: Mind): Move[] {
  // At the summit the chair's brackets carry its package.
  if (mind.persona.meetsHalfway < 0.5 || (mind.me.chair && mind.meeting.stage === "summit")) return [];
  // A bridge stays on the table until the bell, in case somebody crosses it.
  if (mind.persona.bridges && !atBell(mind)) return [];
  const moves: Move[] = [];
  mind.pub.draft.forEach((clause, k) => {
    const alone = clause.brackets.find((b) => b.sponsors.length === 1 && b.sponsors[0] === mind.seat);
    if (!alone || clause.settled >= 0 || clause.text === mind.open.issues[k]?.none) return;
    if (isTolerable(mind, k, clause.text)) moves.push(named(mind, "co-sponsor", k, clause.text, "text-will-do"));
  });
  return moves;
}
