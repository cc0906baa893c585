/**
 * Golden decisions: what each rule of the bots, asked alone, would do at the same hours of small tables, and what they think and say
 * of it; the files in `decisions/` hold it. They are to the rules what the golden matches are to a match. After an intended change of play renew them (`-u`), and read the
 * difference: one that you cannot explain is a fault.
 */
import { describe, expect, it } from "vitest";
import { fingerprint } from "../lib/hash.ts";
import { hours } from "../testing/hours.ts";
import { PERSONAS } from "../testing/minds.ts";
import { rulesFor } from "./bargain.ts";
import { callClauses, callWhole } from "./chair/call.ts";
import { askPoll, invite, orderAgenda, shiftDraft, tableMissing, tablePackage } from "./chair/lead.ts";
import { diceFor } from "./define-bot.ts";
import { answerPress, deliver } from "./delivery/deliver.ts";
import { actUnasked, answerCarrier, answerRequests, callOn } from "./head/head.ts";
import { beliefs } from "./mind/beliefs.ts";
import { standing } from "./mind/draft.ts";
import { valueOf } from "./mind/gains.ts";
import { attainable, soreClauses, threshold } from "./mind/goal.ts";
import { mindOf, type Mind } from "./mind/mind.ts";
import { ask } from "./organisations/ask.ts";
import { askPartner, dropCarrier, mention, nameCarrier } from "./organisations/carry.ts";
import { firstOpen, type Rule } from "./rule.ts";
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
import { answerWhy, truthOn } from "./why/answer.ts";
import { explain } from "./why/explain.ts";

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

type Page = (mind: Mind) => string[];

const movesBy =
  (rule: Rule): Page =>
  (mind) =>
    rule(mind).map((m) => `${m.do} ${JSON.stringify(m.with)} ${m.reason.rule} ${JSON.stringify(m.reason.params ?? {})}`);

/** Two decimals: the pages are for people. */
const round = (value: number): number => Math.round(value * 100) / 100;

/** What goes into decisions, and what is said about them: records, beliefs, demands, and answers to whoever asked why. */
const THOUGHTS: Readonly<Record<string, Page>> = {
  beliefs: (mind) =>
    beliefs(mind).map(
      (b) => `${b.seat} asks ${round(b.need)}${b.tested ? " (tested)" : ""}: ${JSON.stringify(b.worth.map((r) => r.map(round)))}`,
    ),
  demands: (mind) =>
    mind.me.role === "minister"
      ? [
          `asks ${round(threshold(mind))} of ${round(attainable(mind))}, text ${round(valueOf(mind, standing(mind)))}, sore ${soreClauses(mind).join(" ")}`,
        ]
      : [],
  records(mind) {
    const found = mind.rng[0] % 3 === 0 ? firstOpen(mind, rulesFor(mind)) : null;
    const fresh = mindOf(mind.sight, diceFor("hour", mind.seat, 1), mind.persona);
    return found && fresh ? [JSON.stringify(explain(fresh, found))] : [];
  },
  truths: (mind) =>
    mind.me.role === "minister"
      ? [-1, 0, 1]
          .map((issue) => JSON.stringify(truthOn(mind, { issue, deal: null })))
          .concat(mind.sight.deals.map(({ id }) => `${id} ${JSON.stringify(truthOn(mind, { issue: -1, deal: id }))}`))
      : [],
};

const PAGES: Readonly<Record<string, Page>> = {
  ...Object.fromEntries(Object.entries(RULES).map(([name, rule]) => [name, movesBy(rule)])),
  ...THOUGHTS,
};

/** Every line of a page that is not empty: at each hour two of the personas in turn. */
function entriesOf(page: Page): string[] {
  return HOURS.flatMap(({ seat, sight }, i) =>
    [i, i + 1 + ((i >> 2) % 3)].flatMap((at) => {
      const persona = PERSONAS[at % PERSONAS.length];
      const mind = persona ? mindOf(sight, diceFor("hour", seat, i), persona) : null;
      const said = mind ? page(mind) : [];
      const meeting = sight.open.meetings[sight.pub.meeting]?.id;
      return said.length > 0 ? [[`hour ${i}, ${meeting}: ${seat} ${persona?.id}`, ...said].join("\n    ")] : [];
    }),
  );
}

describe("at the same hours", () => {
  it.each(Object.keys(PAGES))("%s is the same", async (name) => {
    const entries = entriesOf(PAGES[name] ?? (() => []));
    const lines = [
      `${entries.length} of ${2 * HOURS.length}, fingerprint ${fingerprint(entries).slice(0, 16)}; the first of them:`,
      ...entries.slice(0, WRITTEN),
    ];
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`./decisions/${name}.txt`);
  });
});
