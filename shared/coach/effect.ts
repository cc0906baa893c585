/** What an act would do for the seat's own interests, as far as the seat can reckon it: said in words with own numbers only. */
import { MOST_TIE, tieOf } from "../rules/network/ties.ts";
import { deliveryOptions } from "../rules/delivery/points.ts";
import { levelCarried } from "../rules/organisations/acceptance.ts";
import { issueOf } from "../rules/sight.ts";
import type { Level } from "../rules/state.ts";
import type { Eyes } from "./eyes.ts";
import { outlookOf } from "./outlook.ts";
import type { WarningParams } from "./warning.ts";

/** Kinds of effects: `value` of the text if the act has its way, a `tie`, how far a board would `carry`, points of `delivery`, or none that can be reckoned. */
export const EFFECTS = ["value", "cover", "tie", "carry", "delivery", "none"] as const;
export interface Effect {
  kind: (typeof EFFECTS)[number];
  params: WarningParams;
}

type Payload = Readonly<Record<string, unknown>>;

function ofText({ sight, desk }: Eyes, id: string, payload: Payload): Effect | null {
  const outlook = outlookOf(sight, id, payload);
  if (!outlook) return null;
  const { before, after } = outlook;
  if (before === after) return null;
  // A deal changes both what the text says and what it costs in face.
  const kind = id === "propose-deal" || id === "answer-deal" ? "cover" : "value";
  return { kind, params: { before, after, change: after - before, floor: desk.floor, enough: after >= desk.floor } };
}

/** Whom an act brings the seat into talk with. */
function talkWith({ pub, seat }: Eyes, id: string, payload: Payload): string | null {
  if (id === "open-channel") return String(payload["to"]);
  if (id !== "answer-invitation" || payload["accept"] !== true) return null;
  const channel = pub.channels.find((c) => c.id === payload["channel"]);
  return channel && channel.convener !== seat ? channel.convener : null;
}

function ofTie(eyes: Eyes, id: string, payload: Payload): Effect | null {
  const other = talkWith(eyes, id, payload);
  if (other === null) return null;
  const now = tieOf(eyes.pub, eyes.seat, other);
  const tie = Math.min(MOST_TIE, now + 1);
  return { kind: "tie", params: { seat: other, tie, more: tie > now } };
}

function ofCarrier({ open, pub }: Eyes, id: string, payload: Payload): Effect | null {
  if (id !== "name-carrier") return null;
  const issue = issueOf(open, String(payload["issue"]));
  if (!issue) return null;
  const organisation = String(payload["organisation"]);
  const level = levelCarried(open, pub, organisation, issue.index, payload["level"] as Level);
  return { kind: "carry", params: { organisation, issue: issue.index, level, carried: level !== "members" } };
}

function ofDelivery({ sight, open }: Eyes, id: string, payload: Payload): Effect | null {
  const issue = id === "deliver" ? issueOf(open, String(payload["issue"])) : null;
  const option = issue && deliveryOptions(sight, issue.index)?.options.find((o) => o.choice === payload["choice"]);
  return option ? { kind: "delivery", params: { points: option.points.total } } : null;
}

export function effectOf(eyes: Eyes, id: string, payload: Payload): Effect {
  return (
    ofText(eyes, id, payload) ??
    ofTie(eyes, id, payload) ??
    ofCarrier(eyes, id, payload) ??
    ofDelivery(eyes, id, payload) ?? { kind: "none", params: {} }
  );
}
