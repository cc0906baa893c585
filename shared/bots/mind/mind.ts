/** What a bot has before it for one decision: its sight, its persona, its dice and some look-ups. Nothing outlives the decision. */
import type { Rng } from "../../lib/rng.ts";
import type { Meeting } from "../../scenario/schema.ts";
import type { OpenSetup, SeatSetup } from "../../rules/setup.ts";
import type { Sight } from "../../rules/sight.ts";
import { channelsNow } from "../../rules/network/channels.ts";
import { tieOf } from "../../rules/network/ties.ts";
import type { Channel, Desk, PublicState } from "../../rules/state.ts";
import type { Perceived } from "../perception/shared-view.ts";
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
  perceived?: Readonly<Record<string, Perceived>>;
  beliefs?: Map<string, Belief>;
  now?: Channel[];
  live?: Channel[];
  text?: number[];
  sore?: number[];
  levels?: number[][];
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

/** Channels of this meeting, the latest first. */
export function nowOpen(mind: Mind): Channel[] {
  mind.memo.now ??= channelsNow(mind.pub);
  return mind.memo.now;
}

/** Channels in which the seat can speak now. */
export function live(mind: Mind): Channel[] {
  mind.memo.live ??= nowOpen(mind).filter((c) => c.open && c.members.length > 1 && c.members.includes(mind.seat));
  return mind.memo.live;
}

const isIn = (c: Channel, seat: string): boolean => c.members.includes(seat) || c.invited.includes(seat);

/** Channels of this meeting that the seat convened, whether anyone came or not. */
export function convened(mind: Mind): Channel[] {
  return nowOpen(mind).filter((c) => c.convener === mind.seat);
}

/** Seats and partners with whom the seat has a channel in this meeting, open or merely asked for. */
export function inTouch(mind: Mind): Set<string> {
  const out = new Set<string>();
  for (const c of nowOpen(mind)) {
    if (!isIn(c, mind.seat)) continue;
    for (const id of c.members) out.add(id);
    for (const id of c.invited) out.add(id);
    if (c.partner !== null) out.add(c.partner);
  }
  return out;
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
