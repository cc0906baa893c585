/** The meeting nears its end and contacts are left: what is not spent is lost. */
import { isNearEnd } from "../timing.ts";
import { defineWarning } from "../warning.ts";
import { talkToBegin } from "./nobody-spoken.ts";

export const contactsLeft = defineWarning({
  key: "contacts-left",
  tone: "time",
  who: "both",
  find(eyes) {
    const { open, pub, seat, stage } = eyes;
    const left = pub.contacts[seat] ?? 0;
    // After the boards contacts buy little; a warning that is not worth following is noise.
    if (!open.modules.channels || left < 1 || stage === "follow-through" || !isNearEnd(eyes)) return [];
    const mend = talkToBegin(eyes);
    return mend?.do === "open-channel"
      ? [{ params: { contacts: left, seat: String(mend.with["to"]) }, place: { panel: "channels" }, mend }]
      : [];
  },
});
