import { z } from "zod";
import { defineAction, refuse, type Refusal } from "../../define-action.ts";
import { channelsNow, isBusy, openChannel } from "../../network/channels.ts";
import { channelCost, kindOf } from "../../network/cost.ts";
import type { Sight } from "../../sight.ts";

/** A pair meets once at a time, and an invitation declined or left is not repeated by the same seat in the same meeting. */
function pairRefusal({ pub, seat }: Sight, to: string): Refusal | null {
  for (const channel of channelsNow(pub)) {
    if (channel.kind === "caucus") continue;
    const other = channel.partner ?? [...channel.members, ...channel.invited].find((id) => id !== channel.convener);
    const mine = channel.convener === seat;
    if (channel.open && ((mine && other === to) || (channel.convener === to && other === seat))) return refuse("already-open", { to });
    // A visit to a board (it has an issue) is over at once: nobody was asked.
    if (!channel.open && mine && other === to && channel.issue < 0) return refuse("already-asked", { to });
  }
  return null;
}

/** A channel to a minister (horizontal), a head (vertical) or a partner (outreach). The other seat is invited; a partner always comes. */
export const openChannelAction = defineAction<{ to: string }>({
  id: "open-channel",
  group: "network",
  who: ["minister", "head"],
  phases: ["meeting"],
  module: "channels",
  payload: z.strictObject({ to: z.string().max(40) }),
  fields: { to: "seat" },
  refusals: [
    "unknown-seat",
    "self",
    "ministers-only",
    "module-off",
    "network-off",
    "already-open",
    "already-asked",
    "attention-full",
    "busy",
  ],
  cost: (sight, { to }) => channelCost(sight, to),
  check(sight, { to }) {
    const { open, pub, seat } = sight;
    if (seat === null) return refuse("unknown-seat");
    if (to === seat) return refuse("self");
    const kind = kindOf(open, seat, to);
    if (kind === null) return refuse("unknown-seat", { seat: to });
    if (kind === "outreach" && open.heads.includes(seat)) return refuse("ministers-only");
    if (kind === "outreach" && !open.modules.partners) return refuse("module-off", { module: "partners" });
    if (kind !== "outreach" && open.without.includes(kind)) return refuse("network-off", { network: kind });
    const pair = pairRefusal(sight, to);
    if (pair) return pair;
    if (isBusy(open, pub, seat)) return refuse("attention-full");
    return kind !== "outreach" && isBusy(open, pub, to) ? refuse("busy", { seat: to }) : null;
  },
  effect(match, seat, { to }) {
    if (seat === null) return;
    const kind = kindOf(match.setup.open, seat, to);
    if (kind === "outreach") openChannel(match, { kind, members: [seat], invited: [], partner: to });
    else if (kind !== null) openChannel(match, { kind, members: [seat], invited: [to] });
  },
  examples: ({ open, seat }) => [
    ...open.seats.filter((s) => s.id !== seat).map((s) => ({ to: s.id })),
    ...(open.heads.includes(seat ?? "") ? [] : open.partners.map((p) => ({ to: p.id }))),
  ],
});
