import type { AnyAction } from "../../define-action.ts";
import { answerDeal } from "./answer-deal.ts";
import { answerInvitation } from "./answer-invitation.ts";
import { answerWhy } from "./answer-why.ts";
import { askWhy } from "./ask-why.ts";
import { leaveChannel } from "./leave-channel.ts";
import { openCaucus } from "./open-caucus.ts";
import { openChannelAction } from "./open-channel.ts";
import { proposeDeal } from "./propose-deal.ts";
import { restateLine } from "./restate-line.ts";
import { say } from "./say.ts";
import { sharePosition } from "./share-position.ts";
import { verifyPosition } from "./verify-position.ts";
import { withdrawDeal } from "./withdraw-deal.ts";

export const NETWORK_ACTIONS: readonly AnyAction[] = [
  openChannelAction,
  openCaucus,
  answerInvitation,
  leaveChannel,
  say,
  sharePosition,
  verifyPosition,
  restateLine,
  proposeDeal,
  answerDeal,
  withdrawDeal,
  askWhy,
  answerWhy,
];
