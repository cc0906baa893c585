/**
 * Golden decisions: what each rule of the bots, asked alone, would do at the same hours of small tables; the files in `decisions/` say
 * it. They are to the rules what the golden matches are to a match. After an intended change of play renew them (`-u`), and read the
 * difference: one that you cannot explain is a fault.
 */
import { describe, expect, it } from "vitest";
import { fingerprint } from "../lib/hash.ts";
import { hours } from "../testing/hours.ts";
import { PERSONAS } from "../testing/minds.ts";
import { callClauses, callWhole } from "./chair/call.ts";
import { askPoll, invite, orderAgenda, shiftDraft, tableMissing, tablePackage } from "./chair/lead.ts";
import { diceFor } from "./define-bot.ts";
import { answerPress, deliver } from "./delivery/deliver.ts";
import { actUnasked, answerCarrier, answerRequests, callOn } from "./head/head.ts";
import { mindOf } from "./mind/mind.ts";
import { ask } from "./organisations/ask.ts";
import { askPartner, dropCarrier, mention, nameCarrier } from "./organisations/carry.ts";
import type { Rule } from "./rule.ts";
import { answerDeals, answerInvitations } from "./talk/answer.ts";
import { caucus, workingGroup } from "./talk/caucus.ts";
import { reachOut } from "./talk/contacts.ts";
import { proposeDeals } from "./talk/deals.ts";
import { restateLine } from "./talk/line.ts";
import { proposePackage } from "./talk/package-deal.ts";
import { speak } from "./talk/speak.ts";
import { answerCall } from "./text/answer-call.ts";
import { tableBridge } from "./text/bridge.ts";
import { liftObjection, objectToText } from "./text/object.ts";
import { answerPoll, bringMotion, secondMotion } from "./text/polls.ts";
import { coSponsor, goOver, tableOwn } from "./text/sponsor.ts";
import { answerWhy } from "./why/answer.ts";

const RULES: Readonly<Record<string, Rule>> = {
  actUnasked,
  answerCall,
  answerCarrier,
  answerDeals,
  answerInvitations,
  answerPoll,
  answerPress,
  answerRequests,
  answerWhy,
  ask,
  askPartner,
  askPoll,
  bringMotion,
  callClauses,
  callOn,
  callWhole,
  caucus,
  coSponsor,
  deliver,
  dropCarrier,
  goOver,
  invite,
  liftObjection,
  mention,
  nameCarrier,
  objectToText,
  orderAgenda,
  proposeDeals,
  proposePackage,
  reachOut,
  restateLine,
  secondMotion,
  shiftDraft,
  speak,
  tableBridge,
  tableMissing,
  tableOwn,
  tablePackage,
  workingGroup,
};

/** Decisions written out; all others are in the fingerprint. */
const WRITTEN = 10;
const HOURS = hours(5);

/** Every decision of a rule: at each hour two of the personas in turn. */
function decisionsOf(rule: Rule): string[] {
  return HOURS.flatMap(({ seat, sight }, i) =>
    [i, i + 1 + ((i >> 2) % 3)].flatMap((at) => {
      const persona = PERSONAS[at % PERSONAS.length];
      const mind = persona ? mindOf(sight, diceFor("hour", seat, i), persona) : null;
      const moves = mind ? rule(mind) : [];
      const said = moves.map((m) => `    ${m.do} ${JSON.stringify(m.with)} ${m.reason.rule} ${JSON.stringify(m.reason.params ?? {})}`);
      const meeting = sight.open.meetings[sight.pub.meeting]?.id;
      return moves.length > 0 ? [[`hour ${i}, ${meeting}: ${seat} ${persona?.id}`, ...said].join("\n")] : [];
    }),
  );
}

describe("at the same hours", () => {
  it.each(Object.keys(RULES))("%s does the same", async (name) => {
    const decisions = decisionsOf(RULES[name] ?? (() => []));
    const page = [
      `${decisions.length} decisions in ${2 * HOURS.length}, fingerprint ${fingerprint(decisions).slice(0, 16)}; the first of them:`,
      ...decisions.slice(0, WRITTEN),
    ];
    await expect(`${page.join("\n")}\n`).toMatchFileSnapshot(`./decisions/${name}.txt`);
  });
});
