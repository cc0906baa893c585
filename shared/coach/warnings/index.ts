/** All kinds of warnings, the gravest first. A new one is one file and one line here, with two texts in each language. */
import { eyesOf } from "../eyes.ts";
import type { Sight } from "../../rules/sight.ts";
import type { Tone, Warning } from "../warning.ts";
import { agendaSlips } from "./agenda-slips.ts";
import { boardUndecided } from "./board-undecided.ts";
import { callBelowFloor } from "./call-below-floor.ts";
import { contactsLeft } from "./contacts-left.ts";
import { dealBelowFloor } from "./deal-below-floor.ts";
import { deliveryUnchosen } from "./delivery-unchosen.ts";
import { draftBelowFloor } from "./draft-below-floor.ts";
import { faceUncovered } from "./face-uncovered.ts";
import { consentWaits, requestWaits } from "./head-asked.ts";
import { dealWaits, invitationWaits } from "./invitation-waits.ts";
import { carrierRefused, noCarrier } from "./no-carrier.ts";
import { nobodySpoken } from "./nobody-spoken.ts";
import { nothingToReport } from "./nothing-to-report.ts";
import { objectionLapsed, objectionLapses } from "./objection-lapses.ts";
import { packageBelowFloor, wordingBelowFloor } from "./package-below-floor.ts";
import { priceUnpaid } from "./price-unpaid.ts";
import { promiseAtRisk } from "./promise-at-risk.ts";
import { soleObjector } from "./sole-objector.ts";
import { tieNear } from "./tie-near.ts";

export const WARNINGS = [
  callBelowFloor,
  promiseAtRisk,
  nothingToReport,
  soleObjector,
  packageBelowFloor,
  dealBelowFloor,
  draftBelowFloor,
  wordingBelowFloor,
  objectionLapsed,
  priceUnpaid,
  consentWaits,
  requestWaits,
  dealWaits,
  deliveryUnchosen,
  contactsLeft,
  objectionLapses,
  invitationWaits,
  boardUndecided,
  nobodySpoken,
  carrierRefused,
  noCarrier,
  faceUncovered,
  tieNear,
  agendaSlips,
] as const;

export type WarningKey = (typeof WARNINGS)[number]["key"];

const ORDER: Readonly<Record<Tone, number>> = { loss: 0, time: 1, chance: 2 };

/** What a good teacher would say to the seat that looks, one of a kind, the gravest first; empty for onlookers and between meetings. */
export function warningsFor(sight: Sight): Warning<WarningKey>[] {
  const eyes = eyesOf(sight);
  // Whoever is done has put the meeting aside.
  if (!eyes || (eyes.pub.done.includes(eyes.seat) && !eyes.pub.call)) return [];
  const all = WARNINGS.flatMap((rule): Warning<WarningKey>[] => {
    if (rule.who !== "both" && rule.who !== eyes.me.role) return [];
    const found = rule.find(eyes)[0];
    return found ? [{ key: rule.key, tone: rule.tone, params: found.params ?? {}, place: found.place, mend: found.mend ?? null }] : [];
  }).toSorted((a, b) => ORDER[a.tone] - ORDER[b.tone]);
  // What the same act would mend is said once.
  const mends = new Set<string>();
  return all.filter(({ mend }) => {
    const act = mend === null ? "" : JSON.stringify([mend.do, mend.with]);
    const isNew = act === "" || !mends.has(act);
    mends.add(act);
    return isNew;
  });
}
