import { z } from "zod";
import { defineAction, refuse } from "../../define-action.ts";
import { privateId } from "../../match.ts";
import { channelOf, markUsed, talkRefusal, TALK_REFUSALS } from "../../network/channels.ts";
import {
  committed,
  DEALS_MOST,
  isKnown,
  partiesOf,
  partyRefusal,
  PARTY_REFUSALS,
  readTerms,
  TERM_KINDS,
  termRefusal,
  TERM_REFUSALS,
  TERMS_MOST,
  type TermInput,
} from "../../network/deals.ts";
import { exchanges } from "../../network/exchanges.ts";
import { meetingOf } from "../../phases/calendar.ts";
import { recall } from "../../phases/recall.ts";

type Payload = { channel: string; terms: TermInput[] };

const termSchema = z.strictObject({
  kind: z.enum(TERM_KINDS),
  by: z.string().max(40),
  issue: z.string().max(40),
  options: z.array(z.string().max(40)).max(6).optional(),
});

/** Proposes an exchange of promises to seats in a channel. It stands once each of them has accepted. */
export const proposeDeal = defineAction<Payload>({
  id: "propose-deal",
  group: "network",
  who: ["minister", "head"],
  phases: ["meeting"],
  module: "deals",
  payload: z.strictObject({ channel: z.string().max(40), terms: z.array(termSchema).min(2).max(TERMS_MOST) }),
  fields: { channel: "channel", terms: "terms" },
  refusals: ["wrong-tier", ...TALK_REFUSALS, ...PARTY_REFUSALS, ...TERM_REFUSALS, "double-term", "already-proposed", "too-many-deals"],
  check(sight, { channel: id, terms }) {
    const { open, pub, seat, deals } = sight;
    // Sherpas prepare with brackets and ties; deals come with the ministers (rule book section 4).
    const meeting = meetingOf(open, pub);
    if (meeting?.stage === "preparation" && meeting.tier === "sherpas") return refuse("wrong-tier", { tier: meeting.tier });
    const closed = talkRefusal(sight, id);
    if (closed) return closed;
    const channel = channelOf(pub, id);
    if (!channel || seat === null) return refuse("unknown-channel");
    const party = partyRefusal(sight, channel, seat, terms);
    if (party) return party;
    for (const term of terms) {
      const wrong = termRefusal(sight, term);
      if (wrong) return wrong;
    }
    if (new Set(terms.map((t) => `${t.kind} ${t.by} ${t.issue}`)).size < terms.length) return refuse("double-term");
    if (isKnown(sight, readTerms(open, terms))) return refuse("already-proposed");
    return committed(deals, seat) >= DEALS_MOST ? refuse("too-many-deals", { most: DEALS_MOST }) : null;
  },
  effect(match, seat, { channel, terms: inputs }) {
    if (seat === null) return;
    const terms = readTerms(match.setup.open, inputs);
    const parties = partiesOf(seat, terms);
    match.state.deals.push({
      id: privateId(match, "d"),
      channel,
      parties,
      by: seat,
      terms,
      accepted: [seat],
      status: "proposed",
      meeting: match.state.pub.meeting,
      covers: {},
      since: 0,
      leaked: false,
      marks: terms.map(() => null),
    });
    markUsed(match, channel);
    recall(match, parties.slice(1));
  },
  examples: exchanges,
});
