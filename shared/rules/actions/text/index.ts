import type { AnyAction } from "../../define-action.ts";
import { answerCall } from "./answer-call.ts";
import { answerCarrier } from "./answer-carrier.ts";
import { answerPoll } from "./answer-poll.ts";
import { askPoll } from "./ask-poll.ts";
import { callSilence } from "./call-silence.ts";
import { coSponsor } from "./co-sponsor.ts";
import { dropCarrier } from "./drop-carrier.ts";
import { footnote } from "./footnote.ts";
import { lift } from "./lift.ts";
import { mention } from "./mention.ts";
import { motion } from "./motion.ts";
import { nameCarrier } from "./name-carrier.ts";
import { object } from "./object.ts";
import { orderAgenda } from "./order-agenda.ts";
import { second } from "./second.ts";
import { shiftDraft } from "./shift-draft.ts";
import { tablePackage } from "./table-package.ts";
import { table } from "./table.ts";
import { withdrawSponsorship } from "./withdraw-sponsorship.ts";

export const TEXT_ACTIONS: readonly AnyAction[] = [
  table,
  coSponsor,
  withdrawSponsorship,
  object,
  lift,
  shiftDraft,
  orderAgenda,
  tablePackage,
  askPoll,
  answerPoll,
  callSilence,
  answerCall,
  footnote,
  motion,
  second,
  nameCarrier,
  answerCarrier,
  dropCarrier,
  mention,
];
