/** Ties: what remains of channels over meetings, 0..3 (rule book section 5). They change at meeting ends only. */
import type { Match } from "../match.ts";
import type { Channel, PublicState } from "../state.ts";

export const MOST_TIE = 3;
/** Meetings without use after which a tie falls by one. */
export const UNUSED_MEETINGS = 2;

export function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** Strength of the tie between two nodes (seats or partners), 0..3. Within a meeting it is what it was at the meeting's start. */
export function tieOf(pub: PublicState, a: string, b: string): number {
  return pub.ties[pairKey(a, b)] ?? 0;
}

/** The pairs that a channel ties, convener first: all pairs when an organisation hosts it, else the convener with each other member. */
export function pairsOf(channel: Channel): [string, string][] {
  const { convener, members, partner, host } = channel;
  if (partner !== null) return [[convener, partner]];
  const pairs: [string, string][] = [];
  members.forEach((a, i) => {
    for (const b of members.slice(i + 1)) {
      if (b === convener) pairs.push([b, a]);
      else if (host !== null || a === convener) pairs.push([a, b]);
    }
  });
  return pairs;
}

/**
 * By how much a contact of i with j raises their tie: 2 once a match when i trusts j highly (rules appendix A4), else 1. In a
 * hosted caucus nobody convened the pair, so the trust of either counts.
 */
function gain(match: Match, i: string, j: string, channel: Channel, key: string): number {
  const { state, setup } = match;
  if (state.pub.doubled.includes(key) || (state.pub.ties[key] ?? 0) + 2 > MOST_TIE) return 1;
  const high = setup.open.tuning.highTrust;
  const trusts = (a: string, b: string): boolean => (state.desks[a]?.trust[b] ?? 0) >= high;
  if (!trusts(i, j) && !(channel.host !== null && trusts(j, i))) return 1;
  state.pub.doubled.push(key);
  return 2;
}

/** A tie between two ministers while the horizontal network is left out of the match: it does not grow. */
function isLeftOut(match: Match, a: string, b: string): boolean {
  const { open, seatById } = match.setup;
  return open.without.includes("horizontal") && seatById[a]?.role === "minister" && seatById[b]?.role === "minister";
}

/** At a meeting's end: used channels raise ties, once per pair; ties long unused fall, unless a secretariat keeps them. */
export function closeTies(match: Match): void {
  const { pub } = match.state;
  const used = new Set<string>();
  for (let c = pub.channels.length - 1; c >= 0; c--) {
    const channel = pub.channels[c];
    if (!channel || channel.meeting !== pub.meeting) break;
    if (!channel.used) continue;
    for (const [i, j] of pairsOf(channel)) {
      const key = pairKey(i, j);
      if (used.has(key) || isLeftOut(match, i, j)) continue;
      used.add(key);
      pub.ties[key] = Math.min(MOST_TIE, (pub.ties[key] ?? 0) + gain(match, i, j, channel, key));
      delete pub.unused[key];
    }
  }
  if (pub.secretariat) return;
  for (const [key, strength] of Object.entries(pub.ties)) {
    if (used.has(key)) continue;
    const unused = (pub.unused[key] ?? 0) + 1;
    if (unused < UNUSED_MEETINGS) pub.unused[key] = unused;
    else {
      delete pub.unused[key];
      if (strength > 1) pub.ties[key] = strength - 1;
      else delete pub.ties[key];
    }
  }
}
