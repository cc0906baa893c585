/** When the match calls for somebody. */
import type { View } from "../../shared/rules/view.ts";

/** Does the match wait for this seat? Something was put to it, or everybody else has finished. */
export function waitsForMe({ pub, seat, open, deals }: View): boolean {
  if (seat === null || pub.paused) return false;
  if (pub.phase === "briefing") return !pub.ready.includes(seat);
  if (pub.phase !== "meeting") return false;
  if (pub.call && open.ministers.includes(seat) && pub.call.by !== seat && !pub.call.answers[seat]) return true;
  if (pub.channels.some((c) => c.open && c.meeting === pub.meeting && c.invited.includes(seat))) return true;
  if (deals.some((d) => d.status === "proposed" && d.meeting === pub.meeting && !d.accepted.includes(seat))) return true;
  if (pub.done.includes(seat)) return false;
  return open.seats.every((s) => s.id === seat || pub.done.includes(s.id));
}
