/** What a bot has before it for one decision: its sight, its persona, its dice and some look-ups. Nothing outlives the decision. */
import type { Rng } from "../../lib/rng.ts";
import type { Meeting } from "../../scenario/schema.ts";
import type { OpenSetup, SeatSetup } from "../../rules/setup.ts";
import type { Sight } from "../../rules/sight.ts";
import { channelsNow } from "../../rules/network/channels.ts";
import { tieOf } from "../../rules/network/ties.ts";
import type { Channel, Desk, PublicState } from "../../rules/state.ts";
import type { Persona } from "../persona/persona.ts";
import { atlasOf, type Atlas } from "./atlas.ts";
import type { Belief } from "./beliefs.ts";

export interface Mind {
  sight: Sight;
  rng: Rng;
  persona: Persona;
  open: OpenSetup;
  pub: PublicState;
  seat: string;
  me: SeatSetup;
  desk: Desk;
  meeting: Meeting;
  atlas: Atlas;
  /** What has been worked out for this decision already. */
  memo: Memo;
}

/** Worked out at most once a decision, when first asked for. */
export interface Memo {
  gains?: number[][];
  bests?: number[];
  best?: number;
  threshold?: number;
  beliefs?: Belief[];
  target?: number[];
}

/** Null for an onlooker, a seat without a desk, or outside meetings. */
export function mindOf(sight: Sight, rng: Rng, persona: Persona): Mind | null {
  const { open, pub, seat, desk } = sight;
  if (seat === null || desk === null || pub.phase !== "meeting") return null;
  const meeting = open.meetings[pub.meeting];
  const atlas = atlasOf(open);
  const me = atlas.seat[seat];
  if (!meeting || !me) return null;
  return { sight, rng, persona, open, pub, seat, me, desk, meeting, atlas, memo: {} };
}

/** Channels of this meeting that the seat convened, whether anyone came or not. */
export function myCalls(mind: Mind): Channel[] {
  return channelsNow(mind.pub).filter((c) => c.convener === mind.seat);
}

/** Has the seat a channel with the other, open or merely asked for, in this meeting? */
export function inTouch(mind: Mind, other: string): boolean {
  const isIn = (c: Channel, seat: string): boolean => c.members.includes(seat) || c.invited.includes(seat);
  return channelsNow(mind.pub).some((c) => (c.partner === other || isIn(c, other)) && isIn(c, mind.seat));
}

export function tieTo(mind: Mind, other: string): number {
  return tieOf(mind.pub, mind.seat, other);
}

export function trustIn(mind: Mind, other: string): number {
  return mind.desk.trust[other] ?? 50;
}

export function otherMinisters(mind: Mind): SeatSetup[] {
  return mind.open.seats.filter((s) => s.role === "minister" && s.id !== mind.seat);
}

export function atBell(mind: Mind): boolean {
  return mind.pub.meeting === mind.atlas.bell;
}
