/** Contacts, attention and channels (rule book section 5). */
import type { Meeting } from "../../scenario/schema.ts";
import { refuse, type Refusal } from "../define-action.ts";
import { newId, type Match } from "../match.ts";
import { recall } from "../phases/recall.ts";
import type { OpenSetup } from "../setup.ts";
import type { Sight } from "../sight.ts";
import type { Channel, ChannelKind, PublicState } from "../state.ts";

/** Channels that a seat can hold at once beyond its contacts, invitations included. */
export const ATTENTION_BEYOND = 2;
/** Seats in a caucus, and in one that an organisation hosts. */
export const CAUCUS_MOST = 4;
export const HOSTED_MOST = 6;

/** A seat's contacts for a whole meeting: the meeting's own number or that of the table's size; chair and heads one more. */
export function contactsOf(open: OpenSetup, meeting: Meeting | undefined, seat: string): number {
  const extra = seat === open.chair || open.heads.includes(seat) ? 1 : 0;
  return (meeting?.contacts ?? open.contacts) + extra;
}

/** At a meeting's start: everybody's contacts for it. */
export function openContacts(match: Match): void {
  const { open } = match.setup;
  const { pub } = match.state;
  for (const seat of open.seats) pub.contacts[seat.id] = contactsOf(open, open.meetings[pub.meeting], seat.id);
}

/** At a meeting's end: all channels close; invitations not answered lapse. */
export function closeChannels(match: Match): void {
  for (const channel of channelsNow(match.state.pub)) {
    channel.open = false;
    channel.invited = [];
  }
}

/** Channels of the meeting in play, closed ones too, latest first. */
export function channelsNow(pub: PublicState): Channel[] {
  const now: Channel[] = [];
  for (let c = pub.channels.length - 1; c >= 0; c--) {
    const channel = pub.channels[c];
    if (!channel || channel.meeting !== pub.meeting) break;
    now.push(channel);
  }
  return now;
}

/** A channel of the meeting in play by its id. */
export function channelOf(pub: PublicState, id: string): Channel | null {
  for (let c = pub.channels.length - 1; c >= 0; c--) {
    const channel = pub.channels[c];
    if (!channel || channel.meeting !== pub.meeting) return null;
    if (channel.id === id) return channel;
  }
  return null;
}

/** Open channels and invitations of a seat, and how many it can hold at once. */
export function attentionOf(open: OpenSetup, pub: PublicState, seat: string): { held: number; most: number } {
  const held = channelsNow(pub).filter((c) => c.open && (c.members.includes(seat) || c.invited.includes(seat))).length;
  return { held, most: contactsOf(open, open.meetings[pub.meeting], seat) + ATTENTION_BEYOND };
}

export function isBusy(open: OpenSetup, pub: PublicState, seat: string): boolean {
  const { held, most } = attentionOf(open, pub, seat);
  return held >= most;
}

/** Why the seat cannot speak in this channel now, or null: reasons of `TALK_REFUSALS`. */
export function talkRefusal(sight: Sight, id: string): Refusal | null {
  const channel = channelOf(sight.pub, id);
  if (!channel) return refuse("unknown-channel");
  if (sight.seat === null || !channel.members.includes(sight.seat)) return refuse("not-a-member");
  if (!channel.open) return refuse("channel-closed");
  return channel.members.length < 2 ? refuse("nobody-there") : null;
}

export const TALK_REFUSALS = ["unknown-channel", "not-a-member", "channel-closed", "nobody-there"] as const;

/** The channels in which the seat can speak now. */
export function liveChannels(sight: Sight): Channel[] {
  const { seat, pub } = sight;
  return seat === null ? [] : channelsNow(pub).filter((c) => c.open && c.members.length > 1 && c.members.includes(seat));
}

/** The open channel in which both seats sit in this meeting (one of their own before a caucus), or null. */
export function usableChannel(sight: Pick<Sight, "pub">, a: string, b: string): Channel | null {
  const shared = channelsNow(sight.pub).filter((c) => c.open && c.members.includes(a) && c.members.includes(b));
  return shared.find((c) => c.kind !== "caucus") ?? shared[0] ?? null;
}

/** The seat's open channel to a partner in this meeting, or null. */
export function usableOutreach(sight: Pick<Sight, "pub">, seat: string, partner: string): Channel | null {
  return channelsNow(sight.pub).find((c) => c.open && c.partner === partner && c.convener === seat) ?? null;
}

/** A caucus on a named clause in which a head and two or more ministers sit: requests made in it are joint whatever the ties. */
export function isWorkingGroup(open: OpenSetup, channel: Channel): boolean {
  if (channel.kind !== "caucus" || channel.issue < 0) return false;
  const heads = channel.members.filter((id) => open.heads.includes(id)).length;
  return heads > 0 && channel.members.length - heads > 1;
}

/** Something was done in the channel: it counts as a contact and raises ties at the meeting's end. */
export function markUsed(match: Match, id: string): void {
  const channel = channelOf(match.state.pub, id);
  if (channel) channel.used = true;
}

/** Opens a channel: the convener (and whoever is in by right) sits in it, the invited are asked. */
export function openChannel(
  match: Match,
  wish: { kind: ChannelKind; members: string[]; invited: string[]; partner?: string; issue?: number; host?: string },
): Channel {
  const channel: Channel = {
    id: newId(match, "c"),
    kind: wish.kind,
    convener: wish.members[0] ?? "",
    members: [...wish.members],
    invited: [...wish.invited],
    partner: wish.partner ?? null,
    issue: wish.issue ?? -1,
    host: wish.host ?? null,
    used: false,
    open: true,
    meeting: match.state.pub.meeting,
  };
  match.state.pub.channels.push(channel);
  recall(match, wish.invited);
  return channel;
}

/**
 * An organisation hosts a caucus at no contact cost, with ties among all. Its head sits in it; the convener too; the others are
 * invited, at most six seats in all, those whose attention is full left out.
 */
export function hostCaucus(match: Match, organisation: string, convener: string, invited: readonly string[]): Channel {
  const { open, headOf } = match.setup;
  const head = headOf[organisation];
  const members = head === undefined || head === convener ? [convener] : [convener, head];
  const others = [...new Set(invited)].filter((id) => !members.includes(id) && !isBusy(open, match.state.pub, id));
  return openChannel(match, { kind: "caucus", members, invited: others.slice(0, HOSTED_MOST - members.length), host: organisation });
}
