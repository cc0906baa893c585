/** The three networks as lines: resting ties and the channels of this meeting. Pure. */
import { pairKey, pairsOf } from "../../shared/rules/network/ties.ts";
import type { View } from "../../shared/rules/view.ts";

export interface Link {
  key: string;
  a: string;
  b: string;
  kind: "horizontal" | "vertical" | "outreach";
  /** Tie, 0..3. */
  strength: number;
  /** A channel is open over it in this meeting. */
  open: boolean;
  /** Both ends are asked, one has not answered yet. */
  invited: boolean;
  /** One of its ends is the seat that looks. */
  own: boolean;
}

/** One line per pair, weak before strong and open ones last, so that what matters lies on top. */
export function linksOf(view: View): Link[] {
  const { open, pub, seat } = view;
  const partners = new Set(open.partners.map((p) => p.id));
  const heads = new Set(open.heads);
  const links = new Map<string, Link>();
  const add = (a: string, b: string): Link => {
    const key = pairKey(a, b);
    const kind = partners.has(a) || partners.has(b) ? "outreach" : heads.has(a) || heads.has(b) ? "vertical" : "horizontal";
    const link = links.get(key) ?? { key, a, b, kind, strength: 0, open: false, invited: false, own: a === seat || b === seat };
    links.set(key, link);
    return link;
  };
  for (const [key, strength] of Object.entries(pub.ties)) {
    const [a = "", b = ""] = key.split("|");
    add(a, b).strength = strength;
  }
  if (pub.phase === "meeting")
    for (const channel of pub.channels) {
      if (!channel.open || channel.meeting !== pub.meeting) continue;
      for (const [a, b] of pairsOf(channel)) add(a, b).open = true;
      if (channel.members.length < 2) for (const b of channel.invited) add(channel.convener, b).invited = true;
    }
  const weight = (link: Link): number => (link.open ? 10 : 0) + (link.own ? 5 : 0) + (link.invited ? 4 : 0) + link.strength;
  return [...links.values()].toSorted((x, y) => weight(x) - weight(y));
}
