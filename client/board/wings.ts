/** The outer ring and the rim: organisations and partners in two wings beside the table (above and below it on an upright board). */
import { boxAround, type Box } from "./shapes.ts";

export interface WingThing {
  kind: "organisation" | "partner";
  index: number;
  w: number;
  h: number;
}

/** Organisations take turns between the wings, a single one stands in the second; partners go where more room is left. */
export function shareOut(
  organisations: number,
  partners: number,
  sizes: Record<WingThing["kind"], { w: number; h: number }>,
): [WingThing[], WingThing[]] {
  const wings: [WingThing[], WingThing[]] = [[], []];
  for (let index = 0; index < organisations; index++) {
    const wing = organisations === 1 ? 1 : index % 2;
    wings[wing === 0 ? 0 : 1].push({ kind: "organisation", index, ...sizes.organisation });
  }
  const guests: [WingThing[], WingThing[]] = [[], []];
  for (let index = 0; index < partners; index++) {
    const [left, right] = [wings[0].length + guests[0].length, wings[1].length + guests[1].length];
    guests[left <= right ? 0 : 1].push({ kind: "partner", index, ...sizes.partner });
  }
  return [interleave(wings[0], guests[0]), interleave(wings[1], guests[1])];
}

/** Partners spread evenly between the organisations, which keep the ends. */
function interleave(hosts: readonly WingThing[], guests: readonly WingThing[]): WingThing[] {
  const out: WingThing[] = [...hosts];
  for (let i = guests.length - 1; i >= 0; i--) {
    const guest = guests[i];
    if (guest) out.splice(Math.round(((i + 1) * hosts.length) / (guests.length + 1)), 0, guest);
  }
  return out;
}

/** Length that a wing needs along its side, with the smallest gaps. */
export function lengthOf(things: readonly WingThing[], along: "w" | "h", gap: number): number {
  return things.reduce((sum, thing) => sum + thing[along] + gap, gap);
}

/**
 * Boxes of a wing's things inside its strip, in order: gaps are equal, the ends stand at the ends, one alone in the middle.
 * Partners keep to the outer edge; organisations to the inner one.
 */
export function placeWing(things: readonly WingThing[], strip: Box, side: "left" | "right" | "top" | "bottom"): Box[] {
  const along = side === "left" || side === "right" ? "h" : "w";
  const taken = things.reduce((sum, thing) => sum + thing[along], 0);
  const room = strip[along] - taken;
  const gap = things.length > 1 ? Math.min(room / (things.length - 1), strip[along] * 0.3) : 0;
  let at = (along === "h" ? strip.y : strip.x) + (room - gap * (things.length - 1)) / 2;
  return things.map((thing) => {
    const middle = at + thing[along] / 2;
    at += thing[along] + gap;
    const outside = thing.kind === "partner";
    const low = side === "left" || side === "top" ? outside : !outside;
    if (along === "h") return boxAround(low ? strip.x + thing.w / 2 : strip.x + strip.w - thing.w / 2, middle, thing.w, thing.h);
    return boxAround(middle, low ? strip.y + thing.h / 2 : strip.y + strip.h - thing.h / 2, thing.w, thing.h);
  });
}
