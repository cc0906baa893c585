/** The smallest change that would turn a refusal into a yes, whatever was refused. */
import type { Move } from "../define-bot.ts";
import type { Mind } from "../mind/mind.ts";
import { offerForDeal } from "./deals.ts";
import { offerForRequest, offerForTask } from "./heads.ts";
import type { Offer } from "./offer.ts";
import { offerForCall, offerForText, offerForWhole } from "./text.ts";

type Flip = (mind: Mind, payload: Readonly<Record<string, unknown>>) => Offer | null;

const issueIn = (mind: Mind, payload: Readonly<Record<string, unknown>>): number => mind.atlas.issue[String(payload["issue"])]?.index ?? -1;

interface Refusal {
  isRefusal: (move: Move) => boolean;
  flip: Flip;
}

/** Every act by which a bot refuses something. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  "answer-call": {
    isRefusal: ({ with: payload }) => payload["ok"] === false,
    flip(mind) {
      const { call } = mind.pub;
      if (!call) return null;
      return call.kind === "whole" ? offerForWhole(mind, call.package) : offerForCall(mind, call.issue, call.package[call.issue] ?? -1);
    },
  },
  object: { isRefusal: () => true, flip: (mind, payload) => offerForText(mind, issueIn(mind, payload)) },
  // Its own wording against the text, as distinct from one that is to bridge for others.
  table: { isRefusal: ({ reason }) => reason.rule === "own-wording", flip: (mind, payload) => offerForText(mind, issueIn(mind, payload)) },
  "answer-deal": {
    isRefusal: ({ with: payload }) => payload["accept"] === false,
    flip(mind, payload) {
      const deal = mind.sight.deals.find((d) => d.id === payload["deal"]);
      return deal && mind.me.role === "minister" ? offerForDeal(mind, deal) : null;
    },
  },
  "answer-carrier": {
    isRefusal: ({ with: payload }) => payload["consent"] === false,
    flip: (mind, payload) => offerForTask(mind, issueIn(mind, payload)),
  },
  "decline-request": { isRefusal: () => true, flip: (mind, payload) => offerForRequest(mind, String(payload["request"])) },
};

export function isRefusal(move: Move): boolean {
  return REFUSALS[move.do]?.isRefusal(move) ?? false;
}

/** What would have made the bot do the opposite; null for what is no refusal, and where nothing would. */
export function flipOf(mind: Mind, move: Move): Offer | null {
  return isRefusal(move) ? (REFUSALS[move.do]?.flip(mind, move.with) ?? null) : null;
}
