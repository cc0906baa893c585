/** When the match calls for somebody. */
import type { View } from "../../shared/rules/view.ts";

/** Has somebody asked this seat something that it has not answered: a poll, the press, why it refuses, a joint request, a head's consent or help? */
function isAsked({ pub, open, requests, questions }: View, seat: string): boolean {
  const own = open.seats.find((s) => s.id === seat)?.organisation ?? null;
  const polled = pub.polls.some((p) => p.meeting === pub.meeting && p.counts === null && !p.answers[seat]);
  if (polled && open.ministers.includes(seat)) return true;
  if (pub.press.some((question) => question.seat === seat && question.answered === null)) return true;
  if (questions.some((q) => q.status === "asked" && q.to === seat)) return true;
  if (requests.some((r) => (r.status === "waiting" && r.with === seat) || (r.status === "asked" && r.organisation === own))) return true;
  return (
    own !== null && pub.outcome === null && pub.draft.some(({ carrier }) => carrier?.consent === "asked" && carrier.organisation === own)
  );
}

/** Does the match wait for this seat? Something was put to it, or everybody else has finished. */
export function waitsForMe(view: View): boolean {
  const { pub, seat, open, deals } = view;
  if (seat === null || pub.paused) return false;
  if (pub.phase === "briefing") return !pub.ready.includes(seat);
  if (pub.phase !== "meeting") return false;
  if (pub.call && open.ministers.includes(seat) && pub.call.by !== seat && !pub.call.answers[seat]) return true;
  if (pub.channels.some((c) => c.open && c.meeting === pub.meeting && c.invited.includes(seat))) return true;
  if (deals.some((d) => d.status === "proposed" && d.meeting === pub.meeting && !d.accepted.includes(seat))) return true;
  if (isAsked(view, seat)) return true;
  if (pub.done.includes(seat)) return false;
  return open.seats.every((s) => s.id === seat || pub.done.includes(s.id));
}
