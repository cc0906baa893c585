/** Answering who asks why: truly, or, by temper, asking for more than is needed; never with a change that would not do. */
import { faceOf } from "../../rules/network/face.ts";
import { uniform } from "../../lib/rng.ts";
import { CHANGES_MOST } from "../../rules/network/questions.ts";
import type { Question, Wanted, WhyReason } from "../../rules/state.ts";
import type { Move } from "../define-bot.ts";
import { issueId, optionId, standing } from "../mind/draft.ts";
import { levels, valueOf } from "../mind/gains.ts";
import { lossOf } from "../mind/goal.ts";
import type { Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";
import { acceptsWhole } from "../text/answer-call.ts";
import { hasHandsFull, offerForDeal, strainedIssues } from "./deals.ts";
import type { Offer } from "./offer.ts";
import { offerForCall, offerForText, offerForWhole, packageInPlay } from "./text.ts";

/** Clauses that an answer names as the reason. */
const NAMED_MOST = 2;

export interface Told {
  reason: WhyReason;
  issues: number[];
  changes: Wanted[];
  cover: number;
}

/** Clauses on which a package costs the seat most, the dearest first. */
function dearest(mind: Mind, chosen: readonly number[]): number[] {
  return chosen
    .map((option, k) => ({ k, loss: lossOf(mind, k, option) }))
    .filter(({ loss }) => loss > 0)
    .toSorted((a, b) => b.loss - a.loss || a.k - b.k)
    .slice(0, NAMED_MOST)
    .map(({ k }) => k);
}

/** Is it the public line, more than the level itself, that makes the level dear? */
function isFace(mind: Mind, issue: number, option: number): boolean {
  const face = option < 0 ? 0 : faceOf(mind.open, mind.pub, mind.sight.deals, mind.seat, issue, option);
  return face > lossOf(mind, issue, option) / 2;
}

/** What an offer can say in an answer: not more clauses than one may name. */
function toldOf(offer: Offer | null, reason: WhyReason, issues: number[]): Told {
  if (!offer || offer.changes.length > CHANGES_MOST) return { reason: "too-far", issues, changes: [], cover: -1 };
  return { reason, issues, changes: offer.changes, cover: offer.cover?.issue ?? -1 };
}

const NOW: Told = { reason: "will-do-now", issues: [], changes: [], cover: -1 };

const isNothing = (offer: Offer): boolean => offer.changes.length === 0 && offer.cover === null && offer.terms === null;

function onWhole(mind: Mind): Told {
  const chosen = packageInPlay(mind);
  const offer = offerForWhole(mind, chosen);
  if (offer && isNothing(offer)) return NOW;
  const onlyFace = offer !== null && offer.cover !== null && offer.changes.length === 0;
  const reason = onlyFace ? "face" : valueOf(mind, chosen) < mind.desk.floor ? "worse-than-nothing" : "gives-too-little";
  return toldOf(offer, reason, dearest(mind, chosen));
}

/** On a clause: the level that was called and refused last, where the text itself is not opposed; else the standing text. */
function onClause(mind: Mind, issue: number): Told {
  const { pub, seat } = mind;
  const clause = pub.draft[issue];
  const opposed =
    clause !== undefined &&
    (clause.objections.some((o) => o.seat === seat && o.against === clause.text) || clause.brackets.some((b) => b.sponsors.includes(seat)));
  const called =
    pub.call?.kind === "clause" && pub.call.issue === issue
      ? pub.call
      : opposed
        ? undefined
        : pub.calls.findLast((c) => c.kind === "clause" && c.issue === issue && c.meeting === pub.meeting);
  const option = (called ? called.package[issue] : standing(mind)[issue]) ?? -1;
  const offer = called ? offerForCall(mind, issue, option) : offerForText(mind, issue);
  if (offer && isNothing(offer)) return NOW;
  return toldOf(offer, isFace(mind, issue, option) ? "face" : "costs-too-much", [issue]);
}

function onDeal(mind: Mind, id: string): Told {
  const deal = mind.sight.deals.find((d) => d.id === id);
  if (!deal) return NOW;
  if (hasHandsFull(mind)) return { ...NOW, reason: "hands-full" };
  const offer = offerForDeal(mind, deal);
  if (offer && isNothing(offer)) return NOW;
  const strained = strainedIssues(mind, deal);
  return toldOf(offer, strained.length > 0 ? "promises-too-much" : "brings-too-little", strained.slice(0, CHANGES_MOST));
}

/** What the seat would say to a question if it told the truth. */
export function truthOn(mind: Mind, { issue, deal }: Pick<Question, "issue" | "deal">): Told {
  if (deal !== null) return onDeal(mind, deal);
  return issue >= 0 ? onClause(mind, issue) : onWhole(mind);
}

/** On the whole text: the one change asked for, a level further its own way. What is dearer for others would do for it just as well. */
function inflated(mind: Mind, told: Told): Told {
  const [only, ...others] = told.changes;
  if (!only || others.length > 0) return told;
  const chosen = packageInPlay(mind);
  const more = levels(mind, only.issue).filter(
    (o) => lossOf(mind, only.issue, o) < lossOf(mind, only.issue, only.option) && acceptsWhole(mind, chosen.with(only.issue, o)),
  );
  const next = more.toSorted((a, b) => lossOf(mind, only.issue, b) - lossOf(mind, only.issue, a))[0];
  return next === undefined ? told : { ...told, changes: [{ ...only, option: next }] };
}

/** A bluffer makes its case look harder than it is. */
function bluffed(mind: Mind, { ask, issue, deal }: Question, told: Told): Told {
  if (deal !== null || issue >= 0 || told.reason === "will-do-now") return told;
  return ask === "why" ? { ...told, reason: "worse-than-nothing" } : inflated(mind, told);
}

/** What it answers, and whether that is evasive. */
export function answerTo(mind: Mind, question: Question): { told: Told; evasive: boolean } {
  const truth = truthOn(mind, question);
  const evasive = uniform(mind.rng) < mind.persona.bluffs;
  const told = evasive ? bluffed(mind, question, truth) : truth;
  return { told: question.ask === "why" ? { ...told, changes: [], cover: -1 } : told, evasive };
}

export function payloadOf(mind: Mind, question: string, { reason, issues, changes, cover }: Told): Record<string, unknown> {
  return {
    question,
    reason,
    ...(issues.length > 0 && { issues: issues.map((k) => issueId(mind, k)) }),
    ...(changes.length > 0 && {
      changes: changes.map(({ issue, option, by }) => ({
        issue: issueId(mind, issue),
        option: optionId(mind, issue, option),
        ...(by !== null && { by }),
      })),
    }),
    ...(cover >= 0 && { cover: issueId(mind, cover) }),
  };
}

/** Answers whoever has asked, one after the other. */
export function answerWhy(mind: Mind): Move[] {
  const open = mind.sight.questions.filter((q) => q.to === mind.seat && q.status === "asked");
  return open.map((question) => {
    const { told, evasive } = answerTo(mind, question);
    return move("answer-why", payloadOf(mind, question.id, told), evasive ? "asked-and-evasive" : "asked-and-told", { with: question.by });
  });
}
