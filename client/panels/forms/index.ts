// Which actions have a form of their own; all others are chosen among what the rules offer.
import { permit } from "../../../shared/rules/apply.ts";
import { costOf, type Move } from "../../../shared/rules/open-moves.ts";
import type { Sight } from "../../../shared/rules/sight.ts";
import { matching } from "../now/narrow.ts";
import { answerCall, answerPoll, callSilence, motion, tablePackage } from "./calls.ts";
import { contribute, request } from "./help.ts";
import { openCaucus, restateLine, sharePosition, verifyPosition } from "./network.ts";
import type { FreeForm, Payload } from "./question.ts";
import { answerCarrier, footnote, nameCarrier, object, orderAgenda, shiftDraft, table } from "./text.ts";
import { answerWhy, askWhy } from "./why.ts";

const FORMS: Readonly<Record<string, FreeForm>> = {
  "open-caucus": openCaucus,
  "share-position": sharePosition,
  "verify-position": verifyPosition,
  "restate-line": restateLine,
  table,
  object,
  "name-carrier": nameCarrier,
  "answer-carrier": answerCarrier,
  "shift-draft": shiftDraft,
  "order-agenda": orderAgenda,
  footnote,
  "call-silence": callSilence,
  "answer-call": answerCall,
  motion,
  "table-package": tablePackage,
  "answer-poll": answerPoll,
  request,
  contribute,
  "ask-why": askWhy,
  "answer-why": answerWhy,
};

export const formOf = (id: string): FreeForm | null => FORMS[id] ?? null;

/** Refusals that say "not in this match or meeting": then nothing else need be tried. */
const SHUT: ReadonlySet<string> = new Set(["wrong-phase", "wrong-stage", "wrong-tier", "module-off", "paused"]);

/** Ready payloads that fit what is settled: the rules' examples, else the form's own samples. */
export function readyFor(sight: Sight, move: Move, part: Payload): { with: Payload; cost: number }[] {
  const found = matching(move.examples, part);
  if (found.length > 0 || SHUT.has(move.refusal?.reason ?? "")) return found;
  const samples = formOf(move.do)?.samples?.(sight) ?? [];
  const fits = matching(
    samples.map((sample) => ({ with: { ...sample }, cost: 0 })),
    part,
  );
  return fits.flatMap(({ with: payload }) =>
    permit(sight, `seat:${sight.seat ?? ""}`, move.do, payload) === null ? [{ with: payload, cost: costOf(sight, move.do, payload) }] : [],
  );
}
