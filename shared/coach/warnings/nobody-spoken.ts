/** The meeting is under way and the seat has been in no talk in which anything was said. */
import { pairKey, tieOf } from "../../rules/network/ties.ts";
import type { Eyes } from "../eyes.ts";
import { isUnderWay } from "../timing.ts";
import { defineWarning, type Mend } from "../warning.ts";

/** An invitation that waits; else a talk with an ally, or with whom the tie is strongest. */
export function talkToBegin(eyes: Eyes): Mend | null {
  const invited = eyes.ways("answer-invitation").find((way) => way["accept"] === true);
  if (invited) return { do: "answer-invitation", with: invited };
  const { desk, pub, seat, open } = eyes;
  const score = (id: string): number =>
    (desk.allies.includes(id) ? 2 : 0) + tieOf(pub, seat, id) + (open.ministers.includes(id) ? 1 : 0) + (desk.trust[id] ?? 0) / 100;
  const best = eyes
    .ways("open-channel")
    .toSorted(
      (a, b) =>
        score(String(b["to"])) - score(String(a["to"])) || (pairKey(seat, String(a["to"])) < pairKey(seat, String(b["to"])) ? -1 : 1),
    )[0];
  return best ? { do: "open-channel", with: best } : null;
}

export const nobodySpoken = defineWarning({
  key: "nobody-spoken",
  tone: "chance",
  who: "both",
  find(eyes) {
    const { open, pub, seat, stage } = eyes;
    if (!open.modules.channels || stage === "follow-through" || !isUnderWay(eyes)) return [];
    const talked = pub.channels.some(
      (c) =>
        c.meeting === pub.meeting &&
        c.used &&
        [...c.members, c.partner].includes(seat) &&
        c.members.length + (c.partner === null ? 0 : 1) > 1,
    );
    if (talked) return [];
    const mend = talkToBegin(eyes);
    // Whoever can reach nobody and is asked by nobody is not to blame.
    if (!mend) return [];
    const to =
      mend.do === "open-channel" ? String(mend.with["to"]) : (pub.channels.find((c) => c.id === mend.with["channel"])?.convener ?? "");
    return [{ params: { seat: to, invited: mend.do === "answer-invitation" }, place: { panel: "channels" }, mend }];
  },
});
