/** Spending contacts: whom to talk to in this meeting (rule book section 5). */
import { channelCost, hasFreeVertical } from "../../rules/network/cost.ts";
import { isBusy } from "../../rules/network/channels.ts";
import { MOST_TIE, pairKey } from "../../rules/network/ties.ts";
import { coverPartners } from "../../rules/network/face.ts";
import { bridgesGroups } from "../../rules/organisations/requests.ts";
import { meetsAsk } from "../../rules/organisations/partners.ts";
import { standingOption } from "../../rules/organisations/lookup.ts";
import { faceCost } from "../../rules/value.ts";
import { int, uniform } from "../../lib/rng.ts";
import type { Move } from "../define-bot.ts";
import { gain } from "../mind/gains.ts";
import { convened, inTouch, live, otherMinisters, tieTo, trustIn, type Mind } from "../mind/mind.ts";
import { move } from "../rule.ts";

interface Contact {
  to: string;
  score: number;
  rule:
    | "who-can-cover-me"
    | "mend-the-tie"
    | "make-ties-early"
    | "agenda-needs-the-tie"
    | "organisation-can-help"
    | "partner-would-endorse";
}

/** Points of face that a deal with the other could save at the levels that stand now. */
function coverWith(mind: Mind): Map<string, number> {
  const { open, pub, seat, desk } = mind;
  const worth = new Map<string, number>();
  open.issues.forEach((issue, k) => {
    const text = pub.draft[k]?.text ?? -1;
    const line = pub.lines[seat]?.[k];
    if (text < 0 || line === undefined) return;
    const paid = (desk.worth[k]?.[text] ?? 0) - gain(mind, k, text);
    if (paid <= 0) return;
    for (const other of coverPartners(open, pub, seat, k, text))
      worth.set(other, (worth.get(other) ?? 0) + Math.min(paid, faceCost(open, issue, line, text)));
  });
  return worth;
}

/** May this one be called at all now, as far as contacts go? */
type Within = (id: string) => boolean;

function ministers(mind: Mind, within: Within): Contact[] {
  const { desk, open, seat, rng, pub, persona } = mind;
  if (open.without.includes("horizontal")) return [];
  const near = otherMinisters(mind).filter((o) => within(o.id) && trustIn(mind, o.id) >= open.tuning.lowTrust);
  const cover = pub.outcome === null && near.length > 0 ? coverWith(mind) : new Map<string, number>();
  const agenda = desk.agenda;
  return near.map((o): Contact => {
    const tie = tieTo(mind, o.id);
    let score = 1 + uniform(rng) * 1.6 + (cover.get(o.id) ?? 0);
    let rule: Contact["rule"] = cover.has(o.id) ? "who-can-cover-me" : "make-ties-early";
    if (desk.allies.includes(o.id)) score += 0.8;
    if (tie === 3) score += 2;
    else if (tie > 0) score += 0.6 + tie * 0.3;
    if (bridgesGroups(open, seat, o.id)) score += 0.6;
    if (o.chair) score += 0.3;
    score += persona.sociable;
    // What is left alone for a meeting is lost in the next.
    if (persona.brokers && tie > 0 && (pub.unused[pairKey(seat, o.id)] ?? 0) > 0) {
      score += 1.2;
      rule = "mend-the-tie";
    }
    if (agenda?.kind === "tie" && agenda.with === o.id && tie < 3) {
      score += 4;
      rule = "agenda-needs-the-tie";
    }
    return { to: o.id, score, rule };
  });
}

function heads(mind: Mind, within: Within): Contact[] {
  const { open, pub, rng, desk } = mind;
  if (!open.modules.organisations || open.without.includes("vertical")) return [];
  const left = (organisation: string): number =>
    open.optionPapers.filter(
      (p) => p.organisation === organisation && !pub.published.papers.some((q) => q.id === p.id && q.openTo === "all"),
    ).length + open.findings.filter((f) => f.organisation === organisation && !pub.published.findings.some((q) => q.id === f.id)).length;
  return open.seats
    .filter((s) => s.organisation !== null && within(s.id))
    .map((s): Contact => {
      const organisation = s.organisation ?? "";
      const carries = pub.draft.some((c) => c.carrier?.organisation === organisation);
      const agenda = desk.agenda?.kind === "carries" && desk.agenda.organisation === organisation && desk.agenda.carried ? 2 : 0;
      const work = mind.meeting.stage === "preparation" ? Math.min(3, left(organisation)) * 0.5 : carries ? 1.2 : 0.3;
      return { to: s.id, score: 0.8 + uniform(rng) * 1.6 + work + agenda + tieTo(mind, s.id) * 0.2, rule: "organisation-can-help" };
    });
}

function partners(mind: Mind, within: Within): Contact[] {
  const { open, pub, rng, meeting } = mind;
  if (!open.modules.partners) return [];
  const time = meeting.tier === "stakeholders" ? 2.2 : meeting.stage === "follow-through" ? 1.2 : 0;
  return open.partners
    .filter((p) => within(p.id))
    .map((p): Contact => {
      const met = open.issues.filter(
        (k) => meetsAsk(open, p, k.index, standingOption(pub, k.index)) && !pub.draft[k.index]?.partners.includes(p.id),
      );
      return { to: p.id, score: met.length === 0 ? 0 : time + 0.4 + uniform(rng) * 1.6, rule: "partner-would-endorse" };
    });
}

/** The best contacts that it can still pay, those free of cost first to hand. */
export function reachOut(mind: Mind): Move[] {
  const { open, pub, seat, sight } = mind;
  if (!open.modules.channels || mind.me.role !== "minister") return [];
  const left = pub.contacts[seat] ?? 0;
  const inTown = hasFreeVertical(sight);
  const touched = inTouch(mind);
  const within: Within = (id) =>
    !touched.has(id) &&
    (left > 0 || (inTown && mind.atlas.seat[id]?.role === "head") || tieTo(mind, id) >= MOST_TIE) &&
    channelCost(sight, id) <= left;
  // Channels free of cost are still talks to be held: no more of them than contacts, after the summit one.
  const most = mind.meeting.stage === "follow-through" ? 1 : (mind.meeting.contacts ?? open.contacts);
  if (convened(mind).length >= most || isBusy(open, pub, seat)) return [];
  const bar = mind.meeting.stage === "follow-through" ? 2.8 : 2;
  return [...ministers(mind, within), ...heads(mind, within), ...partners(mind, within)]
    .filter((c) => c.score >= bar)
    .map((c) => ({ ...c, cost: channelCost(sight, c.to) }))
    .map((c) => ({ ...c, score: c.score + (c.cost === 0 ? 1 : 0) - (c.cost > 1 ? 0.8 : 0) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 4)
    .map((c) => move("open-channel", { to: c.to }, c.rule, { with: c.to }));
}

/** With contacts left and no attention to spare: leaves a talk of its own in which all has been said. */
export function makeRoom(mind: Mind): Move[] {
  const { open, pub, seat } = mind;
  if ((pub.contacts[seat] ?? 0) < 1 || int(mind.rng, 8) !== 0 || live(mind).length < 2 || !isBusy(open, pub, seat)) return [];
  const over = live(mind).find((c) => c.used && c.convener === seat && c.kind !== "caucus");
  return over ? [move("leave-channel", { channel: over.id }, "make-room", {})] : [];
}
