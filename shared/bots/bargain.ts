/** The order in which a bot looks at things: what waits for it first, then what it wants. */
import { callClauses, callWhole } from "./chair/call.ts";
import { askPoll, invite, orderAgenda, shiftDraft, tableMissing, tablePackage } from "./chair/lead.ts";
import type { Bot } from "./define-bot.ts";
import { answerPress, challenge, deliver } from "./delivery/deliver.ts";
import { actUnasked, answerCarrier, answerRequests, callOn } from "./head/head.ts";
import { mindOf, type Mind } from "./mind/mind.ts";
import { ask, join } from "./organisations/ask.ts";
import { askPartner, dropCarrier, mention, nameCarrier, visit } from "./organisations/carry.ts";
import type { Persona } from "./persona/persona.ts";
import { allOpen, firstOpen, type Rule } from "./rule.ts";
import { answerDeals, answerInvitations, withdrawDeal } from "./talk/answer.ts";
import { askObjectors } from "./talk/ask-why.ts";
import { caucus, workingGroup } from "./talk/caucus.ts";
import { makeRoom, reachOut } from "./talk/contacts.ts";
import { proposeDeals } from "./talk/deals.ts";
import { proposePackage } from "./talk/package-deal.ts";
import { restateLine } from "./talk/line.ts";
import { speak } from "./talk/speak.ts";
import { answerCall } from "./text/answer-call.ts";
import { liftObjection, objectToText } from "./text/object.ts";
import { tableBridge } from "./text/bridge.ts";
import { answerPoll, bringMotion, secondMotion } from "./text/polls.ts";
import { isOver, salvage } from "./text/salvage.ts";
import { answerWhy } from "./why/answer.ts";
import { coSponsor, goOver, tableOwn } from "./text/sponsor.ts";

/** What others wait for. */
const ANSWERS: readonly Rule[] = [answerPress, answerWhy, withdrawDeal, answerInvitations, answerDeals, join, answerPoll, secondMotion];
const TALK: readonly Rule[] = [
  askObjectors,
  ask,
  askPartner,
  proposePackage,
  proposeDeals,
  speak,
  workingGroup,
  caucus,
  reachOut,
  makeRoom,
  restateLine,
];
const TEXT: readonly Rule[] = [liftObjection, goOver, objectToText, tableBridge, tableOwn, coSponsor, nameCarrier, mention, bringMotion];
const CHAIR_FIRST: readonly Rule[] = [shiftDraft, orderAgenda, invite];
const CHAIR_LAST: readonly Rule[] = [askPoll, tablePackage, callClauses, tableMissing, callWhole];
const FOLLOW: readonly Rule[] = [challenge, visit, ask, askPartner, proposeDeals, deliver, speak, reachOut];
const HEAD: readonly Rule[] = [answerInvitations, answerDeals, answerCarrier, answerRequests, challenge, callOn, actUnasked];

/** While a call runs nothing else is worth doing; once the last has failed, only saving what can stand. */
export function rulesFor(mind: Mind): readonly Rule[] {
  if (mind.me.role === "head") return HEAD;
  if (mind.meeting.stage === "follow-through") return [...ANSWERS, ...FOLLOW];
  if (mind.pub.call) return [answerCall, ...ANSWERS];
  if (isOver(mind)) return mind.me.chair ? [...ANSWERS, salvage, callClauses] : [...ANSWERS, salvage];
  return mind.me.chair
    ? [...ANSWERS, dropCarrier, ...CHAIR_FIRST, ...TALK, ...TEXT, ...CHAIR_LAST]
    : [...ANSWERS, dropCarrier, ...TALK, ...TEXT];
}

/** A bot of a persona. It fills any seat: minister, chair, head of an organisation. */
export function bargainer(persona: Persona): Bot {
  return {
    id: persona.id,
    decide(sight, rng) {
      const mind = mindOf(sight, rng, persona);
      return mind ? firstOpen(mind, rulesFor(mind)) : null;
    },
    options(sight, rng) {
      const mind = mindOf(sight, rng, persona);
      return mind ? allOpen(mind, rulesFor(mind)) : [];
    },
  };
}
