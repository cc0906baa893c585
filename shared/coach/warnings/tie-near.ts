/** A tie that the seat needs is one contact away: without it there is no deal in the next meeting. */
import { coverPartners, faceCosts } from "../../rules/network/face.ts";
import { tieOf } from "../../rules/network/ties.ts";
import { channelsNow } from "../../rules/network/channels.ts";
import { meetingsToBell } from "../timing.ts";
import { defineWarning, pointsOf, talkWith, type Found } from "../warning.ts";

/** Points of face from which a cover is worth a talk. */
const WORTH_COVER = 1;

export const tieNear = defineWarning({
  key: "tie-near",
  tone: "chance",
  who: "minister",
  find(eyes) {
    const { open, pub, seat, text, sight } = eyes;
    // A tie made now opens deals in the next meeting; after the last there is none.
    if (pub.outcome || !open.modules.deals || meetingsToBell(eyes) < 1) return [];
    const inTouch = new Set(
      channelsNow(pub)
        .filter((c) => [...c.members, ...c.invited].includes(seat))
        .flatMap((c) => [...c.members, ...c.invited]),
    );
    const costs = faceCosts(sight);
    const found = text.flatMap((option, k): Found[] => {
      const points = costs[k]?.[option]?.cost ?? 0;
      if (points < WORTH_COVER) return [];
      const partners = coverPartners(open, pub, seat, k, option);
      // Somebody with a tie could cover it already.
      if (partners.some((id) => tieOf(pub, seat, id) > 0 || inTouch.has(id))) return [];
      const to = partners.find((id) => eyes.may("open-channel", { to: id }));
      if (to === undefined) return [];
      return [{ params: { seat: to, issue: k, points }, place: talkWith(to), mend: { do: "open-channel", with: { to } } }];
    });
    return found.toSorted((a, b) => pointsOf(b) - pointsOf(a));
  },
});
