/** Somebody waits for an answer that lapses with the meeting: an invitation to talk, an offer of a deal. */
import { isNearEnd } from "../timing.ts";
import { defineWarning, talkWith, type Found } from "../warning.ts";

export const invitationWaits = defineWarning({
  key: "invitation-waits",
  tone: "time",
  who: "both",
  find: (eyes) =>
    isNearEnd(eyes)
      ? eyes.ways("answer-invitation").flatMap((way): Found[] => {
          const channel = eyes.pub.channels.find((c) => c.id === way["channel"]);
          if (way["accept"] !== true || !channel) return [];
          return [{ params: { seat: channel.convener }, place: { panel: "channels" }, mend: { do: "answer-invitation", with: way } }];
        })
      : [],
});

export const dealWaits = defineWarning({
  key: "deal-waits",
  tone: "time",
  who: "both",
  find(eyes) {
    if (!isNearEnd(eyes)) return [];
    const waiting = eyes.sight.deals.filter((d) => d.status === "proposed" && !d.accepted.includes(eyes.seat));
    return waiting.map((deal): Found => ({ params: { seat: deal.by }, place: talkWith(deal.by) }));
  },
});
